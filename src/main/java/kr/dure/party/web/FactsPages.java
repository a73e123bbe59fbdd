package kr.dure.party.web;

import kr.dure.party.BusinessType;
import kr.dure.party.Organisation;
import kr.dure.party.OrganisationKind;
import kr.dure.party.Organisations;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new organisation, and the facts of a known one written anew. */
@Controller
class FactsPages {

    private final Organisations organisations;
    private final Choices choices;

    FactsPages(Organisations organisations, Choices choices) {
        this.organisations = organisations;
        this.choices = choices;
    }

    @GetMapping("/organisations/new")
    String blank(Form form, Model model) {
        form.fill("kind", OrganisationKind.ENTERPRISE);
        return show(form, model, "/organisations", "");
    }

    @PostMapping("/organisations")
    String add(Form form, Model model) {
        return form.submit(
                () -> {
                    long id = organisations.add(FactsForm.read(form));
                    form.done("party.done.added");
                    return "redirect:/organisations/" + id;
                },
                () -> show(form, model, "/organisations", ""));
    }

    @GetMapping("/organisations/{id}/facts")
    String facts(@PathVariable long id, Form form, Model model) {
        Organisation known = organisations.find(id);
        FactsForm.fill(form, known, organisations.representativeOf(id));
        return show(form, model, "/organisations/" + id + "/facts", known.name());
    }

    @PostMapping("/organisations/{id}/facts")
    String change(@PathVariable long id, Form form, Model model) {
        Organisation known = organisations.find(id);
        return form.submit(
                () -> {
                    var facts = FactsForm.read(form);
                    organisations.change(id, form.read(() -> form.number("revision")), facts);
                    form.done("party.done.changed");
                    return "redirect:/organisations/" + id;
                },
                () -> show(form, model, "/organisations/" + id + "/facts", known.name()));
    }

    private String show(Form form, Model model, String action, String name) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("name", name);
        model.addAttribute("kinds", choices.of(OrganisationKind.values(), "party.kind."));
        model.addAttribute("types", choices.of(BusinessType.values(), "party.type."));
        model.addAttribute("cities", choices.cities());
        model.addAttribute("centres", Choices.numbered(organisations.centres()));
        return "party/facts";
    }
}
