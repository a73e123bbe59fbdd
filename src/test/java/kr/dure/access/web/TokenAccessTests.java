package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.MovedClock;
import kr.dure.Program;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.access.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A token opens the door as long as its office, its owner and its days do, and no longer. */
@HouseTest
class TokenAccessTests {

    private static final String LOANS = "/api/v1/loans";

    @Autowired Cast cast;
    @Autowired Keys keys;
    @Autowired Accounts accounts;
    @Autowired Offices offices;
    @Autowired Tokens tokens;
    @Autowired MovedClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @LocalServerPort int port;

    @AfterEach
    void bringTheClockBack() {
        clock.bringBack();
    }

    @Test
    void opensTheDoorOfItsOffice() {
        Program program = keys.program(port, cast.acting(Office.CASHIER));
        assertThat(program.get(LOANS).statusCode()).isEqualTo(200);
        assertThat(program.get(LOANS).headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void turnsAwayWhoShowsNoneOrAWrongOne() {
        HttpResponse<String> none = new Program(port, null).get(LOANS);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"dure\"");
        assertThat(Program.json(none).get("title").stringValue()).isEqualTo("토큰이 필요합니다");
        for (String wrong : new String[] {"dure_" + "A".repeat(43), "x", "dure_", "§"}) {
            HttpResponse<String> answer = new Program(port, wrong).get(LOANS);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token");
        }
        HttpResponse<String> basic =
                new Program(port, null).with("Authorization", "Basic YTpi").get(LOANS);
        assertThat(basic.statusCode()).isEqualTo(401);
    }

    @Test
    void speaksTheReadersLanguage() {
        Program nobody = new Program(port, null);
        HttpResponse<String> english =
                nobody.with("Accept-Language", "en-GB,en;q=0.8,ko;q=0.3").get(LOANS);
        assertThat(Program.json(english).get("title").stringValue()).isEqualTo("A token is needed");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        for (String other : new String[] {"fr", "*", "not a language,,", "ko-KR,en;q=0.1"}) {
            HttpResponse<String> korean = nobody.with("Accept-Language", other).get(LOANS);
            assertThat(korean.headers().firstValue("Content-Language")).as(other).contains("ko");
        }
    }

    @Test
    void stopsWhenItIsRevoked() {
        Tokens.Made made = keys.make(cast.acting(Office.AUDITOR));
        Program program = new Program(port, made.secret());
        assertThat(program.get(LOANS).statusCode()).isEqualTo(200);
        cast.as(Office.AUDITOR, () -> tokens.revoke(made.token().id()));
        assertThat(program.get(LOANS).statusCode()).isEqualTo(401);
    }

    @Test
    void stopsAfterItsLastDay() {
        Acting acting = cast.acting(Office.TREASURER);
        Tokens.Made made = keys.make(acting);
        Program program = new Program(port, made.secret());
        LocalDate last = made.token().expiresOn();
        clock.moveTo(last, 23);
        assertThat(program.get(LOANS).statusCode()).isEqualTo(200);
        clock.moveTo(last.plusDays(1), 0);
        assertThat(program.get(LOANS).statusCode()).isEqualTo(401);
    }

    @Test
    void stopsWithTheOfficeItCarries() {
        Acting acting = somebody();
        Program program = keys.program(port, acting);
        assertThat(program.get(LOANS).statusCode()).isEqualTo(200);
        long held = offices.held(acting.accountId()).getFirst().id();
        cast.as(Office.ADMINISTRATOR, () -> offices.end(held, null));
        assertThat(program.get(LOANS).statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotGrowWithAnotherOfficeOfItsOwner() {
        Acting acting = somebody();
        Program program = keys.program(port, acting);
        cast.as(
                Office.ADMINISTRATOR,
                () ->
                        offices.grant(
                                Grant.of(
                                        acting.accountId(),
                                        Office.CASHIER,
                                        LocalDate.of(2020, 1, 1))));
        HttpResponse<String> answer = program.post(LOANS + "/1/receipts", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue(Denials.REFUSED)).contains("route");
    }

    @Test
    void stopsWhileItsOwnersAccountIsLockedOrClosed() {
        Acting acting = somebody();
        Program program = keys.program(port, acting);
        String login = login(acting);
        var visit = new kr.dure.Visit(port);
        for (int i = 0; i < 5; i++) {
            visit.signIn(login, "not the password " + i);
        }
        assertThat(program.get(LOANS).statusCode()).isEqualTo(401);
        assertThat(visit.signIn(login, Cast.PASSWORD).headers().firstValue("Location").orElse(""))
                .endsWith("?failed");
        Acting other = somebody();
        Program closed = keys.program(port, other);
        assertThat(closed.get(LOANS).statusCode()).isEqualTo(200);
        String close = "update access.account set closed = true where id = :id";
        cast.as(
                Office.ADMINISTRATOR,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ ->
                                        jdbc.sql(close).param("id", other.accountId()).update()));
        assertThat(closed.get(LOANS).statusCode()).isEqualTo(401);
    }

    @Test
    void isNotListenedToAfterManyWrongOnes() {
        SignInRate rate = new SignInRate(3, java.time.Clock.fixed(clock.instant(), ZoneOffset.UTC));
        for (int i = 0; i < 3; i++) {
            assertThat(rate.listensTo("10.1.0.1")).isTrue();
            rate.failed("10.1.0.1");
        }
        assertThat(rate.listensTo("10.1.0.1")).isFalse();
        assertThat(rate.listensTo("10.1.0.2")).isTrue();
        assertThat(rate.takes("10.1.0.1", "somebody")).isTrue();
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        var filter = new TokenFilter(tokens, new SignInRate(2, clock));
        List<Integer> answers = new ArrayList<>();
        MockHttpServletResponse answer = new MockHttpServletResponse();
        for (int i = 0; i < 3; i++) {
            var request = new MockHttpServletRequest("GET", LOANS);
            request.addHeader("Authorization", "Bearer dure_guess" + i);
            answer = new MockHttpServletResponse();
            filter.doFilter(request, answer, new MockFilterChain());
            answers.add(answer.getStatus());
        }
        assertThat(answers).containsExactly(401, 401, 429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        var right = new MockHttpServletRequest("GET", LOANS);
        right.addHeader("Authorization", "Bearer " + keys.make(somebody()).secret());
        right.setRemoteAddr("10.9.0.1");
        var passed = new MockFilterChain();
        filter.doFilter(right, new MockHttpServletResponse(), passed);
        assertThat(passed.getRequest()).isNotNull();
    }

    @Test
    void keepsNoSecretAndSaysWhenItWasUsed() {
        Acting acting = cast.acting(Office.REVENUE_COLLECTOR);
        Tokens.Made made = keys.make(acting);
        assertThat(new Program(port, made.secret()).get(LOANS).statusCode()).isEqualTo(200);
        var seen =
                cast.call(acting, () -> tokens.own()).stream()
                        .filter(each -> each.id() == made.token().id())
                        .findFirst()
                        .orElseThrow();
        assertThat(seen.usedAt()).isNotNull();
        assertThat(seen.usedFrom()).isNotBlank();
        String kept =
                jdbc.sql(
                                "select k::text || t::text from access.token_key k, access.token t"
                                        + " where t.id = k.token_id and t.id = :id")
                        .param("id", made.token().id())
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(made.secret().substring(5));
    }

    private Acting somebody() {
        return cast.another(Office.FUND_MANAGER);
    }

    private String login(Acting acting) {
        return cast.call(Office.ADMINISTRATOR, () -> accounts.get(acting.accountId())).login();
    }

    @Test
    void namesAProblemByATypeThatStays() {
        HttpResponse<String> answer = new Program(port, null).get("/api/v1/" + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Program.json(answer).get("type").stringValue())
                .isEqualTo("urn:dure:problem:screen.problem.404");
    }
}
