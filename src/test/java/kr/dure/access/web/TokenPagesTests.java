package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.Program;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.access.Tokens;
import kr.dure.kernel.DateText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person makes a token, sees it once, and ends it. */
@HouseTest
class TokenPagesTests {

    private static final Pattern SECRET = Pattern.compile("dure_[A-Za-z0-9_-]{43}");

    @Autowired Cast cast;
    @Autowired Keys keys;
    @Autowired Tokens tokens;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final String name = "회계 프로그램 " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void showsTheSecretOnceAndEndsItAtOnce() {
        Visit visit = Visit.of(port, cast.login(Office.CASHIER));
        HttpResponse<String> made = make(visit, name, until(30));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        Matcher secret = SECRET.matcher(made.body());
        assertThat(secret.find()).isTrue();
        Program program = new Program(port, secret.group());
        assertThat(program.get("/api/v1/loans").statusCode()).isEqualTo(200);
        String after = visit.get("/tokens").body();
        assertThat(after).contains(name, "기금출납공무원", "127.0.0.1");
        assertThat(SECRET.matcher(after).find()).isFalse();
        long id =
                cast.call(Office.CASHIER, tokens::own).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
        visit.post("/tokens/" + id + "/revocation", Map.of());
        assertThat(program.get("/api/v1/loans").statusCode()).isEqualTo(401);
        assertThat(visit.get("/tokens").body()).contains("폐기함");
        String kept =
                Visit.of(port, cast.login(Office.AUDITOR))
                        .get("/audit/changes?table=access.token&row=" + id)
                        .body();
        assertThat(kept).contains(name, "문보라", "revoked_at").doesNotContain(secret.group());
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        Visit visit = Visit.of(port, cast.login(Office.TREASURER));
        HttpResponse<String> day = make(visit, name, "어제");
        assertThat(day.statusCode()).isEqualTo(422);
        assertThat(day.body()).contains(name, "어제").doesNotContainPattern(SECRET);
        assertThat(make(visit, name, until(367)).statusCode()).isEqualTo(422);
        assertThat(make(visit, name, until(-1)).statusCode()).isEqualTo(422);
        assertThat(make(visit, " ", until(1)).statusCode()).isEqualTo(422);
        assertThat(make(visit, "가".repeat(61), until(1)).statusCode()).isEqualTo(422);
        assertThat(make(visit, name, until(366)).statusCode()).isEqualTo(200);
        HttpResponse<String> twice = make(visit, name, until(1));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("이미 있습니다").doesNotContainPattern(SECRET);
    }

    @Test
    void hidesTokensOfOthersFromEverybodyButTheRegionsAdministrators() {
        Tokens.Made made = keys.make(cast.acting(Office.DISBURSING_OFFICER));
        long id = made.token().id();
        long account = made.token().accountId();
        Visit other = Visit.of(port, cast.login(Office.CASHIER));
        assertThat(other.get("/tokens").body()).doesNotContain(made.token().name());
        assertThat(revoke(other, "/tokens/" + id)).isEqualTo(404);
        Visit foreign = Visit.of(port, cast.login(Cast.DAEGU, Office.ADMINISTRATOR));
        assertThat(foreign.get("/accounts/" + account + "/tokens").statusCode()).isEqualTo(404);
        assertThat(revoke(foreign, "/accounts/" + account + "/tokens/" + id)).isEqualTo(404);
        assertThat(revoke(foreign, "/tokens/" + id)).isEqualTo(404);
        Visit administrator = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        String page = "/accounts/" + account + "/tokens";
        assertThat(administrator.get(page).body()).contains(made.token().name());
        assertThat(revoke(administrator, page + "/" + id)).isEqualTo(302);
        Program program = new Program(port, made.secret());
        assertThat(program.get("/api/v1/loans").statusCode()).isEqualTo(401);
    }

    @Test
    void givesAnAuditorATokenThatOnlyReads() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        Matcher secret = SECRET.matcher(make(auditor, name, until(1)).body());
        assertThat(secret.find()).isTrue();
        Program program = new Program(port, secret.group());
        assertThat(program.get("/api/v1/funds").statusCode()).isEqualTo(200);
        assertThat(program.post("/api/v1/loans/1/receipts", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void looksWellOnADeskAndOnAPhone() {
        cast.as(
                Office.REVENUE_COLLECTOR,
                () -> tokens.revoke(keys.make(cast.acting(Office.REVENUE_COLLECTOR)).token().id()));
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            var desk = browser.window(1440, 900);
            Browser.signIn(desk, cast.login(Office.REVENUE_COLLECTOR), Cast.PASSWORD);
            desk.waitForURL(url -> !url.contains("sign-in"));
            desk.navigate("/office");
            Browser.look(desk, "access-office");
            desk.click("a[href='/tokens']");
            Browser.look(desk, "access-tokens");
            desk.fill("#name", name);
            desk.click("form[action='/tokens'] button[type=submit]");
            assertThat(Browser.text(desk, "#secret")).matches(SECRET);
            Browser.look(desk, "access-tokens-made");
            desk.fill("#name", name);
            desk.click("form[action='/tokens'] button[type=submit]");
            Browser.look(desk, "access-tokens-refused");
            var phone = browser.window(390, 844);
            Browser.signIn(phone, cast.login(Office.REVENUE_COLLECTOR), Cast.PASSWORD);
            phone.waitForURL(url -> !url.contains("sign-in"));
            phone.navigate("/tokens");
            phone.fill("#name", name + " 2");
            phone.click("form[action='/tokens'] button[type=submit]");
            Browser.look(phone, "access-tokens-phone");
            var office = browser.window(1440, 900);
            Browser.signIn(office, cast.login(Office.ADMINISTRATOR), Cast.PASSWORD);
            office.waitForURL(url -> !url.contains("sign-in"));
            long account = cast.acting(Office.REVENUE_COLLECTOR).accountId();
            office.navigate("/accounts/" + account + "/tokens");
            Browser.look(office, "access-account-tokens");
        }
    }

    private HttpResponse<String> make(Visit visit, String name, String expiresOn) {
        return visit.post("/tokens", Map.of("name", name, "expiresOn", expiresOn));
    }

    private static int revoke(Visit visit, String path) {
        return visit.post(path + "/revocation", Map.of()).statusCode();
    }

    private String until(int days) {
        return DateText.full(LocalDate.now(clock).plusDays(days));
    }
}
