package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Accounts;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SignInTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Offices offices;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void showsTheWayInAndGoesOnWhereOneWanted() {
        Visit visit = new Visit(port);
        assertThat(location(visit.get("/audit/readings?kind=x"))).isEqualTo("/sign-in");
        assertThat(visit.get("/sign-in").body()).contains("name=\"password\"");
        var entered = visit.signIn(cast.login(Office.AUDITOR), Cast.PASSWORD);
        assertThat(location(entered)).contains("/audit/readings?kind=x");
        assertThat(visit.get("/audit/readings").statusCode()).isEqualTo(200);
    }

    @Test
    void saysNoTheSameWayForUnknownNamesAndWrongPasswords() {
        var unknown = new Visit(port).signIn("nobody-" + UUID.randomUUID(), "whatever it is");
        var wrong = new Visit(port).signIn(open(), "not the password");
        assertThat(location(unknown)).isEqualTo(location(wrong)).isEqualTo("/sign-in?failed");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void keepsTheSessionInTheDatabaseAndChangesItsNameAtSignIn() {
        Visit visit = Visit.of(port, cast.login(Office.AUDITOR));
        assertThat(sessions(cast.login(Office.AUDITOR))).isPositive();
        String before = cookie(visit).getValue();
        visit.signIn(cast.login(Office.AUDITOR), Cast.PASSWORD);
        assertThat(cookie(visit).getValue()).isNotEqualTo(before);
    }

    @Test
    void keepsCookiesFromScripts() {
        Visit visit = new Visit(port);
        visit.get("/sign-in");
        var answer = visit.signIn(cast.login(Office.CASHIER), Cast.PASSWORD);
        String set =
                answer.headers().allValues("Set-Cookie").stream()
                        .filter(each -> each.startsWith("dure="))
                        .findFirst()
                        .orElseThrow();
        assertThat(set).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(visit.cookies()).allMatch(HttpCookie::isHttpOnly);
    }

    @Test
    void makesNoSessionForWhoOnlyLooks() {
        Visit visit = new Visit(port);
        visit.get("/sign-in");
        visit.get("/accounts");
        assertThat(visit.cookies()).noneMatch(each -> each.getName().equals("dure"));
    }

    @Test
    void signsOut() {
        Visit visit = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        assertThat(visit.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(location(visit.post("/sign-out", Map.of()))).isEqualTo("/");
        assertThat(location(visit.get("/accounts"))).isEqualTo("/sign-in");
    }

    @Test
    void stopsAnEndedOfficeWithTheNextRequest() {
        String login = open();
        long held = grant(login, Office.AUDITOR);
        Visit visit = Visit.of(port, login);
        assertThat(visit.get("/audit/changes").statusCode()).isEqualTo(200);
        cast.as(Office.ADMINISTRATOR, () -> offices.end(held, null));
        assertThat(location(visit.get("/audit/changes"))).isEqualTo("/office");
    }

    @Test
    void choosesAmongSeveralOffices() {
        String login = open();
        long auditor = grant(login, Office.AUDITOR);
        long cashier = grant(login, Office.CASHIER);
        Visit visit = new Visit(port);
        assertThat(location(visit.signIn(login, Cast.PASSWORD))).isEqualTo("/office");
        assertThat(location(visit.get("/audit/changes"))).isEqualTo("/office");
        choose(visit, cashier);
        assertThat(visit.get("/audit/changes").statusCode()).isEqualTo(403);
        choose(visit, auditor);
        assertThat(visit.get("/audit/changes").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnOfficeSomebodyElseHolds() {
        long theirs = grant(open(), Office.ADMINISTRATOR);
        Visit visit = Visit.of(port, cast.login(Office.CASHIER));
        var answer = visit.post("/office", Map.of("held", Long.toString(theirs)));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(visit.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        String login = open();
        grant(login, Office.AUDITOR);
        Visit own = Visit.of(port, login);
        Visit other = Visit.of(port, login);
        var answer =
                own.post(
                        "/password",
                        Map.of("present", Cast.PASSWORD, "password", "another-word-2026"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(own.get("/audit/changes").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/audit/changes"))).isEqualTo("/sign-in");
        var weak = own.post("/password", Map.of("present", "another-word-2026", "password", "x"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("10자 이상");
    }

    private void choose(Visit visit, long held) {
        visit.post("/office", Map.of("held", Long.toString(held)));
    }

    private long sessions(String login) {
        return jdbc.sql("select count(*) from access.spring_session where principal_name = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    private static HttpCookie cookie(Visit visit) {
        return visit.cookies().stream()
                .filter(each -> each.getName().equals("dure"))
                .findFirst()
                .orElseThrow();
    }

    private String open() {
        String login = "s" + UUID.randomUUID();
        cast.call(Office.ADMINISTRATOR, () -> accounts.open(login, "아무개", Cast.PASSWORD));
        return login;
    }

    private long grant(String login, Office office) {
        return cast.call(
                Office.ADMINISTRATOR,
                () -> {
                    long account =
                            accounts.all().stream()
                                    .filter(each -> each.login().equals(login))
                                    .findFirst()
                                    .orElseThrow()
                                    .id();
                    return offices.grant(Grant.of(account, office, DAY));
                });
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.replaceFirst("^http://localhost:[0-9]+", "");
    }
}
