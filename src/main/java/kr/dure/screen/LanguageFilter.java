package kr.dure.screen;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.dure.access.Passage;
import kr.dure.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Answers every request in the language of who reads. A person chooses it by the switch on every
 * page, {@code ?lang=en}, and it is kept in a cookie; the language of the browser does not count,
 * for Korean clerks work with English ones. A program says it by Accept-Language.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LanguageFilter extends OncePerRequestFilter {

    /** The parameter of the switch. */
    static final String CHOSEN = "lang";

    private static final String REMEMBERED = "dure-language";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String API = "/api/";
    private static final List<Locale> SPOKEN =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    /** The address asked for, with another language chosen. */
    static String switched(HttpServletRequest request, Language language) {
        return address(request).replaceQueryParam(CHOSEN, language.tag()).build().toUriString();
    }

    /** Of this house alone: two slashes would begin the name of another. */
    private static UriComponentsBuilder address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(path(request).replaceFirst("^/+", "/"))
                .query(request.getQueryString());
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Language> chosen = isProgram(request) ? Optional.empty() : chosen(request);
        if (chosen.isPresent()) {
            remember(chosen.get(), request, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    address(request).replaceQueryParam(CHOSEN).build().toUriString());
            return;
        }
        Language read = isProgram(request) ? accepted(request) : remembered(request);
        Passage.through(read::call, request, response, chain);
    }

    private static boolean isProgram(HttpServletRequest request) {
        return path(request).startsWith(API);
    }

    /** Only where a page is looked at; a form that is sent is answered as it is read. */
    private static Optional<Language> chosen(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getQueryString() != null
                ? language(request.getParameter(CHOSEN))
                : Optional.empty();
    }

    private static Language remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, REMEMBERED);
        return language(cookie == null ? null : cookie.getValue()).orElse(Language.KOREAN);
    }

    private static Optional<Language> language(@Nullable String tag) {
        return Optional.ofNullable(tag).flatMap(Language::of);
    }

    /** The one of those spoken here that the program likes best. */
    private static Language accepted(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return Language.KOREAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return language(best == null ? null : best.toLanguageTag()).orElse(Language.KOREAN);
        } catch (IllegalArgumentException unreadable) {
            return Language.KOREAN;
        }
    }

    private static void remember(
            Language language, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(REMEMBERED, language.tag())
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
