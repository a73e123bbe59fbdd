package kr.dure.party.web;

import java.util.Objects;
import kr.dure.party.EndGround;
import kr.dure.party.NewRecognition;
import kr.dure.party.Organisations;
import kr.dure.party.Reach;
import kr.dure.party.Recognition;
import kr.dure.party.RecognitionEnd;
import kr.dure.party.RecognitionKind;
import kr.dure.party.Recognitions;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A recognition written down, and its end. */
@Controller
class RecognitionPages {

    private final Recognitions recognitions;
    private final Organisations organisations;
    private final Choices choices;

    RecognitionPages(Recognitions recognitions, Organisations organisations, Choices choices) {
        this.recognitions = recognitions;
        this.organisations = organisations;
        this.choices = choices;
    }

    @GetMapping("/organisations/{id}/recognitions/new")
    String blank(@PathVariable long id, Form form, Model model) {
        model.addAttribute("organisation", organisations.find(id));
        model.addAttribute("form", form);
        model.addAttribute("kinds", choices.of(RecognitionKind.values(), "party.recognition."));
        model.addAttribute("reaches", choices.of(Reach.values(), "party.reach."));
        return "party/recognition";
    }

    @PostMapping("/organisations/{id}/recognitions")
    String add(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    recognitions.add(form.read(() -> read(id, form)));
                    form.done("party.done.recognised");
                    return "redirect:/organisations/" + id;
                },
                () -> blank(id, form, model));
    }

    @GetMapping("/recognitions/{id}/ending")
    String ending(@PathVariable long id, Form form, Model model) {
        Recognition recognition = recognitions.find(id);
        model.addAttribute("recognition", recognition);
        model.addAttribute("organisation", organisations.find(recognition.organisationId()));
        model.addAttribute("form", form);
        model.addAttribute("grounds", choices.of(EndGround.values(), "party.ground."));
        return "party/ending";
    }

    @PostMapping("/recognitions/{id}/ending")
    String end(@PathVariable long id, Form form, Model model) {
        Recognition recognition = recognitions.find(id);
        return form.submit(
                () -> {
                    recognitions.end(id, form.read(() -> readEnd(form)));
                    form.done("party.done.ended");
                    return "redirect:/organisations/" + recognition.organisationId();
                },
                () -> ending(id, form, model));
    }

    private static NewRecognition read(long organisationId, Form form) {
        return new NewRecognition(
                organisationId,
                Objects.requireNonNullElse(
                        form.choice("kind", RecognitionKind.class), RecognitionKind.SOCIAL),
                form.text("reach").isEmpty() ? null : form.choice("reach", Reach.class),
                form.date("from"),
                form.dateOrNull("lastDay"),
                form.text("certificate"),
                form.text("issuer"));
    }

    private static RecognitionEnd readEnd(Form form) {
        return new RecognitionEnd(
                form.date("lastDay"),
                Objects.requireNonNullElse(
                        form.choice("ground", EndGround.class), EndGround.EXPIRED),
                form.text("cancelClause").isEmpty()
                        ? null
                        : Integer.valueOf(form.number("cancelClause")),
                form.text("note"));
    }
}
