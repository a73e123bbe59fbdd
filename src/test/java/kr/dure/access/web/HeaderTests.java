package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class HeaderTests {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; "
                    + "style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Autowired Cast cast;
    @LocalServerPort int port;

    @Test
    void sendsThePolicyWithEveryAnswer() {
        Visit visitor = new Visit(port);
        Visit cashier = Visit.of(port, cast.login(Office.CASHIER));
        for (var answer :
                List.of(
                        visitor.get("/sign-in"),
                        visitor.get("/accounts"),
                        visitor.get("/nowhere"),
                        visitor.get("/style/dure.css"),
                        visitor.get("/a;b/secret"),
                        cashier.get("/office"),
                        cashier.get("/accounts"),
                        cashier.forge("/office", Map.of()))) {
            var headers = answer.headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(answer.uri().toString())
                    .contains(POLICY);
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        }
    }

    @Test
    void refusesAForgedForm() {
        Visit visit = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        var forged = visit.forge("/accounts", Map.of("login", "x-y-z", "name", "아무개"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue(Denials.REFUSED)).contains("csrf");
        assertThat(visit.forge("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(new Visit(port).forge("/sign-in", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsAScriptToLeaveRatherThanFillAPartWithTheSignInPage() throws Exception {
        var request =
                java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create("http://localhost:" + port + "/accounts"))
                        .header("HX-Request", "true")
                        .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var answer = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
        }
    }
}
