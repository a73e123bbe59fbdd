package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.insight.Measure.Kind;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Figures;
import kr.dure.ledger.Fund;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Income;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Receivable;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
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
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private static final Won LINE = Won.of(400_000_000);

    private Fund fund;

    @BeforeEach
    void awardALoan() {
        awards.signed("80,000,000");
        fund = cast.call(Office.AUDITOR, () -> overview.mainFund().orElseThrow());
    }

    @Test
    void saysOfTodayWhatTheFundsOwnPageSays() {
        LocalDate today = LocalDate.now(clock);
        Measures.Shown shown =
                cast.call(Office.AUDITOR, () -> measures.of(fund.id(), today, today));
        FundFigures seen =
                cast.call(Office.AUDITOR, () -> figures.of(fund.id(), FiscalYear.of(today)));
        Measure use = Objects.requireNonNull(shown.last().get(Kind.UTILISATION));
        assertThat(use.part()).isEqualTo(seen.lent().amount());
        assertThat(use.whole()).isEqualTo(seen.lent().plus(seen.cash()).amount());
        assertThat(shown.days()).hasSize(25);
        assertThat(
                        Objects.requireNonNull(shown.days().getLast().get(Kind.UTILISATION))
                                .basisPoints())
                .isNull();
    }

    @Test
    void leadsEveryMeasureToItsFigures() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        String page = auditor.get("/measures").body();
        assertThat(page).contains("활용률", "자본 유지율", "왜?", "/trial-balance?on=");
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
        assertThat(auditor.get("/measures?known=" + later).body())
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
        assertThat(auditor.get("/measures/months.pdf").body()).startsWith("%PDF");
    }

    @Test
    void tellsWhatWasKnownAndNoMore() {
        LocalDate today = LocalDate.now(clock);
        LocalDate before = today.minusDays(1);
        long own = lending();
        Measures.Shown shown = cast.call(Office.AUDITOR, () -> measures.of(own, today, before));
        assertThat(shown.last().measures().values())
                .as("all of it was recorded today")
                .hasSize(5)
                .allMatch(each -> each.part() == 0);
        assertThat(shown.late()).isNull();
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        String address = "/measures?fund=" + own + "&on=" + today + "&known=" + before;
        assertThat(auditor.get(address).body())
                .contains("회차를 언제 다 냈는지는", "그때 알던 값 없음", "known=" + before)
                .doesNotContain("연체한 융자가 없습니다");
    }

    @Test
    void isForTheFundsOfficesAlone() {
        Visit city = Visit.of(port, cast.login(Office.CITY_OFFICER));
        assertThat(city.get("/measures").statusCode()).isEqualTo(403);
        assertThat(city.get("/measures/months.csv").statusCode()).isEqualTo(403);
    }

    /** A fund of its own that lends on four days of the year so far, and gets some back. */
    private long lending() {
        LocalDate today = LocalDate.now(clock);
        String name = "지표 기금 " + UUID.randomUUID();
        long own =
                cast.call(
                        Office.FUND_MANAGER,
                        () -> funds.open(cast.authority("전북특별자치도"), name, "전북 자활기금 조례", null));
        long plan = cast.call(Office.FUND_MANAGER, () -> plans.draft(own, FiscalYear.of(today)));
        long shops = line(plan, Side.SPENDING, "SHOP_DEPOSIT");
        long principal = line(plan, Side.INCOME, "LOAN_PRINCIPAL");
        LocalDate first = today.withDayOfYear(1);
        cast.call(Office.FUND_MANAGER, () -> plans.fix(plan, first, "의결 제1호"));
        cast.call(Office.CASHIER, () -> funds.openWith(own, LINE, "증명", first, name + "open"));
        for (int turn = 0; turn < 4; turn++) {
            LocalDate day = first.plusDays((today.getDayOfYear() - 1L) * turn / 4);
            About loan = new About("test", own * 10 + turn);
            String key = name + turn;
            Won won = Won.of(90_000_000L - 10_000_000L * turn);
            cast.call(Office.TREASURER, () -> spending.commit(shops, won, loan, day, key + "c"));
            cast.call(
                    Office.DISBURSING_OFFICER,
                    () -> spending.pay(shops, won, AssetUse.LOAN_PRINCIPAL, loan, day, key + "p"));
            Receivable claim = Receivable.LOAN_PRINCIPAL;
            Won back = Won.of(20_000_000);
            cast.call(
                    Office.REVENUE_COLLECTOR,
                    () -> income.assess(principal, back, claim, loan, day, key + "a"));
            cast.call(
                    Office.CASHIER,
                    () -> income.receive(principal, back, claim, loan, day, key + "r"));
        }
        return own;
    }

    private long line(long plan, Side side, String code) {
        return cast.call(
                Office.FUND_MANAGER,
                () -> plans.addLine(plan, new NewLine(side, code, "육성", "융자", code, LINE)));
    }

    @Test
    void isReadInABrowser() {
        String own = "/measures?fund=" + lending();
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = browser.window(1440, 900);
            Browser.signIn(desk, cast.login(Office.FUND_MANAGER), Cast.PASSWORD);
            desk.navigate("/fund");
            desk.click("text=회전기금 지표");
            desk.click("summary >> nth=0");
            assertThat(Browser.text(desk, "main")).contains("기금이 가진 돈 가운데 빌려준 돈의 비율");
            Browser.look(desk, "measures-empty");
            desk.navigate(own);
            assertThat(Browser.text(desk, "main")).contains("55.00%", "100.00%");
            desk.click("summary >> nth=0");
            Browser.look(desk, "measures");
            desk.fill("#known", LocalDate.now(clock).minusDays(1).toString());
            desk.click(".du-asof button");
            assertThat(Browser.text(desk, "main")).contains("그때 알던 값 없음");
            Browser.look(desk, "measures-known");
            Page phone = browser.window(390, 844);
            Browser.signIn(phone, cast.login(Office.AUDITOR), Cast.PASSWORD);
            phone.navigate(own);
            Browser.look(phone, "measures-phone");
        }
    }
}
