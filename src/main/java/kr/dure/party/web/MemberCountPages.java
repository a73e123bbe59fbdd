package kr.dure.party.web;

import kr.dure.party.MemberCount;
import kr.dure.party.MemberCounts;
import kr.dure.party.Organisations;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How many people of which kind: one count written down. */
@Controller
class MemberCountPages {

    private final MemberCounts counts;
    private final Organisations organisations;

    MemberCountPages(MemberCounts counts, Organisations organisations) {
        this.counts = counts;
        this.organisations = organisations;
    }

    @GetMapping("/organisations/{id}/counts/new")
    String blank(@PathVariable long id, Form form, Model model) {
        model.addAttribute("organisation", organisations.find(id));
        model.addAttribute("form", form);
        return "party/count";
    }

    @PostMapping("/organisations/{id}/counts")
    String add(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    counts.add(id, form.read(() -> read(form)));
                    form.done("party.done.counted");
                    return "redirect:/organisations/" + id;
                },
                () -> blank(id, form, model));
    }

    private static MemberCount read(Form form) {
        return new MemberCount(
                form.date("asOf"),
                form.number("members"),
                form.number("recipients"),
                form.number("nearPoor"),
                form.number("disadvantaged"),
                form.number("workers"));
    }
}
