package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Tokens;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** One's own tokens: made, shown once, revoked. */
@Controller
class TokenPages {

    private static final int USUAL_DAYS = 90;

    private final Tokens tokens;
    private final Clock clock;

    TokenPages(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    String show(Model model) {
        fill(model, null);
        Typed.none(model, "access/tokens");
        LocalDate usual = LocalDate.now(clock).plusDays(USUAL_DAYS);
        model.addAttribute("typed", Map.of("expiresOn", DateText.full(usual)));
        return "access/tokens";
    }

    /** Answered without going on elsewhere: the secret is kept nowhere, not even in a session. */
    @PostMapping("/tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String expiresOn,
            @SessionAttribute(OfficeFilter.CHOSEN) long held,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Tokens.Made made = tokens.make(held, name, day(expiresOn));
            String page = show(model);
            fill(model, made);
            return page;
        } catch (Refusal no) {
            fill(model, null);
            return Typed.again(no, request, response, model, "access/tokens");
        }
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable long id) {
        tokens.revoke(id);
        return "redirect:/tokens";
    }

    private void fill(Model model, Tokens.@Nullable Made made) {
        model.addAttribute("tokens", tokens.own());
        model.addAttribute("made", made);
        model.addAttribute("office", Acting.current().office());
    }

    private static LocalDate day(String typed) {
        try {
            return DateText.read(typed);
        } catch (Refusal unreadable) {
            throw unreadable.at("expiresOn");
        }
    }
}
