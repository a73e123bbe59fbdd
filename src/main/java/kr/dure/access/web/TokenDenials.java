package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * The answer to a program that may not pass: 401 without a token, 403 where its office may not, 404
 * where nothing is. What is said is written where the words are.
 */
@Component
class TokenDenials implements AccessDeniedHandler, AuthenticationEntryPoint {

    static final String CHALLENGE = "Bearer realm=\"dure\"";

    private final RouteTable routes;

    TokenDenials(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (routes.find(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader(Denials.REFUSED, "route");
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
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
