package kr.dure.party.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.access.Accounts;
import kr.dure.party.Roster;
import kr.dure.party.Rosters;
import kr.dure.screen.Form;
import kr.dure.screen.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The open list: sent in, looked at, taken over. */
@Controller
class RosterPages {

    private final Rosters rosters;
    private final Accounts accounts;

    RosterPages(Rosters rosters, Accounts accounts) {
        this.rosters = rosters;
        this.accounts = accounts;
    }

    @GetMapping("/organisations/import")
    String blank(Form form, Model model) {
        List<Roster> taken = rosters.taken();
        Map<Long, String> names =
                accounts.names(taken.stream().map(Roster::recordedBy).distinct().toList());
        model.addAttribute("form", form);
        model.addAttribute("taken", taken);
        model.addAttribute("names", names);
        return "party/import";
    }

    @PostMapping("/organisations/import")
    String keep(Form form, Model model) {
        return form.submit(
                () -> {
                    LocalDate asOf = form.read(() -> asOf(form));
                    Upload file = form.file("file");
                    byte[] content = file == null ? new byte[0] : file.content();
                    String name = file == null ? "" : file.name();
                    return "redirect:/organisations/import/" + rosters.keep(name, content, asOf);
                },
                () -> blank(form, model));
    }

    @GetMapping("/organisations/import/{id}")
    String preview(@PathVariable long id, Form form, Model model) {
        Roster roster = rosters.find(id);
        model.addAttribute("form", form);
        model.addAttribute("roster", roster);
        if (roster.taken() != null) {
            return "party/imported";
        }
        model.addAttribute("plan", rosters.preview(id).plan());
        return "party/preview";
    }

    @PostMapping("/organisations/import/{id}/confirmation")
    String confirm(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    rosters.confirm(id, form.text("fingerprint"));
                    form.done("party.done.imported");
                    return "redirect:/organisations/import/" + id;
                },
                () -> preview(id, form, model));
    }

    private static LocalDate asOf(Form form) {
        if (form.file("file") == null) {
            form.wrong("file", "party.refusal.roster-file");
        }
        return form.date("asOf");
    }
}
