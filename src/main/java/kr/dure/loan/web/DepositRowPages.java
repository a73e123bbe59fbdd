package kr.dure.loan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.dure.loan.DepositQueue;
import kr.dure.loan.DepositQueue.State;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.VirtualAccounts;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deposits that wait for a person, and the virtual account that would have spared it. */
@Controller
class DepositRowPages {

    private static final int ROWS = 50;

    private final DepositQueue queue;
    private final VirtualAccounts accounts;
    private final LoanScreen screen;
    private final DepositNames names;
    private final Words words;

    DepositRowPages(
            DepositQueue queue,
            VirtualAccounts accounts,
            LoanScreen screen,
            DepositNames names,
            Words words) {
        this.queue = queue;
        this.accounts = accounts;
        this.screen = screen;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/loan-deposit-rows")
    String waiting(@RequestParam(defaultValue = "0") long after, Model model) {
        var rows = queue.rows(null, State.WAITING, after, ROWS + 1);
        model.addAttribute("sum", queue.waiting());
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).id() : null);
        return "loan/deposit-rows";
    }

    @GetMapping("/loan-deposit-rows/{id}")
    String row(@PathVariable long id, Form form, Model model) {
        DepositQueue.Opened opened = queue.open(id);
        if (opened.suggestions().size() == 1) {
            form.fill("number", opened.suggestions().getFirst().loan().number());
        }
        form.fill("kind", ReceiptKind.INSTALMENT);
        Map<String, String> kinds = new LinkedHashMap<>();
        for (ReceiptKind each : ReceiptKind.values()) {
            kinds.put(each.name(), words.text("loan.deposits.kind." + each));
        }
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute("kinds", kinds);
        return "loan/deposit-row";
    }

    @PostMapping("/loan-deposit-rows/{id}/loan")
    String assign(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    String number = form.read(() -> form.required("number"));
                    ReceiptKind kind = form.read(() -> kind(form));
                    queue.assign(id, number, kind);
                    form.done("loan.deposits.done.assigned", number);
                },
                "redirect:/loan-deposit-rows",
                () -> row(id, form, model));
    }

    private static ReceiptKind kind(Form form) {
        return Objects.requireNonNullElse(
                form.choice("kind", ReceiptKind.class), ReceiptKind.INSTALMENT);
    }

    @PostMapping("/loan-deposit-rows/{id}/set-aside")
    String setAside(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    queue.setAside(id, form.read(() -> form.required("reason")));
                    form.done("loan.deposits.done.set-aside");
                },
                "redirect:/loan-deposit-rows",
                () -> row(id, form, model));
    }

    @GetMapping("/loans/{id}/virtual-account")
    String account(@PathVariable long id, Form form, Model model) {
        accounts.of(id)
                .ifPresent(each -> {
                    form.fill("bankCode", each.bankCode());
                    form.fill("number", each.number());
                });
        model.addAttribute("loan", screen.today(id));
        model.addAttribute("banks", names.banks());
        model.addAttribute("form", form);
        return "loan/virtual-account";
    }

    @PostMapping("/loans/{id}/virtual-account")
    String open(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    form.read(() -> form.required("bankCode") + form.required("number"));
                    accounts.open(id, form.text("bankCode"), form.text("number"));
                    form.done("loan.deposits.done.account");
                },
                "redirect:/loans/" + id,
                () -> account(id, form, model));
    }
}
