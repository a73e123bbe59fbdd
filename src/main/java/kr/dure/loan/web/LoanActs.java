package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.loan.Bills;
import kr.dure.loan.Loans;
import kr.dure.party.Organisations;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the treasurer and the revenue collector do to a loan, each act a form of its own. */
@Controller
class LoanActs {

    private final Loans loans;
    private final Bills bills;
    private final Organisations organisations;
    private final LoanScreen screen;
    private final Clock clock;

    LoanActs(
            Loans loans, Bills bills, Organisations organisations, LoanScreen screen, Clock clock) {
        this.loans = loans;
        this.bills = bills;
        this.organisations = organisations;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/commitment")
    String commitment(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        model.addAttribute("available", loans.available(id));
        return show(loan, form, model, "commitment");
    }

    @PostMapping("/loans/{id}/commitment")
    String commit(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    loans.commit(id);
                    form.done("loan.done.commitment");
                },
                "redirect:/loans/" + id,
                () -> commitment(id, form, model));
    }

    @GetMapping("/loans/{id}/giving-up")
    String givingUp(@PathVariable long id, Form form, Model model) {
        return show(id, form, model, "giving-up");
    }

    @PostMapping("/loans/{id}/giving-up")
    String giveUp(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    loans.giveUp(id, form.read(() -> form.required("reason")));
                    form.done("loan.done.giving-up");
                },
                "redirect:/loans/" + id,
                () -> givingUp(id, form, model));
    }

    @GetMapping("/loans/{id}/security-release")
    String securityRelease(@PathVariable long id, Form form, Model model) {
        form.fill("releasedOn", LocalDate.now(clock));
        model.addAttribute("guarantor", loans.guarantor(id).orElse(null));
        return show(id, form, model, "security-release");
    }

    @PostMapping("/loans/{id}/security-release")
    String release(@PathVariable long id, Form form, Model model) {
        record Given(LocalDate releasedOn, String receiptNo) {}
        return form.submit(
                () -> {
                    Given given =
                            form.read(() ->
                                    new Given(form.date("releasedOn"), form.required("receiptNo")));
                    loans.release(id, given.releasedOn(), given.receiptNo());
                    form.done("loan.done.security-release");
                },
                "redirect:/loans/" + id,
                () -> securityRelease(id, form, model));
    }

    @GetMapping("/loans/{id}/bills")
    String bill(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        model.addAttribute("expected", bills.ready(id).stream().findFirst().orElse(null));
        return show(loan, form, model, "bills");
    }

    @PostMapping("/loans/{id}/bills")
    String makeBill(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    bills.make(id);
                    form.done("loan.done.bills");
                },
                "redirect:/loans/" + id,
                () -> bill(id, form, model));
    }

    @GetMapping("/loan-bills")
    String allBills(Form form, Model model) {
        YearMonth month = YearMonth.now(clock);
        List<Bills.Expected> expected = bills.expected(month.atEndOfMonth());
        model.addAttribute("expected", expected);
        model.addAttribute(
                "names",
                organisations.names(
                        expected.stream().map(Bills.Expected::organisationId).toList()));
        model.addAttribute("month", month);
        model.addAttribute("form", form);
        return "loan/all-bills";
    }

    @PostMapping("/loan-bills")
    String makeAllBills(Form form, Model model) {
        return form.submit(
                () -> form.done("loan.done.all-bills", bills.makeAll(YearMonth.now(clock))),
                "redirect:/loans",
                () -> allBills(form, model));
    }

    private String show(long id, Form form, Model model, String word) {
        return show(screen.today(id), form, model, word);
    }

    private static String show(LoanView loan, Form form, Model model, String word) {
        model.addAttribute("loan", loan);
        model.addAttribute("form", form);
        return "loan/" + word;
    }
}
