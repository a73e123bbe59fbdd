package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.dure.access.AccessRefusal;
import kr.dure.access.Accounts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password. A new one ends all other sessions of the account. */
@Controller
class PasswordPages {

    private final Accounts accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    PasswordPages(Accounts accounts, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String show(Model model) {
        return Typed.none(model, "access/password");
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            accounts.changePassword(person.accountId(), present, password);
        } catch (AccessRefusal no) {
            return Typed.again(no, request, response, model, "access/password");
        }
        String own = request.getSession().getId();
        for (String id : sessions.findByPrincipalName(person.login()).keySet()) {
            if (!id.equals(own)) {
                sessions.deleteById(id);
            }
        }
        return "redirect:/password?done";
    }
}
