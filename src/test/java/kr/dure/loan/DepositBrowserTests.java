package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanAward.Awarded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A bank's list, from the cashier's desk to the loans, as the offices see it. */
@HouseTest
class DepositBrowserTests {

    private static final Charset CP949 = Charset.forName("MS949");

    @LocalServerPort int port;
    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired Loans loans;
    @Autowired Payments payments;
    @Autowired LoanRegister register;
    @Autowired Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Awarded awarded;
    private LocalDate today;
    private String number;

    @BeforeEach
    void payOut() {
        today = LocalDate.now(clock);
        awarded = awards.signed("80,000,000");
        long loan = awarded.loan();
        cast.as(Office.TREASURER, () -> loans.contract(loan, contract()));
        cast.as(Office.TREASURER, () -> loans.secure(loan, security()));
        cast.as(Office.TREASURER, () -> loans.commit(loan));
        cast.as(Office.DISBURSING_OFFICER, () -> payments.pay(loan, today, 0, mark));
        number = cast.call(Office.AUDITOR, () -> register.find(awarded.loan())).loan().number();
    }

    @Test
    void carriesAListFromTheBankToTheLoans() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = signedIn(browser.window(1440, 900), Office.CASHIER);
            String account = "9001" + awarded.loan() + "77777";
            desk.navigate("/loans/" + awarded.loan() + "/virtual-account");
            Browser.look(desk, "loan-virtual-account");
            desk.selectOption("#bankCode", "037");
            desk.fill("#number", account);
            desk.click("form[action$=virtual-account] button[type=submit]");
            assertThat(Browser.text(desk, "main")).contains("가상계좌 " + account);
            send(desk, list(account));
            Browser.look(desk, "loan-deposit-columns");
            assertThat(desk.inputValue("#AMOUNT")).isEqualTo("입금액");
            desk.click("form[action$=columns] button[type=submit]");
            desk.waitForSelector("text=에 처리를 마쳤습니다");
            Browser.look(desk, "loan-deposit-file");
            assertThat(Browser.text(desk, "#progress")).contains("이미 있던 줄");
            decide(desk, browser);
            desk.navigate("/loans/" + awarded.loan());
            Browser.look(desk, "loan-with-deposits");
            assertThat(Browser.text(desk, "#main")).contains("출납공무원이 정함", mark + ".csv");
            send(desk, list(account));
            assertThat(Browser.text(desk, "main")).contains("전에 받아들인 파일입니다");
        }
    }

    private void decide(Page desk, Browser browser) {
        desk.navigate("/home");
        assertThat(Browser.text(desk, "main")).contains("융자를 정하지 못한 입금");
        Page phone = signedIn(browser.window(390, 844), Office.CASHIER);
        for (Page each : new Page[] {desk, phone}) {
            String size = each == phone ? "-phone" : "";
            each.navigate("/loan-deposits");
            Browser.look(each, "loan-deposits" + size);
            each.click("th a:has-text('" + mark + "')");
            Browser.look(each, "loan-deposit-file" + size);
            each.navigate("/loan-deposit-rows");
            Browser.look(each, "loan-deposit-rows" + size);
            each.click("tr:has-text('" + mark + "') >> text=정하기");
            Browser.look(each, "loan-deposit-row" + size);
        }
        assertThat(Browser.text(desk, "main")).contains("그림자 " + mark);
        desk.fill("#number", "1999-0001");
        desk.click("form[action$=loan] button[type=submit]");
        assertThat(Browser.text(desk, "main")).contains("번호가 1999-0001인 융자가 없습니다");
        desk.fill("#number", number);
        desk.click("form[action$=loan] button[type=submit]");
        assertThat(Browser.text(desk, "main")).contains("융자 " + number + "의 수납으로 적었습니다");
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsWhatWasChosen() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = signedIn(browser.window(1440, 900), Office.CASHIER);
            send(desk, "거래일시,입금액,의뢰인\n" + today + ",100,가\n합계,200,\n");
            desk.click("form[action$=columns] button[type=submit]");
            assertThat(Browser.text(desk, "main")).contains("3번째 줄의 합계는 200원인데, 읽은 입금은 모두 100원입니다");
            send(desk, "거래일시,입금액,의뢰인\n어제,100,가\n" + today + ",1.5,나\n");
            desk.click("form[action$=columns] button[type=submit]");
            Browser.look(desk, "loan-deposit-bad");
            assertThat(Browser.text(desk, "main")).contains("고칠 줄", "어제");
            send(desk, "거래일시,입금액,의뢰인\n" + today + ",100," + "가".repeat(1_000_000) + "\n");
            Browser.look(desk, "loan-deposits-refused");
            assertThat(Browser.text(desk, "main")).contains("1,000,000자짜리 칸");
            assertThat(desk.inputValue("#accountNo")).isEqualTo("1021020123456");
        }
    }

    @Test
    void leavesFilesToTheCashier() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        assertThat(auditor.get("/loan-deposits").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/loan-deposits").body()).doesNotContain("name=\"file\"");
        assertThat(auditor.get("/loan-deposit-rows").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/loan-deposit-rows/1").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/loan-deposits", Map.of()).statusCode()).isEqualTo(403);
        Visit cashier = Visit.of(port, cast.login(Office.CASHIER));
        assertThat(cashier.get("/loan-deposits/999999999").statusCode()).isEqualTo(404);
        assertThat(cashier.get("/loan-deposit-rows/999999999").statusCode()).isEqualTo(404);
        assertThat(cashier.post("/loan-deposits", Map.of()).statusCode()).isEqualTo(422);
    }

    private String list(String account) {
        return "전북은행,,,,,\n거래일시,입금액,의뢰인,가상계좌,거래번호,적요\n"
                + today
                + " 09:11:02,\"50,000\",김모르,"
                + account
                + ",A"
                + mark
                + ",\n"
                + today
                + " 10:20:30,\"60,000\",그림자 "
                + mark
                + ",,B"
                + mark
                + ","
                + mark
                + "\n합계,\"110,000\",,,,\n";
    }

    private void send(Page page, String csv) {
        page.navigate("/loan-deposits");
        page.setInputFiles(
                "#file", new FilePayload(mark + ".csv", "text/csv", csv.getBytes(CP949)));
        page.selectOption("#fund", Long.toString(awarded.fund()));
        page.selectOption("#bankCode", "037");
        page.fill("#accountNo", "1021020123456");
        page.click("form[action='/loan-deposits'] button[type=submit]");
    }

    private Page signedIn(Page page, Office office) {
        Browser.signIn(page, cast.login(office), Cast.PASSWORD);
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private ContractDraft contract() {
        return new ContractDraft.ForShop(
                today,
                "군산시 중앙로 1",
                "서다은",
                "037",
                "1021-02-0123456",
                Won.of(80_000_000),
                today,
                today.plusYears(2),
                12,
                today.getDayOfMonth());
    }

    private SecurityDraft security() {
        return new SecurityDraft(
                SecurityKind.JEONSE_RIGHT, "전주지방법원 군산등기소", "제" + mark + "호", today, 1);
    }
}
