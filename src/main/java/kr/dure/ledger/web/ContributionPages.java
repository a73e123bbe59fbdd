package kr.dure.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Line;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Plans;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Money that comes into a fund from outside: what it began with, and contributions. */
@Controller
class ContributionPages {

    /** Chosen instead of a line: what the fund held before, no income of any year. */
    private static final String OPENING = "opening";

    private final Funds funds;
    private final Plans plans;
    private final Clock clock;

    ContributionPages(Funds funds, Plans plans, Clock clock) {
        this.funds = funds;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/fund/{id}/contributions")
    String blank(@PathVariable long id, Form form, Model model) {
        return show(id, form.fill("valueDate", LocalDate.now(clock)), model);
    }

    @PostMapping("/fund/{id}/contributions")
    String take(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    Received read = form.read(() -> received(form));
                    long entry = post(id, read, "contribution-" + form.key());
                    form.done("ledger.contribution.done", read.amount);
                    return "redirect:/fund/entries/" + entry;
                },
                () -> show(id, form, model));
    }

    private record Received(String line, Won amount, String paper, LocalDate valueDate) {}

    private static Received received(Form form) {
        return new Received(
                form.required("line"),
                form.won("amount"),
                form.required("paper"),
                form.date("valueDate"));
    }

    private long post(long fundId, Received read, String key) {
        if (read.line.equals(OPENING)) {
            return funds.openWith(fundId, read.amount, read.paper, read.valueDate, key);
        }
        long line = read.line.matches("[0-9]{1,18}") ? Long.parseLong(read.line) : 0;
        return funds.contribute(fundId, line, read.amount, read.paper, read.valueDate, key);
    }

    private String show(long id, Form form, Model model) {
        Fund fund = funds.find(id);
        Map<String, String> lines = new LinkedHashMap<>();
        for (Plan plan : plans.of(id)) {
            if (plan.isFixed() && plan.year().takes(LocalDate.now(clock))) {
                addLines(plan, plans.lines(plan.id()), lines);
            }
        }
        model.addAttribute("fund", fund);
        model.addAttribute("lines", lines);
        model.addAttribute("form", form);
        return "ledger/contribution";
    }

    private static void addLines(Plan plan, List<LineFigures> all, Map<String, String> lines) {
        all.stream()
                .map(LineFigures::line)
                .filter(Line::takesContributions)
                .forEach(line ->
                        lines.put(Long.toString(line.id()), plan.year() + " · " + line.title()));
    }
}
