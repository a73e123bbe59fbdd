package kr.dure.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The trial balance on screen, on paper and as open data. */
@HouseTest
class TrialBrowserTests {

    @LocalServerPort int port;
    @Autowired Cast cast;
    @Autowired Clock clock;
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Spending spending;

    private final String name = "시산 기금 " + UUID.randomUUID();
    private LocalDate today;
    private long fund;

    @BeforeEach
    void commitSomeMoney() {
        today = LocalDate.now(clock);
        fund =
                cast.call(
                        Office.FUND_MANAGER,
                        () -> funds.open(cast.authority("전북특별자치도"), name, "전북 자활기금 조례", null));
        long plan = cast.call(Office.FUND_MANAGER, () -> plans.draft(fund, FiscalYear.of(today)));
        Won planned = Won.of(800_000_000);
        NewLine shops =
                new NewLine(Side.SPENDING, "SHOP", "자활기업 육성", "융자", "전세점포 임대자금 융자", planned);
        long line = cast.call(Office.FUND_MANAGER, () -> plans.addLine(plan, shops));
        cast.call(Office.FUND_MANAGER, () -> plans.fix(plan, today.withDayOfYear(1), "의결 1"));
        Won cash = Won.of(1_234_567_890);
        cast.call(Office.CASHIER, () -> funds.openWith(fund, cash, "증명", today, name + "o"));
        About loan = new About("test", fund);
        Won lent = Won.of(90_000_000);
        cast.call(Office.TREASURER, () -> spending.commit(line, lent, loan, today, name + "c"));
    }

    @Test
    void leadsFromAFigureToItsEntriesOnDeskAndPhone() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = signedIn(browser.window(1440, 900), Office.AUDITOR);
            desk.navigate("/fund?fund=" + fund);
            desk.click("text=합계잔액시산표");
            assertThat(Browser.text(desk, "main"))
                    .contains("차변과 대변이 같습니다", "1,234,567,890", "710,000,000");
            Browser.look(desk, "ledger-trial");
            desk.click("th a:has-text('원인행위(미지급)')");
            assertThat(Browser.text(desk, "main")).contains("90,000,000", "전세점포 임대자금 융자");
            Browser.look(desk, "ledger-trial-account");
            Page phone = signedIn(browser.window(390, 844), Office.CASHIER);
            phone.navigate("/fund/" + fund + "/trial-balance");
            Browser.look(phone, "ledger-trial-phone");
            phone.navigate(phone.locator("th a").first().getAttribute("href"));
            Browser.look(phone, "ledger-trial-account-phone");
        }
    }

    @Test
    void saysWhatStoodOnADayBefore() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        String before = today.minusDays(1).toString();
        String page =
                auditor.get("/fund/" + fund + "/trial-balance?on=" + before + "&known=" + before)
                        .body();
        assertThat(page).contains("오늘로 돌아가기").doesNotContain("1,234,567,890");
        assertThat(auditor.get("/fund/" + fund + "/trial-balance?on=2026-13-77").body())
                .contains("2026-13-77", "1,234,567,890");
    }

    @Test
    void handsItOutAsFiles() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        String file = "/fund/" + fund + "/trial-balance.";
        assertThat(auditor.get(file + "csv").body())
                .contains(
                        "장부,계정,세부사업 또는 항,차변 잔액,차변 합계,대변 합계,대변 잔액\r\n",
                        "자산 장부,예금,,1234567890,1234567890,0,0\r\n",
                        "예산 장부,가용액,전세점포 임대자금 융자,710000000,800000000,90000000,0\r\n");
        assertThat(auditor.get(file + "pdf").body()).startsWith("%PDF");
        assertThat(auditor.get(file + "xlsx").body()).startsWith("PK");
        assertThat(auditor.get(file + "doc").statusCode()).isEqualTo(404);
    }

    @Test
    void isForTheFundsOfficesAlone() {
        Visit city = Visit.of(port, cast.login(Office.CITY_OFFICER));
        assertThat(city.get("/fund/" + fund + "/trial-balance").statusCode()).isEqualTo(403);
        assertThat(city.get("/fund/" + fund + "/trial-balance.csv").statusCode()).isEqualTo(403);
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        assertThat(auditor.get("/fund/" + fund + "/trial-balance/999999999").statusCode())
                .isEqualTo(404);
    }

    private Page signedIn(Page page, Office office) {
        Browser.signIn(page, cast.login(office), Cast.PASSWORD);
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }
}
