package kr.dure.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dure.access.Acting;
import kr.dure.access.Passage;
import kr.dure.access.Token;
import kr.dure.access.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs a program's request in the office of its token. There is no session, so nothing is left over
 * and a foreign page can make no browser send anything. Who sends no token is nobody; who sends a
 * wrong one is turned away, and after many of them is not listened to for a while.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9_~+/.-]+=*) *");

    private final Tokens tokens;
    private final SignInRate rate;

    TokenFilter(Tokens tokens, SignInRate rate) {
        this.tokens = tokens;
        this.rate = rate;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        if (!rate.listensTo(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        Matcher bearer = BEARER.matcher(header);
        Optional<Token> token =
                bearer.matches() ? tokens.enter(bearer.group(1), address) : Optional.empty();
        if (token.isEmpty()) {
            rate.failed(address);
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    TokenDenials.CHALLENGE + ", error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        pass(token.get(), request, response, chain);
    }

    private static void pass(
            Token token,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        String name = "token " + token.id();
        var person = new Person(token.accountId(), name);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        Acting acting = token.office().acting(OfficeFilter.name(request) + " " + name);
        try {
            Passage.through(acting::call, request, response, chain);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
