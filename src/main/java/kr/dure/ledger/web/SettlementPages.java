package kr.dure.ledger.web;

import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.SettlementColumn;
import kr.dure.ledger.YearStep;
import kr.dure.ledger.Years;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's settlement: closed, fixed, led to the council. */
@Controller
class SettlementPages {

    private final Years years;
    private final SettlementDesk desk;

    SettlementPages(Years years, SettlementDesk desk) {
        this.years = years;
        this.desk = desk;
    }

    @GetMapping("/fund/{id}/settlements/{year}")
    String show(
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Long line,
            @RequestParam(required = false) @Nullable SettlementColumn column,
            Form form,
            Model model) {
        model.addAttribute("view", desk.view(id, YearPaths.year(year), line, column));
        model.addAttribute("form", form);
        return "ledger/settlement";
    }

    @PostMapping("/fund/{id}/settlements/{year}/closing")
    String close(@PathVariable long id, @PathVariable int year, Form form, Model model) {
        FiscalYear fiscal = YearPaths.year(year);
        return form.submit(
                () -> {
                    years.close(id, fiscal);
                    form.done("ledger.year.done.closed", fiscal);
                },
                "redirect:/fund/" + id + "/settlements/" + year,
                () -> show(id, year, null, null, form, model));
    }

    @PostMapping("/fund/{id}/settlements/{year}/steps")
    String step(@PathVariable long id, @PathVariable int year, Form form, Model model) {
        FiscalYear fiscal = YearPaths.year(year);
        return form.submit(
                () -> {
                    YearStep.Kind kind = form.choice("step", YearStep.Kind.class);
                    Paper paper =
                            form.read(() ->
                                    new Paper(form.date("happenedOn"), form.required("paper")));
                    if (kind != null) {
                        years.record(id, fiscal, kind, paper.on(), paper.number());
                        form.done("ledger.year.done." + kind);
                    }
                },
                "redirect:/fund/" + id + "/settlements/" + year,
                () -> show(id, year, null, null, form, model));
    }

    private record Paper(LocalDate on, String number) {}
}
