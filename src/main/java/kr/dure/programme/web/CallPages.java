package kr.dure.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.programme.CallDraft;
import kr.dure.programme.Calls;
import kr.dure.programme.Programme;
import kr.dure.programme.Programmes;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening a call of a programme. */
@Controller
class CallPages {

    private final Calls calls;
    private final Programmes programmes;
    private final Plans plans;
    private final Clock clock;

    CallPages(Calls calls, Programmes programmes, Plans plans, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/programmes/{id}/calls/new")
    String blank(@PathVariable long id, Form form, Model model) {
        return show(id, form.fill("opensOn", LocalDate.now(clock)), model);
    }

    @PostMapping("/programmes/{id}/calls")
    String open(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    calls.open(form.read(() -> draft(id, form)));
                    form.done("programme.call.done");
                },
                "redirect:/programmes/" + id,
                () -> show(id, form, model));
    }

    private static CallDraft draft(long programmeId, Form form) {
        LocalDate opens = form.date("opensOn");
        LocalDate closes = form.date("closesOn");
        return new CallDraft(
                programmeId,
                FiscalYear.of(opens),
                opens.atStartOfDay(Moments.KOREA).toInstant(),
                closes.plusDays(1).atStartOfDay(Moments.KOREA).toInstant(),
                form.won("amount"),
                form.required("contact"));
    }

    private String show(long id, Form form, Model model) {
        Programme programme = programmes.find(id);
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        LineFigures line =
                plans.line(
                        plans.lineOf(programme.fundId(), year, Side.SPENDING, programme.lineCode())
                                .id());
        model.addAttribute("programme", programme);
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        return "programme/call-new";
    }
}
