package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.document.FileKind;
import kr.dure.loan.UsePaperDraft;
import kr.dure.loan.UsePapers;
import kr.dure.loan.Uses;
import kr.dure.screen.Form;
import kr.dure.screen.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the money was spent on: handed in by the borrower, judged by the fund manager. */
@Controller
class UseActs {

    /** What a verdict can be. */
    enum Verdict {
        ACCEPT,
        SEND_BACK
    }

    private static final Upload NOTHING = new Upload("", new byte[0]);

    private final UsePapers papers;
    private final LoanScreen screen;
    private final Clock clock;

    UseActs(UsePapers papers, LoanScreen screen, Clock clock) {
        this.papers = papers;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/use-papers")
    String papers(@PathVariable long id, Form form, Model model) {
        form.fill("spentOn", LocalDate.now(clock));
        model.addAttribute("accept", FileKind.accept(FileKind.PAPERS));
        return show(id, form, model, "use-papers");
    }

    @PostMapping("/loans/{id}/use-papers")
    String add(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    papers.add(id, form.read(() -> draftOf(form)));
                    form.done("loan.done.use-papers");
                },
                "redirect:/loans/" + id + "/use-papers",
                () -> papers(id, form, model));
    }

    private static UsePaperDraft draftOf(Form form) {
        Upload file = form.file("file");
        if (file == null || file.content().length == 0) {
            form.wrong("file", "screen.form.required");
            file = NOTHING;
        }
        return new UsePaperDraft(
                form.date("spentOn"),
                form.required("what"),
                form.won("amount"),
                file.name(),
                file.content(),
                form.key());
    }

    @PostMapping("/loans/{id}/use-papers/{paperId}/withdrawal")
    String takeOut(@PathVariable long id, @PathVariable long paperId, Form form, Model model) {
        return form.submit(
                () -> {
                    papers.takeOut(id, paperId);
                    form.done("loan.done.use-paper-out");
                },
                "redirect:/loans/" + id + "/use-papers",
                () -> papers(id, form, model));
    }

    @GetMapping("/loans/{id}/use-verdict")
    String verdict(@PathVariable long id, Form form, Model model) {
        return show(id, form, model, "use-verdict");
    }

    @PostMapping("/loans/{id}/use-verdict")
    String judge(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    Verdict verdict = form.read(() -> form.choice("verdict", Verdict.class));
                    if (verdict == Verdict.ACCEPT) {
                        papers.accept(id);
                    } else {
                        papers.sendBack(id, form.text("reason"));
                    }
                    form.done("loan.done.use-verdict." + verdict);
                },
                "redirect:/loans/" + id,
                () -> verdict(id, form, model));
    }

    private String show(long id, Form form, Model model, String word) {
        LoanView loan = screen.today(id);
        boolean open = loan.facts().proofDue() != null;
        model.addAttribute("loan", loan);
        model.addAttribute("form", form);
        model.addAttribute("ready", open && loan.facts().uses().state() != Uses.State.ACCEPTED);
        return "loan/" + word;
    }
}
