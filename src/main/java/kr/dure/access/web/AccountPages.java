package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.dure.access.Accounts;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import kr.dure.access.OrganisationNames;
import kr.dure.access.SignIn;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts and offices, for administrators. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final Offices offices;
    private final Authorities authorities;
    private final SignIn signIn;
    private final ObjectProvider<OrganisationNames> organisations;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            Offices offices,
            Authorities authorities,
            SignIn signIn,
            ObjectProvider<OrganisationNames> organisations,
            Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.authorities = authorities;
        this.signIn = signIn;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute(
                "held",
                offices.holders().stream().collect(Collectors.groupingBy(OfficeHeld::accountId)));
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(Model model) {
        return Typed.none(model, "access/account-new");
    }

    @PostMapping("/accounts")
    String open(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/accounts/" + accounts.open(login, name, password);
        } catch (Refusal no) {
            return Typed.again(no, request, response, model, "access/account-new");
        }
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable long id, Model model) {
        fill(id, model);
        return Typed.none(model, "access/account");
    }

    @PostMapping("/accounts/{id}/offices")
    String grant(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        accounts.get(id);
        try {
            offices.grant(grant(id, request));
            return "redirect:/accounts/" + id;
        } catch (Refusal no) {
            fill(id, model);
            return Typed.again(no, request, response, model, "access/account");
        }
    }

    @PostMapping("/accounts/{id}/offices/{held}/end")
    String end(@PathVariable long id, @PathVariable long held) {
        accounts.get(id);
        offices.end(held, null);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/unlocking")
    String unlock(@PathVariable long id) {
        signIn.unlock(id);
        return "redirect:/accounts/" + id;
    }

    private void fill(long id, Model model) {
        model.addAttribute("account", accounts.get(id));
        model.addAttribute("history", offices.history(id));
        model.addAttribute("locked", signIn.isLocked(id));
        model.addAttribute("attempts", signIn.latest(id));
        model.addAttribute(
                "authorities",
                authorities.all().stream()
                        .collect(Collectors.toMap(Authority::id, Authority::name)));
        model.addAttribute("organisations", organisationNames());
    }

    private Map<Long, String> organisationNames() {
        OrganisationNames names = organisations.getIfAvailable();
        return names == null ? Map.of() : new TreeMap<>(names.all());
    }

    private Grant grant(long id, HttpServletRequest request) {
        LocalDate from = day(request, "from");
        return new Grant(
                id,
                office(request.getParameter("office")),
                number(request.getParameter("organisation")),
                number(request.getParameter("authority")),
                from == null ? LocalDate.now(clock) : from,
                day(request, "until"));
    }

    /** Nothing chosen is what the door refuses as not to be granted. */
    private static Office office(@Nullable String name) {
        return Arrays.stream(Office.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Office.VISITOR);
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    private static @Nullable LocalDate day(HttpServletRequest request, String field) {
        String typed = request.getParameter(field);
        try {
            return typed == null || typed.isBlank() ? null : DateText.read(typed);
        } catch (Refusal unreadable) {
            throw unreadable.at(field);
        }
    }
}
