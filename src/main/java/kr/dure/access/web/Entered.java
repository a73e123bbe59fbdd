package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** After signing in: who holds one office goes on in it, others choose first. */
final class Entered implements AuthenticationSuccessHandler {

    private final Offices offices;
    private final CookieRequestCache wanted;

    Entered(Offices offices, CookieRequestCache wanted) {
        this.offices = offices;
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication entered)
            throws IOException {
        List<OfficeHeld> held =
                entered.getPrincipal() instanceof Person person
                        ? offices.held(person.accountId())
                        : List.of();
        if (held.size() != 1) {
            response.sendRedirect("/office");
            return;
        }
        request.getSession().setAttribute(OfficeFilter.CHOSEN, held.getFirst().id());
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(saved == null ? "/home" : saved.getRedirectUrl());
    }
}
