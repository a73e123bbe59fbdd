package kr.dure.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Income;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Receivable;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import kr.dure.notice.MyWork;
import kr.dure.notice.Work;
import kr.dure.screen.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A fund's year from its last days to the council, as its offices see it. */
@HouseTest
class YearBrowserTests {

    @LocalServerPort int port;
    @Autowired Cast cast;
    @Autowired MovedClock clock;
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Entries entries;
    @Autowired MyWork work;

    private final String name = "결산 기금 " + UUID.randomUUID();
    private final String mark = UUID.randomUUID().toString();
    private LocalDate today;
    private FiscalYear year;
    private long fund;
    private long deposit;
    private long receipt;

    @BeforeEach
    void liveThroughAYear() {
        today = LocalDate.now(clock);
        year = FiscalYear.of(today);
        fund =
                as(
                        Office.FUND_MANAGER,
                        () -> funds.open(cast.authority("전북특별자치도"), name, "전북 자활기금 조례", null));
        long plan = as(Office.FUND_MANAGER, () -> plans.draft(fund, year));
        deposit = line(plan, Side.SPENDING, "SHOP_DEPOSIT", "자활기업 육성", "전세점포 임대자금 융자", 800);
        line(plan, Side.SPENDING, "BUSINESS", "자활기업 육성", "사업자금 융자", 560);
        line(plan, Side.SPENDING, "OPERATION", "기금 운영", "기금 운용 경비", 14);
        line(plan, Side.INCOME, "TRANSFER", "전입금", "일반회계 전입금", 500);
        long interest = line(plan, Side.INCOME, "LOAN_INTEREST", "이자수입", "융자금 이자", 16);
        line(plan, Side.INCOME, "LATE_INTEREST", "이자수입", "연체이자", 1);
        as(Office.FUND_MANAGER, () -> plans.fix(plan, today.withDayOfYear(1), "의결 제9호"));
        moveMoney(interest);
    }

    private void moveMoney(long interest) {
        Won million = Won.of(1_000_000_000);
        as(Office.CASHIER, () -> funds.openWith(fund, million, "잔액증명 1", today, mark + "open"));
        About loan = new About("test", fund);
        Won lent = Won.of(90_000_000);
        as(Office.TREASURER, () -> spending.commit(deposit, lent, loan, today, mark + "commit"));
        AssetUse use = AssetUse.LOAN_PRINCIPAL;
        Won part = Won.of(60_000_000);
        as(
                Office.DISBURSING_OFFICER,
                () -> spending.pay(deposit, part, use, loan, today, mark + "pay"));
        Receivable claim = Receivable.INTEREST;
        Won bill = Won.of(750_000);
        as(
                Office.REVENUE_COLLECTOR,
                () -> income.assess(interest, bill, claim, loan, today, mark + "bill"));
        receipt =
                as(
                        Office.CASHIER,
                        () ->
                                income.receive(
                                        interest,
                                        Won.of(500_000),
                                        claim,
                                        loan,
                                        today,
                                        mark + "receipt"));
    }

    @AfterEach
    void bringTheClockBack() {
        clock.bringBack();
    }

    @Test
    void leadsFromTheOpenYearToTheCouncilAndShowsEveryStep() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            clock.moveTo(LocalDate.of(year.year() + 1, 2, 12), 10);
            Page desk = signedIn(browser.window(1440, 900), Office.FUND_MANAGER);
            look(desk, path(), "settlement-open");
            assertThat(Browser.text(desk, "main")).contains("장부 열려 있음", "30,000,000");
            desk.click("text=" + year + "회계연도 장부 마감");
            assertThat(Browser.text(desk, "main")).contains("더 적을 수 없습니다", "장부를 마감했습니다");
            nextPlan();
            as(Office.CASHIER, () -> entries.reverse(receipt, "중복 수납", mark + "wrong"));
            step(desk, "결산 확정", "자활-2027-31");
            assertThat(Browser.text(desk, "main")).contains("결산 확정됨", "자활-2027-31");
            look(desk, path() + "?line=" + deposit + "&column=CARRIED_OUT", "settlement-closed");
            assertThat(Browser.text(desk, "#drill")).contains("30,000,000");
            look(desk, statements(), "year-statements");
            look(desk, cash(), "cash-book");
            assertThat(Browser.text(desk, "main")).contains("60,000,000", "월계");
            Page phone = signedIn(browser.window(390, 844), Office.AUDITOR);
            look(phone, path(), "settlement-phone");
            assertThat(phone.locator("form[action$=steps]").count()).isZero();
            look(phone, cash(), "cash-book-phone");
            look(phone, statements(), "year-statements-phone");
        }
    }

    @Test
    void takesASupplementaryPlanOverAndPrintsTheComparison() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = signedIn(browser.window(1440, 900), Office.FUND_MANAGER);
            look(desk, revisions(), "revisions");
            desk.fill("#line" + deposit, "900,000,000");
            desk.fill("#changedOn", Shown.date(today));
            desk.fill("#reason", "전세점포 수요 증가");
            desk.fill("#votedOn", Shown.date(today));
            desk.fill("#resolution", "의결 제31호");
            desk.click("form[action$=revisions] button[type=submit]");
            assertThat(Browser.text(desk, "main"))
                    .contains("제1회 추가경정", "800,000,000", "900,000,000", "100,000,000", "같지 않습니다");
            Browser.look(desk, "ledger-revision");
            Page phone = signedIn(browser.window(390, 844), Office.AUDITOR);
            look(phone, revisions() + "/1", "revision-phone");
            Visit visit = Visit.of(port, cast.login(Office.AUDITOR));
            assertThat(visit.get(revisions() + "/1/comparison.pdf").body()).startsWith("%PDF");
            assertThat(visit.get(revisions() + "/1/comparison.xlsx").statusCode()).isEqualTo(200);
            assertThat(visit.get(revisions() + "/1/comparison.doc").statusCode()).isEqualTo(404);
            assertThat(visit.get(revisions() + "/2").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void handsOutEveryStatementAsFiles() {
        Visit visit = Visit.of(port, cast.login(Office.AUDITOR));
        String files = "/fund/" + fund + "/years/" + year + "/files/";
        for (String each : new String[] {"income", "spending", "position", "deposits", "cash"}) {
            for (String kind : new String[] {"pdf", "xlsx", "csv"}) {
                HttpResponse<String> answer =
                        visit.get(files + each + "." + kind + "?month=" + today.getMonthValue());
                assertThat(answer.statusCode()).as(each + kind).isEqualTo(200);
            }
        }
        assertThat(visit.get(files + "settlement.pdf").body()).startsWith("%PDF");
        assertThat(visit.get(files + "report.pdf").body()).startsWith("%PDF");
        assertThat(visit.get(files + "spending.csv").body())
                .contains(
                        "자활기업 육성,단위사업,전세점포 임대자금 융자,"
                                + "800000000,0,800000000,60000000,30000000,710000000\r\n");
        List<String[]> lines =
                visit.get(files + "spending.csv").body().lines().map(l -> l.split(",")).toList();
        long items =
                lines.stream()
                        .filter(line -> line[0].equals("항목"))
                        .mapToLong(line -> Long.parseLong(line[4]))
                        .sum();
        assertThat(lines.getLast()).startsWith("합계", "", "", "", Long.toString(items));
        assertThat(visit.get(files + "deposits.csv").body().lines().toList().getLast())
                .startsWith("합계,");
        assertThat(visit.get(files + "position.csv").body())
                .contains("," + year + ",1000000000,500000,60000000,940500000,60000000\r\n");
        assertThat(visit.get(files + "other.pdf").statusCode()).isEqualTo(404);
        assertThat(visit.get(files + "cash.csv?month=13").statusCode()).isEqualTo(404);
        assertThat(visit.get("/fund/" + fund + "/settlements/1800").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheFundManagerWhenToCloseReportAndSubmit() {
        clock.moveTo(LocalDate.of(year.year() + 1, 1, 31), 10);
        assertThat(mine()).isEmpty();
        clock.moveTo(LocalDate.of(year.year() + 1, 2, 1), 10);
        assertThat(mine())
                .extracting(Work::due)
                .containsExactly(LocalDate.of(year.year() + 1, 2, 10));
        Visit manager = Visit.of(port, cast.login(Office.FUND_MANAGER));
        manager.post(path() + "/closing", Map.of());
        assertThat(mine())
                .extracting(Work::due)
                .containsExactlyInAnyOrder(
                        LocalDate.of(year.year() + 1, 2, 15), year.lastDay().plusDays(80));
    }

    @Test
    void keepsWhatWasTypedWhenAStepIsRefused() {
        clock.moveTo(LocalDate.of(year.year() + 1, 2, 9), 10);
        Visit manager = Visit.of(port, cast.login(Office.FUND_MANAGER));
        manager.post(path() + "/closing", Map.of());
        HttpResponse<String> answer =
                manager.post(
                        path() + "/steps",
                        Map.of(
                                "step", "FIXED",
                                "happenedOn", year + ". 12. 30.",
                                "paper", "자활-77"));
        assertThat(answer.body()).contains("자활-77", "적을 수 있습니다");
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        assertThat(auditor.post(path() + "/closing", Map.of()).statusCode()).isEqualTo(403);
    }

    private List<Work> mine() {
        return as(Office.FUND_MANAGER, () -> work.all()).stream()
                .filter(each -> each.href().equals(path()))
                .toList();
    }

    private void step(Page page, String step, String paper) {
        page.click("label:has-text('" + step + "')");
        page.fill("#happenedOn", (year.year() + 1) + ". 2. 12.");
        page.fill("#paper", paper);
        page.click("form[action$=steps] button[type=submit]");
    }

    private void nextPlan() {
        as(
                Office.FUND_MANAGER,
                () -> {
                    long plan = plans.draftLikeBefore(fund, year.next());
                    return plans.fix(plan, year.next().firstDay(), "의결 제20호");
                });
    }

    private long line(
            long plan, Side side, String code, String division, String title, long millions) {
        NewLine line =
                new NewLine(side, code, division, "단위사업", title, Won.of(millions * 1_000_000));
        return as(Office.FUND_MANAGER, () -> plans.addLine(plan, line));
    }

    private String revisions() {
        long plan = as(Office.AUDITOR, () -> plans.line(deposit)).line().planId();
        return "/fund/plans/" + plan + "/revisions";
    }

    private String path() {
        return "/fund/" + fund + "/settlements/" + year;
    }

    private String statements() {
        return "/fund/" + fund + "/years/" + year + "/statements";
    }

    private String cash() {
        return "/fund/" + fund + "/years/" + year + "/cash?month=" + today.getMonthValue();
    }

    private void look(Page page, String path, String picture) {
        page.navigate(path);
        Browser.look(page, "ledger-" + picture);
    }

    private Page signedIn(Page page, Office office) {
        Browser.signIn(page, cast.login(office), Cast.PASSWORD);
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private <T> T as(Office office, Callable<T> act) {
        return cast.call(office, act);
    }
}
