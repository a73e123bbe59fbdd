package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanState;
import kr.dure.loan.Owing;
import kr.dure.loan.Payments;
import kr.dure.loan.ReceiptDraft;
import kr.dure.loan.Receipts;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Money out by the disbursing officer, and back by the cashier. */
@Controller
class MoneyActs {

    private final Payments payments;
    private final Receipts receipts;
    private final LoanScreen screen;
    private final Clock clock;

    MoneyActs(Payments payments, Receipts receipts, LoanScreen screen, Clock clock) {
        this.payments = payments;
        this.receipts = receipts;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/payment")
    String payment(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        form.fill("paidOn", LocalDate.now(clock));
        boolean waits = loan.state() instanceof LoanState.Committed;
        model.addAttribute("payee", waits ? payments.payee(id) : null);
        return show(loan, form, model, "payment");
    }

    @PostMapping("/loans/{id}/payment")
    String pay(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    LocalDate paidOn = form.read(() -> form.date("paidOn"));
                    payments.pay(id, paidOn, form.read(() -> form.number("changes")), form.key());
                    form.done("loan.done.payment");
                },
                "redirect:/loans/" + id,
                () -> payment(id, form, model));
    }

    @GetMapping("/loans/{id}/receipts")
    String receipt(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        LocalDate today = LocalDate.now(clock);
        Won owed = new Owing(loan.facts(), today).sum();
        form.fill("receivedOn", today);
        boolean last = owed.isZero() && loan.facts().lent().isZero();
        Won usual = last ? loan.nextPayable() : owed;
        form.fill("amount", usual.isZero() ? null : usual);
        form.fill("payerName", loan.enterprise());
        form.fill("more", ReceiptKind.INSTALMENT);
        model.addAttribute("owed", owed);
        return show(loan, form, model, "receipts");
    }

    @PostMapping("/loans/{id}/receipts")
    String record(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    ReceiptDraft draft = form.read(() -> receiptOf(form));
                    if (form.text("more").equals(ReceiptKind.PREPAYMENT.name())) {
                        receipts.prepay(id, draft);
                    } else {
                        receipts.record(id, draft);
                    }
                    form.done("loan.done.receipts");
                },
                "redirect:/loans/" + id,
                () -> receipt(id, form, model));
    }

    private static ReceiptDraft receiptOf(Form form) {
        return new ReceiptDraft(
                form.date("receivedOn"),
                form.won("amount"),
                form.required("payerName"),
                form.key());
    }

    @GetMapping("/loans/{id}/deposit-return")
    String depositReturn(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        form.fill("receivedOn", LocalDate.now(clock));
        form.fill("amount", loan.facts().lent().isZero() ? null : loan.facts().lent());
        return show(loan, form, model, "deposit-return");
    }

    @PostMapping("/loans/{id}/deposit-return")
    String returnDeposit(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    receipts.returnDeposit(id, form.read(() -> receiptOf(form)));
                    form.done("loan.done.deposit-return");
                },
                "redirect:/loans/" + id,
                () -> depositReturn(id, form, model));
    }

    @GetMapping("/loans/{id}/receipts/{receiptId}/reversal")
    String reversal(@PathVariable long id, @PathVariable long receiptId, Form form, Model model) {
        LoanView loan = screen.today(id);
        model.addAttribute("receipt", loan.receipt(receiptId));
        model.addAttribute("payer", receipts.payer(receiptId));
        return show(loan, form, model, "reversal");
    }

    @PostMapping("/loans/{id}/receipts/{receiptId}/reversal")
    String reverse(@PathVariable long id, @PathVariable long receiptId, Form form, Model model) {
        screen.today(id).receipt(receiptId);
        return form.submit(
                () -> {
                    receipts.reverse(receiptId, form.read(() -> form.required("reason")));
                    form.done("loan.done.reversal");
                },
                "redirect:/loans/" + id,
                () -> reversal(id, receiptId, form, model));
    }

    private static String show(LoanView loan, Form form, Model model, String word) {
        model.addAttribute("loan", loan);
        model.addAttribute("form", form);
        return "loan/" + word;
    }
}
