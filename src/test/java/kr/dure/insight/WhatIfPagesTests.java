package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.ledger.Funds;
import kr.dure.loan.LoanAward;
import kr.dure.programme.Demand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 만약에, as the fund's offices see it. */
@HouseTest
class WhatIfPagesTests {

    private static final String QUESTION =
            "/what-if?cap=1%EC%96%B5&full=50&rate=1.0&applications=1200&fails=2&seed=7";

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired Overview overview;
    @Autowired Outlook outlook;
    @Autowired Funds funds;
    @LocalServerPort int port;

    private Visit visit() {
        awards.signed("80,000,000");
        return Visit.of(port, cast.login(Office.FUND_MANAGER));
    }

    @Test
    void beginsWithWhatTheFundHolds() {
        Visit visit = visit();
        FundToday today =
                cast.call(Office.AUDITOR, () -> outlook.today(overview.mainFund().orElseThrow()));
        assertThat(today.cash().isMoreThan(Won.ZERO)).isTrue();
        assertThat(visit.get("/what-if").body()).contains("출발할 때 현금", WonText.full(today.cash()));
    }

    @Test
    void answersTheQuestionOf2016TheSameEachTime() {
        Visit visit = visit();
        HttpResponse<String> page = visit.get(QUESTION);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"1억\"", "현금이 바닥나서", "씨앗 7", "<polyline");
        String csv = visit.get(QUESTION.replace("?", "/months.csv?")).body();
        assertThat(csv.lines()).hasSize(121);
        assertThat(visit.get(QUESTION.replace("?", "/months.csv?")).body()).isEqualTo(csv);
        assertThat(visit.get(QUESTION.replace("?", "/months.xlsx?")).body()).startsWith("PK");
        assertThat(visit.get(QUESTION.replace("?", "/months.pdf?")).body()).startsWith("%PDF");
    }

    @Test
    void answersItWithOneClickByTheApplicationsOnRecord() {
        Visit visit = visit();
        String page = visit.get("/what-if").body();
        assertThat(page).contains("/what-if?cap=100,000,000&amp;rate=1.0", "한도까지 신청하는 비율");
        String asked = visit.get("/what-if?cap=100,000,000&rate=1.0").body();
        assertThat(asked).contains("10년 뒤 현금", "건이 그때의 한도까지 신청했습니다");
    }

    @Test
    void countsThoseWhoAskedForAsMuchAsTheLimitOfTheirDay() {
        long full = awards.signed("100,000,000").fund();
        long less = awards.signed("80,000,000").fund();
        Won limit = Won.of(100_000_000);
        assertThat(demand(full))
                .isEqualTo(new Demand("SHOP_DEPOSIT", name(full), limit, 1, 1, Won.ZERO));
        assertThat(demand(less).atLimit()).isZero();
        assertThat(pool(full).full()).isEqualTo(Rate.of(10_000));
        assertThat(pool(full).cap()).isEqualTo(limit);
        assertThat(pool(less).full()).isEqualTo(Rate.ZERO);
        assertThat(pool(less).asked()).isEqualTo(Won.of(80_000_000));
    }

    private Demand demand(long fund) {
        return cast.call(Office.AUDITOR, () -> outlook.demands(funds.find(fund)).getFirst());
    }

    private String name(long fund) {
        return pool(fund).name();
    }

    private WhatIf.Pool pool(long fund) {
        return cast.call(Office.AUDITOR, () -> outlook.usual(funds.find(fund)).pools().getFirst());
    }

    @Test
    void saysWhatIsWrongAtEachField() {
        HttpResponse<String> page =
                visit().get("/what-if?cap=0&rate=1000&grace=99&instalments=24&lag=200&seed=x");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"cap-e\"", "id=\"rate-e\"", "id=\"grace-e\"", "id=\"lag-e\"")
                .contains("id=\"seed-e\"", "value=\"1000\"")
                .doesNotContain("<polyline");
    }

    @Test
    void isReadInABrowser() {
        visit();
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = browser.window(1440, 900);
            Browser.signIn(desk, cast.login(Office.FUND_MANAGER), Cast.PASSWORD);
            desk.navigate(QUESTION);
            Browser.look(desk, "what-if");
            desk.setViewportSize(390, 844);
            desk.navigate(QUESTION);
            Browser.look(desk, "what-if-phone");
        }
    }
}
