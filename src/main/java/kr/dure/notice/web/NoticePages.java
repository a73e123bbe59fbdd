package kr.dure.notice.web;

import java.util.List;
import kr.dure.notice.Notice;
import kr.dure.notice.Notices;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NoticePages {

    private static final int ON_A_PAGE = 30;

    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Notice> found = notices.mine(before, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        model.addAttribute("notices", more ? found.subList(0, ON_A_PAGE) : found);
        model.addAttribute("more", more);
        model.addAttribute("first", before == Long.MAX_VALUE);
        return "notice/notices";
    }

    @PostMapping("/notices/{id}/reading")
    String read(@PathVariable long id) {
        return "redirect:" + notices.read(id);
    }

    @PostMapping("/notices/readings")
    String readAll(@RequestParam(defaultValue = "0") long upTo, Form form) {
        notices.readAll(upTo);
        form.done("notice.all-read");
        return "redirect:/notices";
    }
}
