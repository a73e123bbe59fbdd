package kr.dure.programme.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kr.dure.kernel.Won;
import kr.dure.programme.Applications;
import kr.dure.programme.Awards;
import kr.dure.programme.Criterion;
import kr.dure.programme.Decision;
import kr.dure.programme.Decision.Outcome;
import kr.dure.programme.Decisions;
import kr.dure.programme.Recommendation;
import kr.dure.programme.Recommendations;
import kr.dure.programme.Review;
import kr.dure.programme.Reviews;
import kr.dure.screen.Form;
import kr.dure.screen.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the offices do with an application: send back, recommend, review, decide, sign. */
@Controller
class JudgingPages {

    private static final Upload NO_FILE = new Upload("", new byte[0]);

    private final ApplicationPages page;
    private final Applications applications;
    private final Recommendations recommendations;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Awards awards;

    JudgingPages(
            ApplicationPages page,
            Applications applications,
            Recommendations recommendations,
            Reviews reviews,
            Decisions decisions,
            Awards awards) {
        this.page = page;
        this.applications = applications;
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.decisions = decisions;
        this.awards = awards;
    }

    @PostMapping("/applications/{id}/return")
    String sendBack(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                model,
                () -> {
                    recommendations.sendBack(id, form.text("what"));
                    return "programme.done.sent-back";
                });
    }

    @PostMapping("/applications/{id}/recommendation")
    String recommend(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                model,
                () -> {
                    recommendations.recommend(
                            id,
                            form.read(() ->
                                    new Recommendation.Draft(
                                            yes(form, "favours"),
                                            form.required("opinion"),
                                            form.dateOrNull("visitedOn"),
                                            form.text("visit"))));
                    return "programme.done.recommended";
                });
    }

    @PostMapping("/applications/{id}/declaration")
    String declare(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    boolean conflicted = form.read(() -> yes(form, "conflicted"));
                    reviews.declare(id, conflicted, form.text("why"));
                    form.done("programme.done.declared");
                    return "redirect:/applications" + (conflicted ? "" : "/" + id);
                },
                () -> page.show(id, form, model));
    }

    /** One of two: anything else is no answer, and least of all a no. */
    private static boolean yes(Form form, String name) {
        String typed = form.text(name);
        if (!typed.equals("true") && !typed.equals("false")) {
            form.wrong(name, "screen.form.choice");
        }
        return typed.equals("true");
    }

    @PostMapping("/applications/{id}/review")
    String review(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                model,
                () -> {
                    Map<Integer, Integer> points = new HashMap<>();
                    reviews.review(
                            id,
                            form.read(() -> {
                                for (Criterion each : criteria(id)) {
                                    points.put(each.nr(), form.number("score" + each.nr()));
                                }
                                return new Review.Draft(points, form.required("opinion"));
                            }));
                    return "programme.done.reviewed";
                });
    }

    @PostMapping("/applications/{id}/decision")
    String decide(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                model,
                () -> {
                    decisions.decide(id, form.read(() -> decision(form)));
                    return "programme.done.decided";
                });
    }

    @PostMapping("/applications/{id}/agreement")
    String sign(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                model,
                () -> {
                    awards.ofApplication(id).ifPresent(award -> awards.sign(award.id()));
                    return "programme.done.signed";
                });
    }

    private static Decision.Draft decision(Form form) {
        Outcome outcome = form.choice("outcome", Outcome.class);
        Upload file = Objects.requireNonNullElse(form.file("file"), NO_FILE);
        return new Decision.Draft(
                outcome == null ? Outcome.REJECT : outcome,
                outcome == Outcome.SELECT ? form.won("amountWon") : Won.ZERO,
                form.required("reason"),
                new Decision.Minutes(
                        form.required("committee"),
                        form.date("metOn"),
                        form.number("members"),
                        form.number("present"),
                        form.number("inFavour")),
                file.name(),
                file.content());
    }

    private List<Criterion> criteria(long id) {
        return applications.programmeOf(applications.find(id)).criteria();
    }

    /** Does the act, says what was done and shows the page again; or shows what was wrong. */
    private String submit(long id, Form form, Model model, Supplier<String> act) {
        return form.submit(
                () -> {
                    form.done(act.get());
                    return "redirect:/applications/" + id;
                },
                () -> page.show(id, form, model));
    }
}
