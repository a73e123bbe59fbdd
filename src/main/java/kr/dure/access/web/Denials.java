package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * The answer to who may not pass: visitors are shown the way in, who has not chosen an office
 * chooses one, others get a 403 that names what refused them; and where nothing is, 404.
 */
@Component
class Denials implements AccessDeniedHandler, AuthenticationEntryPoint {

    /** Names who refused: the table of routes, the forgery check, or (elsewhere) a door. */
    static final String REFUSED = "X-Dure-Refused";

    private final RouteTable routes;

    Denials(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.setHeader(REFUSED, "csrf");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (routes.find(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (hasNoOffice()) {
            goTo("/office", request, response);
        } else {
            response.setHeader(REFUSED, "route");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException denied)
            throws IOException {
        if (routes.find(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            goTo(SecurityConfiguration.SIGN_IN, request, response);
        }
    }

    private static boolean hasNoOffice() {
        Acting acting = Acting.currentOrNull();
        return acting == null || acting.office() == Office.VISITOR;
    }

    /** A part of a page asked for by script must not be filled with another page. */
    private static void goTo(
            String address, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", address);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }
}
