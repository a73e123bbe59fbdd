package kr.dure.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import kr.dure.access.Offices;
import kr.dure.access.Regions;
import kr.dure.access.Tokens;
import kr.dure.access.web.SignInProvider.TooManyTries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Who comes in, and under which rules of the browser. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    /** No inline script, no foreign host, no framing; only style attributes are allowed inline. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; "
                    + "style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Programs come with a token in every request, and with nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            RouteGuard routes,
            TokenDenials denials,
            Tokens tokens,
            SignInRate rate)
            throws Exception {
        return http.securityMatcher("/api/**")
                .headers(SecurityConfiguration::headers)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(denied ->
                        denied.accessDeniedHandler(denials).authenticationEntryPoint(denials))
                .addFilterBefore(new TokenFilter(tokens, rate), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(routes))
                .build();
    }

    @Bean
    SecurityFilterChain guard(
            HttpSecurity http, RouteGuard routes, Denials denials, Offices offices, Regions regions)
            throws Exception {
        // In a cookie, as the token of the forgery check: who only looks needs no session.
        var wanted = new CookieRequestCache();
        return http.headers(SecurityConfiguration::headers)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .usernameParameter("login")
                                .passwordParameter("password")
                                .successHandler(new Entered(offices, wanted))
                                .failureHandler(notEntered()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(denied ->
                        denied.accessDeniedHandler(denials).authenticationEntryPoint(denials))
                .addFilterBefore(
                        new OfficeFilter(offices, regions), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(routes))
                .build();
    }

    /** Addresses that are none are turned away before the headers are written: write them here. */
    @Bean
    RequestRejectedHandler malformed() {
        return (request, response, malformed) -> {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("dure-csrf");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    private static AuthenticationFailureHandler notEntered() {
        return (request, response, reason) -> {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            String why = reason instanceof TooManyTries ? "?wait" : "?failed";
            response.setHeader("Location", SIGN_IN + why);
        };
    }
}
