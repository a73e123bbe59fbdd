package kr.dure.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dure.access.Acting;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import kr.dure.access.Passage;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Runs every request as somebody in an office and a region. The office is asked for anew each time:
 * one that was ended or has run out stops with the next request. Who has no office, or looks at
 * another region's public pages, is a visitor there.
 */
final class OfficeFilter extends OncePerRequestFilter {

    /** Which office of several the person has chosen; kept in the session. */
    static final String CHOSEN = "dure.office";

    private static final String REMEMBERED = "dure-region";
    private static final Pattern OF_REGION = Pattern.compile("/regions/([a-z]{3,20})(/.*)?");
    private static final Pattern OPEN = Pattern.compile("/(vendor|style|script)/.*|/favicon\\.ico");

    private final Offices offices;
    private final Regions regions;

    OfficeFilter(Offices offices, Regions regions) {
        this.offices = offices;
        this.regions = regions;
    }

    /** Whether it is a file of the pages themselves, the same for everybody. */
    static boolean isOpen(HttpServletRequest request) {
        return OPEN.matcher(request.getRequestURI()).matches();
    }

    /** Who has signed in, or null. */
    static @Nullable Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? person
                : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOpen(request);
    }

    /** Error pages are somebody's too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Acting acting = acting(request, response);
        if (acting == null) {
            chain.doFilter(request, response);
            return;
        }
        Passage.through(acting::call, request, response, chain);
    }

    private @Nullable Acting acting(HttpServletRequest request, HttpServletResponse response) {
        String name = name(request);
        Optional<RegionCode> asked = asked(request);
        Optional<OfficeHeld> held = held(request);
        if (held.isPresent() && asked.map(held.get().region()::equals).orElse(true)) {
            return held.get().acting(name);
        }
        List<Region> all = regions.all();
        RegionCode region =
                asked.or(() -> remembered(request))
                        .filter(code -> all.stream().anyMatch(each -> each.code().equals(code)))
                        .or(() -> all.stream().findFirst().map(Region::code))
                        .orElse(null);
        if (region == null) {
            return null;
        }
        if (asked.isPresent() && asked.get().equals(region)) {
            remember(region, request, response);
        }
        return Acting.visitor(region, name);
    }

    private Optional<OfficeHeld> held(HttpServletRequest request) {
        Person person = person();
        HttpSession session = person == null ? null : request.getSession(false);
        if (person == null || session == null) {
            return Optional.empty();
        }
        return session.getAttribute(CHOSEN) instanceof Long chosen
                ? offices.heldNow(chosen, person.accountId())
                : Optional.empty();
    }

    /** Found again in the record of changes and of views: which request, and where from. */
    static String name(HttpServletRequest request) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        return String.join(" ", id, request.getRemoteAddr(), request.getMethod(), path(request));
    }

    private static Optional<RegionCode> asked(HttpServletRequest request) {
        var matcher = OF_REGION.matcher(path(request));
        return matcher.matches() ? Optional.of(RegionCode.of(matcher.group(1))) : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private static Optional<RegionCode> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, REMEMBERED);
        return cookie != null && cookie.getValue().matches("[a-z]{3,20}")
                ? Optional.of(RegionCode.of(cookie.getValue()))
                : Optional.empty();
    }

    private static void remember(
            RegionCode region, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(REMEMBERED, region.value())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
