package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.loan.LoanAward.Awarded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Setting and withdrawing a rate of late interest, as the fund manager does. */
@HouseTest
class LateRatePagesTests {

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Awarded awarded;
    private String page = "";

    @BeforeEach
    void award() {
        awarded = awards.signed("80,000,000");
        LoanForms.payOut(cast, port, awarded, LocalDate.now(clock));
        page = "/late-rates?fund=" + awarded.fund();
    }

    @Test
    void isPreviewedSetAndWithdrawn() {
        LocalDate from = LocalDate.now(clock).plusDays(40);
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page manager = browser.window(1440, 900);
            Browser.signIn(manager, cast.login(Office.FUND_MANAGER), Cast.PASSWORD);
            manager.navigate(page);
            fill(manager, LocalDate.now(clock).minusDays(1), "4.5");
            Browser.look(manager, "late-rate-wrong");
            assertThat(Browser.text(manager, "main")).contains("이미 지났습니다");
            assertThat(manager.inputValue("input[name=article]")).isEqualTo("자활기금 조례 제9조");
            fill(manager, from, "4.5");
            assertThat(Browser.text(manager, "main")).contains("한 달 차이", "1건");
            Browser.look(manager, "late-rate-preview");
            manager.click("form[method=post][action='/late-rates'] button[type=submit]");
            manager.waitForURL("**" + page);
            assertThat(Browser.text(manager, "main table")).contains("4.5%", "예정", "김서현");
            Browser.look(manager, "late-rate-set");
            manager.setViewportSize(390, 844);
            manager.navigate(page);
            Browser.look(manager, "late-rate-phone");
            manager.click("a[href$='/withdrawal']");
            manager.fill("textarea[name=reason]", "조례가 아직 공포되지 않음");
            Browser.look(manager, "late-rate-withdrawal");
            manager.click("main form button[type=submit]");
            manager.waitForURL("**" + page);
            assertThat(Browser.text(manager, "main table")).contains("철회", "공포되지 않음");
        }
    }

    private void fill(Page manager, LocalDate from, String rate) {
        manager.fill("input[name=from]", from.toString());
        manager.fill("input[name=rate]", rate);
        manager.fill("input[name=article]", "자활기금 조례 제9조");
        manager.click("form[method=get][action='/late-rates'] .du-go button");
    }

    @Test
    void isReadByTheFundsOfficesAndSetByTheManagerAlone() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        assertThat(auditor.get(page).body()).contains("연체이자율", "4.0%").doesNotContain("달라지는 것 보기");
        assertThat(Visit.of(port, cast.login(Office.ENTERPRISE_MEMBER)).get(page).statusCode())
                .isEqualTo(403);
        assertThat(Visit.of(port, cast.login(Office.TREASURER)).get(page).statusCode())
                .isEqualTo(200);
        assertThat(auditor.get("/late-rates/0/withdrawal").statusCode()).isEqualTo(403);
        Visit manager = Visit.of(port, cast.login(Office.FUND_MANAGER));
        assertThat(manager.get("/late-rates/0/withdrawal").statusCode()).isEqualTo(404);
    }
}
