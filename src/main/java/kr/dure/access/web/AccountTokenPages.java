package kr.dure.access.web;

import kr.dure.access.Accounts;
import kr.dure.access.Tokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The tokens of an account of the region, for who administers it: one lost is ended here. */
@Controller
class AccountTokenPages {

    private final Accounts accounts;
    private final Tokens tokens;

    AccountTokenPages(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @GetMapping("/accounts/{id}/tokens")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("account", accounts.get(id));
        model.addAttribute("tokens", tokens.of(id));
        return "access/account-tokens";
    }

    @PostMapping("/accounts/{id}/tokens/{token}/revocation")
    String revoke(@PathVariable long id, @PathVariable long token) {
        accounts.get(id);
        tokens.revoke(token);
        return "redirect:/accounts/" + id + "/tokens";
    }
}
