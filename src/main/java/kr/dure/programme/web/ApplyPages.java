package kr.dure.programme.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Refusal;
import kr.dure.programme.Application;
import kr.dure.programme.Applications;
import kr.dure.programme.Call;
import kr.dure.programme.Calls;
import kr.dure.programme.Drafts;
import kr.dure.programme.FormField;
import kr.dure.programme.FormStep;
import kr.dure.programme.Problem;
import kr.dure.programme.Programme;
import kr.dure.programme.Programmes;
import kr.dure.programme.Readiness;
import kr.dure.screen.Form;
import kr.dure.screen.Upload;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an enterprise applies: begin, step by step, papers, a last look, hand in. */
@Controller
class ApplyPages {

    private final Drafts drafts;
    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final ApplicationPages page;
    private final Words words;

    ApplyPages(
            Drafts drafts,
            Applications applications,
            Calls calls,
            Programmes programmes,
            ApplicationPages page,
            Words words) {
        this.drafts = drafts;
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/calls/{id}/application")
    String begin(@PathVariable long id, Model model) {
        Long own = drafts.own(id);
        return own == null ? again(id, Form.blank(words), model) : "redirect:/applications/" + own;
    }

    @PostMapping("/calls/{id}/application")
    String begin(@PathVariable long id, Form form, Model model) {
        Call call = calls.find(id);
        return form.submit(
                () -> "redirect:/applications/" + drafts.start(call.id()) + "/steps/1",
                () -> again(id, form, model));
    }

    private String again(long id, Form form, Model model) {
        Call call = calls.find(id);
        Programme programme = programmes.find(call.programmeId());
        model.addAttribute("call", call);
        model.addAttribute("programme", programme);
        model.addAttribute("form", form);
        return "programme/apply-begin";
    }

    @GetMapping("/applications/{id}/steps/{nr}")
    String step(
            @PathVariable long id,
            @PathVariable int nr,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        Way way = way(id);
        if (!way.isWritable()) {
            return "redirect:/applications/" + id;
        }
        FormStep step = step(way, nr);
        Form form = Form.blank(words);
        step.fields().forEach(field -> form.fill(field.name(), way.typed().get(field.name())));
        if (check) {
            show(drafts.check(id).problems(), step, form);
        }
        return step(way, step, form, model);
    }

    /** Keeps the step whatever was typed; goes on only when it can stand, or to come back later. */
    @PostMapping("/applications/{id}/steps/{nr}")
    String save(@PathVariable long id, @PathVariable int nr, Form form, Model model) {
        applications.find(id);
        return form.submit(
                () -> {
                    Map<String, String> typed = new HashMap<>();
                    form.all().keySet().forEach(name -> typed.put(name, form.typed(name)));
                    List<Problem> problems = drafts.save(id, nr, typed);
                    if (form.checked("later")) {
                        form.done("programme.done.saved");
                        return "redirect:/home";
                    }
                    problems.forEach(each -> wrong(form, each.field(), each));
                    form.read(() -> nr);
                    return "redirect:" + after(way(id), nr);
                },
                () -> {
                    Way way = way(id);
                    return step(way, step(way, nr), form, model);
                });
    }

    @GetMapping("/applications/{id}/papers")
    String papers(@PathVariable long id, Model model) {
        Way way = way(id);
        return way.isWritable()
                ? papers(way, Form.blank(words), model)
                : "redirect:/applications/" + id;
    }

    @PostMapping("/applications/{id}/papers/{code}")
    String attach(@PathVariable long id, @PathVariable String code, Form form, Model model) {
        applications.find(id);
        String field = "file-" + code;
        return form.submit(
                () -> {
                    Upload file = form.file(field);
                    if (file == null) {
                        form.wrong(field, "programme.apply.no-file");
                        form.read(() -> field);
                    } else {
                        attach(id, code, file);
                    }
                    return "redirect:/applications/" + id + "/papers#" + field;
                },
                () -> papers(way(id), form, model));
    }

    @PostMapping("/applications/{id}/papers/{paper}/withdrawal")
    String detach(@PathVariable long id, @PathVariable long paper, Form form, Model model) {
        return form.submit(
                () -> drafts.detach(id, paper),
                "redirect:/applications/" + id + "/papers",
                () -> papers(way(id), form, model));
    }

    @GetMapping("/applications/{id}/check")
    String check(@PathVariable long id, Model model) {
        Way way = way(id);
        return way.isWritable()
                ? check(way, Form.blank(words), model)
                : "redirect:/applications/" + id;
    }

    @PostMapping("/applications/{id}/submission")
    String submit(@PathVariable long id, Form form, Model model) {
        applications.find(id);
        return form.submit(
                () -> {
                    drafts.submit(id);
                    form.done("programme.done.submitted");
                    return "redirect:/applications/" + id;
                },
                () -> check(way(id), form, model));
    }

    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(@PathVariable long id, Form form, Model model) {
        applications.find(id);
        return form.submit(
                () -> {
                    drafts.withdraw(id, form.text("why"));
                    form.done("programme.done.withdrawn");
                    return "redirect:/applications/" + id;
                },
                () -> page.show(id, form, model));
    }

    private void attach(long id, String code, Upload file) {
        try {
            drafts.attach(id, code, file.name(), file.content());
        } catch (Refusal refusal) {
            throw refusal.at("file-" + code);
        }
    }

    private String step(Way way, FormStep step, Form form, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        return "programme/apply-step";
    }

    private String papers(Way way, Form form, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("papers", applications.papers(way.application()));
        model.addAttribute("form", form);
        return "programme/apply-papers";
    }

    private String check(Way way, Form form, Model model) {
        Readiness readiness = drafts.check(way.application().id());
        model.addAttribute("way", way);
        model.addAttribute("readiness", readiness);
        model.addAttribute(
                "answers", new Answers(words).of(way.programme().form(), readiness.answers()));
        model.addAttribute("papers", applications.papers(way.application()));
        model.addAttribute("form", form);
        return "programme/apply-check";
    }

    private Way way(long id) {
        Application application = applications.find(id);
        Programme programme = applications.programmeOf(application);
        Drafts.Typed typed = drafts.typed(id);
        return new Way(
                application,
                applications.callOf(application),
                programme,
                typed.fields(),
                typed.steps(),
                typed.savedAt());
    }

    private static FormStep step(Way way, int nr) {
        return way.programme().form().step(nr).orElseThrow(NoStep::new);
    }

    /** An address of a step the form does not have. */
    private static final class NoStep extends Refusal {
        NoStep() {
            super(Kind.ABSENT, "programme.refusal.no-step");
        }
    }

    private static String after(Way way, int nr) {
        String base = "/applications/" + way.application().id();
        return nr < way.programme().form().steps().size()
                ? base + "/steps/" + (nr + 1)
                : base + "/papers";
    }

    private static void show(List<Problem> problems, FormStep step, Form form) {
        List<String> names = step.fields().stream().map(FormField::name).toList();
        problems.stream()
                .filter(each -> names.contains(each.field()))
                .forEach(each -> wrong(form, each.field(), each));
    }

    private static void wrong(Form form, String field, Problem problem) {
        form.wrong(field, problem.key(), problem.args().toArray());
    }
}
