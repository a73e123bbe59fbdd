package kr.dure.insight.web;

import kr.dure.insight.Finder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box that finds enterprises by name, applications and loans by number. */
@Controller
class SearchPages {

    private final Finder finder;

    SearchPages(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("found", finder.find(q.strip()));
        return "insight/found";
    }
}
