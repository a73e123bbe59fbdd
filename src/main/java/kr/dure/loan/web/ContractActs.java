package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.dure.kernel.Won;
import kr.dure.loan.AccountDraft;
import kr.dure.loan.ContractDraft;
import kr.dure.loan.LoanKind;
import kr.dure.loan.Loans;
import kr.dure.loan.Purpose;
import kr.dure.loan.Repayment;
import kr.dure.loan.SecurityDraft;
import kr.dure.loan.SecurityKind;
import kr.dure.party.BankAccounts;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The contract and what secures it: each kind of loan asks what it needs. */
@Controller
class ContractActs {

    private final Loans loans;
    private final BankAccounts accounts;
    private final ApplicationAnswers answers;
    private final LoanScreen screen;
    private final Clock clock;

    ContractActs(
            Loans loans,
            BankAccounts accounts,
            ApplicationAnswers answers,
            LoanScreen screen,
            Clock clock) {
        this.loans = loans;
        this.accounts = accounts;
        this.answers = answers;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/contract")
    String contract(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("applied", answers.fill(form, loan.facts().loan()));
        form.fill("signedOn", today);
        form.fill("months", loan.facts().loan().contractMonths().getLast());
        form.fill("interestDay", today.getDayOfMonth());
        return switch (loan.kind()) {
            case SHOP_DEPOSIT -> {
                form.fill("deposit", loan.facts().loan().amount());
                model.addAttribute("banks", banks());
                yield show(loan, form, model, "contract");
            }
            case BUSINESS_FUND -> {
                Map<String, String> own = own(loan.facts().loan().organisationId());
                form.fill("accountId", own.keySet().stream().findFirst().orElse(null));
                form.fill("repayment", loan.kind().repayments().getFirst());
                form.fill("graceMonths", loan.facts().loan().terms().graceMonths());
                model.addAttribute("accounts", own);
                yield show(loan, form, model, "contract-business");
            }
        };
    }

    @PostMapping("/loans/{id}/contract")
    String makeContract(@PathVariable long id, Form form, Model model) {
        LoanKind kind = screen.today(id).kind();
        return form.submit(
                () -> {
                    loans.contract(id, form.read(() -> contractOf(kind, form)));
                    form.done("loan.done.contract");
                },
                "redirect:/loans/" + id,
                () -> contract(id, form, model));
    }

    private static ContractDraft contractOf(LoanKind kind, Form form) {
        return switch (kind) {
            case SHOP_DEPOSIT ->
                    new ContractDraft.ForShop(
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
            case BUSINESS_FUND ->
                    new ContractDraft.ForBusiness(
                            form.date("signedOn"),
                            Objects.requireNonNullElse(
                                    form.choice("use", Purpose.Use.class), Purpose.Use.OTHER),
                            form.required("plan"),
                            form.number("accountId"),
                            Objects.requireNonNullElse(
                                    form.choice("repayment", Repayment.class), Repayment.BULLET),
                            form.number("months"),
                            form.number("graceMonths"),
                            form.number("interestDay"));
        };
    }

    @GetMapping("/loans/{id}/account-change")
    String account(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        boolean leased = loan.kind().isLeased();
        model.addAttribute("banks", leased ? banks() : Map.of());
        Map<String, String> others =
                leased ? new LinkedHashMap<>() : own(loan.facts().loan().organisationId());
        Purpose.Business business = loan.business();
        if (business != null) {
            model.addAttribute("now", others.remove(Long.toString(business.accountId())));
        }
        model.addAttribute("accounts", others);
        return show(loan, form, model, "account-change");
    }

    @PostMapping("/loans/{id}/account-change")
    String changeAccount(@PathVariable long id, Form form, Model model) {
        boolean leased = screen.today(id).kind().isLeased();
        return form.submit(
                () -> {
                    loans.changeAccount(id, form.read(() -> accountOf(leased, form)));
                    form.done("loan.done.account-change");
                },
                "redirect:/loans/" + id,
                () -> account(id, form, model));
    }

    private static AccountDraft accountOf(boolean leased, Form form) {
        return new AccountDraft(
                leased ? null : (long) form.number("accountId"),
                leased ? form.required("bankCode") : "",
                leased ? form.required("accountNumber") : "",
                form.required("reason"));
    }

    private Map<String, String> banks() {
        Map<String, String> banks = new LinkedHashMap<>();
        accounts.banks().forEach(each -> banks.put(each.getKey(), each.getValue()));
        return banks;
    }

    /** The borrower's accounts in use, by bank and last digits. */
    private Map<String, String> own(long organisationId) {
        Map<String, String> own = new LinkedHashMap<>();
        accounts.of(organisationId).stream()
                .filter(each -> each.closedAt() == null)
                .forEach(each ->
                        own.put(
                                Long.toString(each.id()),
                                each.bankName() + " ···" + each.lastFour()));
        return own;
    }

    /** What may secure the loan comes first; the fields follow from which it is. */
    @GetMapping("/loans/{id}/security")
    String security(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        var now = loan.facts().security();
        form.fill("kind", now == null ? loan.kind().securities().getFirst() : now.kind());
        form.fill("rank", 1);
        form.fill("secured", loan.secured());
        model.addAttribute("word", "security");
        return show(loan, form, model, loan.kind().isLeased() ? "security" : "security-business");
    }

    @GetMapping("/loans/{id}/security-change")
    String securityChange(@PathVariable long id, Form form, Model model) {
        form.fill("on", LocalDate.now(clock));
        String page = security(id, form, model);
        model.addAttribute("word", "security-change");
        return page;
    }

    @PostMapping("/loans/{id}/security-change")
    String changeSecurity(@PathVariable long id, Form form, Model model) {
        record Changed(SecurityDraft draft, SecurityDraft.Change change) {}
        return form.submit(
                () -> {
                    Changed changed =
                            form.read(() ->
                                    new Changed(
                                            securityOf(form),
                                            new SecurityDraft.Change(
                                                    form.date("on"), form.required("reason"))));
                    loans.changeSecurity(id, changed.draft(), changed.change());
                    form.done("loan.done.security-change");
                },
                "redirect:/loans/" + id,
                () -> securityChange(id, form, model));
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
        if (kind == null) {
            kind = SecurityKind.PLEDGE;
        }
        boolean person = kind == SecurityKind.GUARANTOR;
        if (person && form.text("givenBy").isEmpty()) {
            form.wrong("givenBy", "loan.refusal.no-guarantor");
        }
        Won amount = kind.hasAmount() ? form.won("secured") : null;
        return new SecurityDraft(
                kind,
                person ? form.text("givenBy") : form.required("givenBy"),
                person ? "" : form.required("number"),
                form.date("givenOn"),
                kind.isRegistered() ? form.number("rank") : null,
                amount,
                until(kind, form));
    }

    private static @Nullable LocalDate until(SecurityKind kind, Form form) {
        return kind.isIssued() ? form.date("until") : null;
    }

    private static String show(LoanView loan, Form form, Model model, String word) {
        model.addAttribute("loan", loan);
        model.addAttribute("form", form);
        return "loan/" + word;
    }
}
