package kr.dure.party.web;

import java.util.LinkedHashMap;
import kr.dure.party.BankAccount;
import kr.dure.party.BankAccounts;
import kr.dure.party.NewBankAccount;
import kr.dure.party.Organisations;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Accounts written down, looked at whole (which is recorded) and taken out of use. */
@Controller
class BankAccountPages {

    private final BankAccounts accounts;
    private final Organisations organisations;

    BankAccountPages(BankAccounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @GetMapping("/organisations/{id}/bank-accounts/new")
    String blank(@PathVariable long id, Form form, Model model) {
        var banks = new LinkedHashMap<String, String>();
        accounts.banks().forEach(each -> banks.put(each.getKey(), each.getValue()));
        model.addAttribute("organisation", organisations.find(id));
        model.addAttribute("form", form);
        model.addAttribute("banks", banks);
        return "party/bank-account";
    }

    @PostMapping("/organisations/{id}/bank-accounts")
    String add(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    accounts.add(form.read(() -> read(id, form)));
                    form.done("party.done.account");
                    return "redirect:/organisations/" + id;
                },
                () -> blank(id, form, model));
    }

    /** Looking leaves a record. */
    @GetMapping("/bank-accounts/{id}")
    String reveal(@PathVariable long id, Model model) {
        BankAccount.Whole whole = accounts.reveal(id);
        BankAccount account = accounts.find(id);
        model.addAttribute("whole", whole);
        model.addAttribute("organisation", organisations.find(account.organisationId()));
        return "party/bank-account-whole";
    }

    @PostMapping("/bank-accounts/{id}/closing")
    String close(@PathVariable long id, Form form) {
        long organisation = accounts.find(id).organisationId();
        accounts.close(id);
        form.done("party.done.account-closed");
        return "redirect:/organisations/" + organisation;
    }

    private static NewBankAccount read(long organisationId, Form form) {
        return new NewBankAccount(
                organisationId,
                form.required("bankCode"),
                form.required("number"),
                form.required("holder"));
    }
}
