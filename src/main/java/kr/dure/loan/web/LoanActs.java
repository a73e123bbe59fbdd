package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.loan.Bills;
import kr.dure.loan.ContractDraft;
import kr.dure.loan.LoanFacts.SecurityKind;
import kr.dure.loan.Loans;
import kr.dure.loan.SecurityDraft;
import kr.dure.party.BankAccounts;
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
    private final BankAccounts accounts;
    private final Organisations organisations;
    private final LoanScreen screen;
    private final Clock clock;

    LoanActs(
            Loans loans,
            Bills bills,
            BankAccounts accounts,
            Organisations organisations,
            LoanScreen screen,
            Clock clock) {
        this.loans = loans;
        this.bills = bills;
        this.accounts = accounts;
        this.organisations = organisations;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/contract")
    String contract(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        LocalDate today = LocalDate.now(clock);
        form.fill("signedOn", today);
        form.fill("deposit", loan.facts().loan().amount());
        form.fill("months", loan.facts().loan().contractMonths().getLast());
        form.fill("interestDay", today.getDayOfMonth());
        model.addAttribute("banks", banks());
        return show(loan, form, model, "contract");
    }

    @PostMapping("/loans/{id}/contract")
    String makeContract(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    loans.contract(id, form.read(() -> contractOf(form)));
                    form.done("loan.done.contract");
                },
                "redirect:/loans/" + id,
                () -> contract(id, form, model));
    }

    private static ContractDraft contractOf(Form form) {
        return new ContractDraft(
                form.date("signedOn"),
                form.required("shopAddress"),
                form.required("landlordName"),
                form.required("bankCode"),
                form.required("accountNumber"),
                form.won("deposit"),
                form.date("leaseFrom"),
                form.date("leaseTo"),
                form.number("months"),
                form.number("interestDay"));
    }

    private Map<String, String> banks() {
        Map<String, String> banks = new LinkedHashMap<>();
        accounts.banks().forEach(each -> banks.put(each.getKey(), each.getValue()));
        return banks;
    }

    @GetMapping("/loans/{id}/security")
    String security(@PathVariable long id, Form form, Model model) {
        form.fill("kind", SecurityKind.JEONSE_RIGHT.name());
        form.fill("rank", 1);
        return show(id, form, model, "security");
    }

    @PostMapping("/loans/{id}/security")
    String secure(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    loans.secure(id, form.read(() -> securityOf(form)));
                    form.done("loan.done.security");
                },
                "redirect:/loans/" + id,
                () -> security(id, form, model));
    }

    private static SecurityDraft securityOf(Form form) {
        SecurityKind kind = form.choice("kind", SecurityKind.class);
        return new SecurityDraft(
                Objects.requireNonNullElse(kind, SecurityKind.JEONSE_RIGHT),
                form.required("registryOffice"),
                form.required("receiptNo"),
                form.date("registeredOn"),
                form.number("rank"));
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
