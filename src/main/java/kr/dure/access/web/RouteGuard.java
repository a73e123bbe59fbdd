package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Asks the table of routes whether the acting office may pass. */
@Component
class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {

    private final RouteTable routes;

    RouteGuard(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean signedIn = OfficeFilter.person() != null;
        Acting acting = Acting.currentOrNull();
        Office office = acting == null ? null : acting.office();
        return new AuthorizationDecision(
                OfficeFilter.isOpen(request)
                        || routes.find(request)
                                .map(route -> route.lets(signedIn, office))
                                .orElse(false));
    }
}
