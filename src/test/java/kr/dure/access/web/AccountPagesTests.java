package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Accounts;
import kr.dure.access.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class AccountPagesTests {

    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    @Test
    void opensAnAccountGivesItAnOfficeAndEndsIt() {
        Visit visit = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        String login = "n" + UUID.randomUUID();
        var opened =
                visit.post(
                        "/accounts",
                        Map.of("login", login, "name", "새 사람", "password", Cast.PASSWORD));
        String page = opened.headers().firstValue("Location").orElseThrow();
        String path = java.net.URI.create(page).getPath();
        var granted = visit.post(path + "/offices", Map.of("office", "CASHIER"));
        assertThat(granted.statusCode()).isEqualTo(302);
        assertThat(visit.get(path).body()).contains("새 사람").contains("기금출납공무원");
        assertThat(visit.get("/accounts").body()).contains(login);

        var again = visit.post(path + "/offices", Map.of("office", "CASHIER"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("이미 맡고 있습니다");
        var noOffice = visit.post(path + "/offices", Map.of("from", "2026-13-45"));
        assertThat(noOffice.statusCode()).isEqualTo(422);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        Visit visit = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        var refused =
                visit.post(
                        "/accounts", Map.of("login", "가나다", "name", "남은 이름", "password", "short"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("남은 이름").doesNotContain("value=\"short\"");
    }

    @Test
    void refusesAnOfficeToOneself() {
        Visit visit = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        long self = cast.acting(Office.ADMINISTRATOR).accountId();
        var answer = visit.post("/accounts/" + self + "/offices", Map.of("office", "CASHIER"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue(Denials.REFUSED)).contains("door");
    }

    @Test
    void hidesAccountsOfAnotherRegion() {
        long theirs = cast.acting(Cast.DAEGU, Office.CASHIER).accountId();
        Visit visit = Visit.of(port, cast.login(Office.ADMINISTRATOR));
        assertThat(visit.get("/accounts/" + theirs).statusCode()).isEqualTo(404);
        for (String act : new String[] {"/offices", "/offices/1/end", "/unlocking"}) {
            assertThat(visit.post("/accounts/" + theirs + act, Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void showsTheAuditorWhoChangedWhat() {
        String login = "a" + UUID.randomUUID();
        long id = cast.call(Office.ADMINISTRATOR, () -> accounts.open(login, "아무개", Cast.PASSWORD));
        Visit visit = Visit.of(port, cast.login(Office.AUDITOR));
        String page = visit.get("/audit/changes?table=access.account&row=" + id).body();
        assertThat(page).contains(login).contains("노을빛").doesNotContain("argon2");
        assertThat(page).contains("바뀐 칸만 보입니다", "<b>login</b>").doesNotContain("jeonbuk</div>");
        assertThat(visit.get("/audit/readings?kind=change").body()).contains("changed columns");
        assertThat(visit.get("/audit/readings").statusCode()).isEqualTo(200);
        assertThat(visit.get("/audit/changes?actor=x").statusCode()).isEqualTo(404);
    }
}
