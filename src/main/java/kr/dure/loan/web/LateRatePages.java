package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.dure.access.Accounts;
import kr.dure.kernel.Rate;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.loan.LateRate;
import kr.dure.loan.LateRate.Draft;
import kr.dure.loan.LateRates;
import kr.dure.loan.LoanRegister;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 연체이자율: those of a fund, what a new one would change, and setting it. */
@Controller
class LateRatePages {

    private static final String PAGE = "loan/late-rates";

    private final LateRates rates;
    private final Funds funds;
    private final Accounts accounts;
    private final Clock clock;

    LateRatePages(LateRates rates, Funds funds, Accounts accounts, Clock clock) {
        this.rates = rates;
        this.funds = funds;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** With a day, a rate and an article in its address it shows what they would change. */
    @GetMapping("/late-rates")
    String show(@RequestParam(required = false) @Nullable Long fund, Form form, Model model) {
        List<Fund> all = funds.all();
        if (all.isEmpty()) {
            model.addAttribute("fund", null);
            model.addAttribute("form", form);
            return "ledger/fund-none";
        }
        Fund shown =
                all.stream()
                        .filter(each -> fund == null || each.id() == fund)
                        .findFirst()
                        .orElseThrow(LoanRegister::absent);
        return form.text("rate").isEmpty()
                ? page(shown, form, model)
                : form.submit(
                        () -> {
                            model.addAttribute(
                                    "difference", rates.preview(shown.id(), draft(form)));
                            return page(shown, form, model);
                        },
                        () -> page(shown, form, model));
    }

    private String page(Fund fund, Form form, Model model) {
        List<LateRate> of = rates.of(fund.id());
        Map<Long, String> names = accounts.names(of.stream().flatMap(LateRatePages::by).toList());
        model.addAttribute("form", form.fill("from", LocalDate.now(clock)));
        model.addAttribute(
                "view",
                new LateRatesView(
                        fund, funds.all(), rates.own(fund.id()), of, names, LocalDate.now(clock)));
        return PAGE;
    }

    private static Stream<Long> by(LateRate rate) {
        var withdrawn = rate.withdrawn();
        return withdrawn == null
                ? Stream.of(rate.stamp().accountId())
                : Stream.of(rate.stamp().accountId(), withdrawn.stamp().accountId());
    }

    @PostMapping("/late-rates")
    String set(@RequestParam long fund, Form form, Model model) {
        return form.submit(
                () -> {
                    Draft draft = draft(form);
                    rates.set(fund, draft);
                    form.done("loan.late-rate.done", draft.from(), draft.rate());
                },
                "redirect:/late-rates?fund=" + fund,
                () -> page(funds.find(fund), form, model));
    }

    private static Draft draft(Form form) {
        return form.read(() ->
                new Draft(
                        form.date("from"),
                        form.value("rate", Rate::read, Rate.ZERO),
                        form.required("article")));
    }

    @GetMapping("/late-rates/{id}/withdrawal")
    String withdrawal(@PathVariable long id, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rate", rates.find(id));
        model.addAttribute("fund", funds.find(rates.fund(id)));
        return "loan/late-rate-withdrawal";
    }

    @PostMapping("/late-rates/{id}/withdrawal")
    String withdraw(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    rates.withdraw(id, form.read(() -> form.required("reason")));
                    form.done("loan.late-rate.withdrawn");
                },
                "redirect:/late-rates?fund=" + rates.fund(id),
                () -> withdrawal(id, form, model));
    }
}
