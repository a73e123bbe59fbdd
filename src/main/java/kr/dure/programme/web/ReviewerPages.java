package kr.dure.programme.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.party.OrganisationFilter;
import kr.dure.party.Organisations;
import kr.dure.programme.Affiliation;
import kr.dure.programme.Reviews;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The reviewers, and where they work, sit or worked: conflicts of interest are found by it. */
@Controller
public class ReviewerPages {

    private final Reviews reviews;
    private final Offices offices;
    private final Organisations organisations;
    private final Words words;

    ReviewerPages(Reviews reviews, Offices offices, Organisations organisations, Words words) {
        this.reviews = reviews;
        this.offices = offices;
        this.organisations = organisations;
        this.words = words;
    }

    /** A reviewer and where they belong, each as one line. */
    public record Reviewer(long accountId, String name, List<Affiliation> affiliations) {}

    @GetMapping("/reviewers")
    String list(Model model) {
        return list(Form.blank(words), model);
    }

    @PostMapping("/reviewers/{id}/affiliations")
    String affiliate(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    reviews.affiliate(
                            id,
                            form.read(() ->
                                    new Affiliation(
                                            form.number("organisation"),
                                            form.required("role"),
                                            form.date("since"),
                                            form.dateOrNull("until"))));
                    form.done("programme.done.affiliated");
                },
                "redirect:/reviewers",
                () -> list(form, model));
    }

    private String list(Form form, Model model) {
        List<Reviewer> reviewers =
                offices.holders(Office.REVIEWER).stream()
                        .map(held ->
                                new Reviewer(
                                        held.accountId(),
                                        held.name(),
                                        reviews.affiliations(held.accountId())))
                        .toList();
        Map<String, String> all = new LinkedHashMap<>();
        organisations
                .all(OrganisationFilter.ALL)
                .forEach(row ->
                        all.put(Long.toString(row.organisation().id()), row.organisation().name()));
        model.addAttribute("reviewers", reviewers);
        model.addAttribute("organisations", all);
        model.addAttribute("form", form);
        return "programme/reviewers";
    }
}
