package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.access.Routes;
import kr.dure.kernel.Language;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.TravelClock;
import kr.dure.screen.Page.Csrf;
import kr.dure.screen.Page.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    /** The flash attribute that carries one sentence over a redirect. */
    public static final String DONE = "done";

    private static final List<NavItem> NAV =
            List.of(
                    new NavItem("/home", "screen.nav.home", "home", false),
                    new NavItem("/fund", "screen.nav.fund", "fund", false),
                    new NavItem("/programmes", "screen.nav.programmes", "call", false),
                    new NavItem("/applications", "screen.nav.applications", "inbox", false),
                    new NavItem("/loans", "screen.nav.loans", "loan", false),
                    new NavItem("/gap-agreements", "screen.nav.gap", "percent", false),
                    new NavItem("/organisations", "screen.nav.organisations", "party", false),
                    new NavItem("/audit/changes", "screen.nav.audit", "chart", false),
                    new NavItem("/accounts", "screen.nav.accounts", "person", false));

    private final Words words;
    private final Clock clock;
    private final Regions regions;
    private final Routes routes;
    private final ObjectProvider<Unread> unread;

    Pages(Words words, Clock clock, Regions regions, Routes routes, ObjectProvider<Unread> unread) {
        this.words = words;
        this.clock = clock;
        this.regions = regions;
        this.routes = routes;
        this.unread = unread;
    }

    public Page of(HttpServletRequest request) {
        Acting acting = Acting.currentOrNull();
        boolean signedIn = acting != null && acting.office() != Office.VISITOR;
        Unread counter = signedIn ? unread.getIfAvailable() : null;
        return new Page(
                words,
                acting,
                acting == null ? "" : place(acting.region()),
                request.getRequestURI(),
                switched(request),
                LocalDate.now(clock),
                csrf(request),
                signedIn ? nav(request.getRequestURI()) : List.of(),
                done(request),
                counter == null ? 0 : counter.count(),
                clock instanceof TravelClock);
    }

    private String place(RegionCode code) {
        return regions.find(code).map(Region::name).orElse("");
    }

    /** This page in the other language; an answer to a form leads to what can be looked at. */
    private String switched(HttpServletRequest request) {
        Language other = Language.current().other();
        boolean seen =
                request.getMethod().equals("GET") || routes.lets("GET", request.getRequestURI());
        return seen
                ? LanguageFilter.switched(request, other)
                : "/?" + LanguageFilter.CHOSEN + "=" + other.tag();
    }

    private List<NavItem> nav(String path) {
        return NAV.stream()
                .filter(item -> routes.lets("GET", item.href()))
                .map(item ->
                        new NavItem(
                                item.href(), item.key(), item.icon(), path.startsWith(item.href())))
                .toList();
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    private static @Nullable String done(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(DONE) instanceof String sentence ? sentence : null;
    }
}
