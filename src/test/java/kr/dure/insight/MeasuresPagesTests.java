package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.insight.Measure.Kind;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Figures;
import kr.dure.ledger.Fund;
import kr.dure.ledger.FundFigures;
import kr.dure.loan.LoanAward;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 회전기금 지표, as the fund's offices see them. */
@HouseTest
class MeasuresPagesTests {

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired Overview overview;
    @Autowired Measures measures;
    @Autowired Figures figures;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Fund fund;

    @BeforeEach
    void awardALoan() {
        awards.signed("80,000,000");
        fund = cast.call(Office.AUDITOR, () -> overview.mainFund().orElseThrow());
    }

    @Test
    void saysOfTodayWhatTheFundsOwnPageSays() {
        LocalDate today = LocalDate.now(clock);
        Measures.Shown shown = cast.call(Office.AUDITOR, () -> measures.of(fund.id(), today));
        FundFigures seen =
                cast.call(Office.AUDITOR, () -> figures.of(fund.id(), FiscalYear.of(today)));
        Measure use = shown.last().get(Kind.UTILISATION);
        assertThat(use.part()).isEqualTo(seen.lent().amount());
        assertThat(use.whole()).isEqualTo(seen.lent().plus(seen.cash()).amount());
        assertThat(shown.days()).hasSize(25);
        assertThat(shown.days().getLast().get(Kind.UTILISATION).basisPoints()).isNull();
    }

    @Test
    void leadsEveryMeasureToItsFigures() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        String page = auditor.get("/measures").body();
        assertThat(page).contains("활용률", "자본 유지율", "왜?", "<polyline", "/trial-balance?on=");
        LocalDate before = LocalDate.now(clock).minusDays(40);
        assertThat(auditor.get("/measures?fund=" + fund.id() + "&on=" + before).body())
                .contains("trial-balance?on=" + before, "해당 없음");
    }

    @Test
    void refusesADayToComeAndKeepsWhatWasTyped() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        LocalDate later = LocalDate.now(clock).plusDays(1);
        assertThat(auditor.get("/measures?on=" + later).body())
                .contains("value=\"" + later + "\"", "까지 적을 수 있습니다");
        assertThat(auditor.get("/measures/months.csv?on=" + later).statusCode()).isEqualTo(303);
    }

    @Test
    void handsThemOutAsFiles() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        String csv = auditor.get("/measures/months.csv").body();
        assertThat(csv.lines()).hasSize(26);
        assertThat(csv).contains("기준일,활용률(%),융자 잔액,융자 잔액과 예금,");
        assertThat(auditor.get("/measures/months.xlsx").body()).startsWith("PK");
    }

    @Test
    void isForTheFundsOfficesAlone() {
        Visit city = Visit.of(port, cast.login(Office.CITY_OFFICER));
        assertThat(city.get("/measures").statusCode()).isEqualTo(403);
        assertThat(city.get("/measures/months.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void isReadInABrowser() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = browser.window(1440, 900);
            Browser.signIn(desk, cast.login(Office.FUND_MANAGER), Cast.PASSWORD);
            desk.navigate("/fund");
            desk.click("text=회전기금 지표");
            desk.click("summary >> nth=0");
            assertThat(desk.textContent("main")).contains("기금이 가진 돈 가운데 빌려준 돈의 비율");
            Browser.look(desk, "measures");
            Page phone = browser.window(390, 844);
            Browser.signIn(phone, cast.login(Office.AUDITOR), Cast.PASSWORD);
            phone.navigate("/measures");
            Browser.look(phone, "measures-phone");
        }
    }
}
