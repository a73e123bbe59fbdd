package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The subsidy as the offices see it, from the bank's loan to the payment. */
@HouseTest
class GapBrowserTests {

    @LocalServerPort int port;
    @Autowired GapStage stages;
    @Autowired MovedClock clock;
    @Autowired AgreementRegister register;

    private GapStage.Stage stage;
    private long id;

    @BeforeEach
    void award() {
        stage = stages.set();
        id = stage.signed();
        stage.at(LocalDate.of(2026, 2, 10));
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    @Test
    void carriesAnAgreementToItsFirstPayment() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page treasurer = signedIn(browser.window(1440, 900), Office.TREASURER);
            lends(treasurer);
            stage.at(LocalDate.of(2026, 4, 6));
            Page manager = signedIn(browser.window(1440, 900), Office.FUND_MANAGER);
            String claim = enters(manager);
            corrects(manager, claim);
            takesBack(treasurer, manager, browser, claim);
            pays(treasurer, browser, claim);
            looksAround(manager, browser, claim);
        }
    }

    private void lends(Page desk) {
        desk.navigate("/home");
        assertThat(Browser.text(desk, "main")).contains("은행 대출 등록");
        desk.navigate("/gap-agreements/" + id + "/bank-loan");
        desk.selectOption("#bankCode", GapStage.BANK);
        desk.fill("#loanNo", stages.loan().loanNo());
        desk.fill("#amount", "6천만");
        desk.click("input[name=repayment][value=BULLET] + label");
        desk.fill("#rate", "7.2");
        desk.fill("#gap", "6.0");
        desk.fill("#firstMonth", "2026. 2.");
        desk.fill("#lastMonth", "2027-12");
        desk.click("form[action$=bank-loan] button[type=submit]");
        Browser.look(desk, "gap-bank-loan-refused");
        assertThat(Browser.text(desk, "main")).contains("보전율은 연 5.0%포인트까지입니다", "조례 제10조");
        assertThat(desk.inputValue("#amount")).isEqualTo("6천만");
        desk.fill("#rate", "5.2");
        desk.fill("#gap", "3.0");
        desk.click("form[action$=bank-loan] button[type=submit]");
        Browser.look(desk, "gap-agreement");
        assertThat(Browser.text(desk, "main")).contains("보전 중", "2026년\u00a03월", "152,876");
    }

    private String enters(Page desk) {
        desk.navigate("/gap-claims");
        Browser.look(desk, "gap-claims-first");
        desk.selectOption("#bankCode", GapStage.BANK);
        desk.fill("#accountNo", "900-1234-56789");
        desk.setInputFiles("#file", file("청구.csv", "무엇,얼마\n1,2\n"));
        desk.click("form[action='/gap-claims'] button[type=submit]");
        Browser.look(desk, "gap-claims-refused");
        assertThat(Browser.text(desk, "main")).contains("열을 찾지 못했습니다");
        assertThat(desk.inputValue("#accountNo")).isEqualTo("900-1234-56789");
        desk.setInputFiles("#file", file("청구.csv", list()));
        desk.click("form[action='/gap-claims'] button[type=submit]");
        desk.waitForURL("**/gap-claims/*");
        Browser.look(desk, "gap-claim-differs");
        assertThat(Browser.text(desk, "main"))
                .contains("1줄이 다릅니다", "약정한 상환 계획의 잔액 60,000,000원보다 많습니다");
        return desk.url().replaceAll(".*(/gap-claims/[0-9]+).*", "$1");
    }

    private void corrects(Page desk, String claim) {
        desk.navigate(claim + "/return");
        Browser.look(desk, "gap-return");
        assertThat(desk.isChecked("input[name=lines]")).isTrue();
        desk.click("form[action$=return] button[type=submit]");
        desk.navigate(claim + "/lines");
        desk.selectOption("#named", stage.place.call(Office.AUDITOR, () -> number()));
        desk.fill("#balance", "60,000,000");
        desk.fill("#rate", "5.2");
        desk.fill("#interest", "264,986");
        desk.fill("#subsidy", "152,876");
        Browser.look(desk, "gap-line");
        desk.click("form[action$=lines] button[type=submit]");
        desk.navigate(claim + "/approval");
        Browser.look(desk, "gap-approval");
        desk.click("form[action$=approval] button[type=submit]");
        Browser.look(desk, "gap-claim-approved");
        assertThat(Browser.text(desk, "main")).contains("승인", "돌려보냄");
    }

    /** Arrears learnt of after the commitment: it is not paid, and leads back to its check. */
    private void takesBack(Page treasurer, Page manager, Browser browser, String claim) {
        treasurer.navigate(claim + "/commitment");
        treasurer.click("form[action$=commitment] button[type=submit]");
        manager.navigate("/gap-agreements/" + id + "/halt");
        manager.click("input[name=ground][value=OVERDUE] + label");
        manager.fill("#fromOn", "2026-03-21");
        manager.fill("#reason", "은행이 4월 3일에 알림");
        manager.click("form[action$=halt] button[type=submit]");
        Page payer = signedIn(browser.window(1440, 900), Office.DISBURSING_OFFICER);
        payer.navigate(claim + "/payment");
        payer.click("form[action$=payment] button[type=submit]");
        Browser.look(payer, "gap-payment-refused");
        assertThat(Browser.text(payer, "main")).contains("지급할 수 없습니다. 달라진 줄: 2 (");
        Page phone = signedIn(browser.window(390, 844), Office.TREASURER);
        for (Page each : new Page[] {treasurer, phone}) {
            String size = each == phone ? "-phone" : "";
            each.navigate(claim);
            Browser.look(each, "gap-claim-changed" + size);
            each.click(".du-side a[href$=taking-back]");
            each.waitForURL("**/taking-back");
            Browser.look(each, "gap-taking-back" + size);
        }
        treasurer.click("form[action$=taking-back] button[type=submit]");
        assertThat(Browser.text(treasurer, "main")).contains("이 칸을 채워 주십시오");
        treasurer.fill("#reason", "3월 21일부터 연체");
        treasurer.click("form[action$=taking-back] button[type=submit]");
        Browser.look(treasurer, "gap-claim-taken-back");
        assertThat(Browser.text(treasurer, "main"))
                .contains("승인 취소: 3월 21일부터 연체", "확인할 것", "지출원인행위 152,876원");
        manager.navigate("/gap-agreements/" + id + "/resumption");
        manager.fill("#resumesOn", "2026-03-21");
        manager.click("form[action$=resumption] button[type=submit]");
        manager.navigate(claim + "/approval");
        manager.click("form[action$=approval] button[type=submit]");
    }

    private String number() {
        return register.find(id).number();
    }

    private void pays(Page treasurer, Browser browser, String claim) {
        treasurer.navigate(claim + "/commitment");
        Browser.look(treasurer, "gap-commitment");
        treasurer.click("form[action$=commitment] button[type=submit]");
        Page payer = signedIn(browser.window(1440, 900), Office.DISBURSING_OFFICER);
        payer.navigate("/home");
        assertThat(Browser.text(payer, "main")).contains("은행에 지급");
        payer.navigate(claim + "/payment");
        Browser.look(payer, "gap-payment");
        payer.click("form[action$=payment] button[type=submit]");
        assertThat(Browser.text(payer, "main")).contains("에 지급했습니다", "152,876");
    }

    private void looksAround(Page desk, Browser browser, String claim) {
        desk.navigate(claim + "/overpayment");
        desk.selectOption("#line", new SelectOption().setIndex(1));
        desk.fill("#amount", "54,246");
        desk.fill("#reason", "3월 21일에 미리 갚음");
        Browser.look(desk, "gap-overpayment");
        desk.click("form[action$=overpayment] button[type=submit]");
        assertThat(Browser.text(desk, "main")).contains("54,246원이 남았습니다");
        comesBack(browser, claim);
        desk.navigate("/gap-agreements/" + id + "/halt");
        desk.click("input[name=ground][value=OVERDUE] + label");
        desk.fill("#reason", "은행이 4월 3일에 알림");
        Browser.look(desk, "gap-halt");
        desk.click("form[action$=halt] button[type=submit]");
        assertThat(Browser.text(desk, "main")).contains("멈추어 있습니다");
        desk.navigate("/gap-agreements/" + id + "/resumption");
        Browser.look(desk, "gap-resumption");
        Page phone = signedIn(browser.window(390, 844), Office.FUND_MANAGER);
        for (Page each : new Page[] {desk, phone}) {
            String size = each == phone ? "-phone" : "";
            each.navigate("/gap-agreements");
            Browser.look(each, "gap-agreements" + size);
            each.navigate("/gap-agreements/" + id);
            Browser.look(each, "gap-agreement-halted" + size);
            each.navigate("/gap-claims");
            Browser.look(each, "gap-claims" + size);
            each.navigate(claim);
            Browser.look(each, "gap-claim" + size);
        }
    }

    private void comesBack(Browser browser, String claim) {
        Page desk = signedIn(browser.window(1440, 900), Office.CASHIER);
        Page phone = signedIn(browser.window(390, 844), Office.CASHIER);
        for (Page each : new Page[] {desk, phone}) {
            each.navigate(claim);
            each.click(".du-side a[href$=refund]");
            each.waitForURL("**/refund");
            Browser.look(each, "gap-refund" + (each == phone ? "-phone" : ""));
        }
        assertThat(desk.inputValue("#amount")).isEqualTo("54,246");
        assertThat(Browser.text(desk, "main")).contains("54,246원까지 적을");
        assertThat(desk.textContent("#line")).contains("2026년 반납금");
        desk.fill("#amount", "54,247");
        desk.click("form[action$=refund] button[type=submit]");
        Browser.look(desk, "gap-refund-refused");
        assertThat(Browser.text(desk, "main")).contains("54,246원까지입니다");
        desk.fill("#amount", "5만");
        desk.click("form[action$=refund] button[type=submit]");
        assertThat(Browser.text(desk, "main"))
                .contains("돌려받은 돈을 적었습니다", "50,000원을 돌려받아 4,246원이 남았습니다");
        desk.click("a[href$='/reversal']");
        desk.waitForURL("**/reversal");
        Browser.look(desk, "gap-refund-reversal");
        desk.fill("#reason", "다른 은행의 돈");
        desk.click("form[action$=reversal] button[type=submit]");
        assertThat(Browser.text(desk, "main")).contains("되돌렸습니다: 다른 은행의 돈", "54,246원이 남았습니다");
        desk.navigate(claim + "/refund");
        desk.fill("#amount", "4,246");
        desk.click("form[action$=refund] button[type=submit]");
        Browser.look(desk, "gap-claim-refunded");
        phone.navigate(claim);
        Browser.look(phone, "gap-claim-refunded-phone");
        long number = Long.parseLong(claim.substring(claim.lastIndexOf('/') + 1));
        stage.overpaid(number, Won.of(100));
        stage.overpaid(number, Won.of(20));
        phone.navigate(claim + "/refund");
        Browser.look(phone, "gap-refund-of-two-phone");
        assertThat(Browser.text(phone, "main")).doesNotContain("까지 적을");
        assertThat(phone.textContent("#overpayment")).contains("100원 남음", "20원 남음");
    }

    @Test
    void showsEachOfficeWhatItMaySee() {
        Agreement running = stage.lent(id, stages.loan());
        stage.at(LocalDate.of(2026, 4, 6));
        Visit member = visit(Office.ENTERPRISE_MEMBER);
        var own = member.get("/gap-agreements/" + id);
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(own.body()).contains(running.number()).doesNotContain("/gap-claims");
        assertThat(member.get("/gap-claims").statusCode()).isEqualTo(403);
        Visit auditor = visit(Office.AUDITOR);
        assertThat(auditor.get("/gap-claims").body()).doesNotContain("name=\"file\"");
        for (String kind : new String[] {"xlsx", "csv"}) {
            assertThat(auditor.get("/gap-agreements/sheet." + kind).statusCode()).isEqualTo(200);
            assertThat(auditor.get("/gap-claims/form." + kind).statusCode()).isEqualTo(200);
        }
        assertThat(auditor.get("/gap-agreements/" + id + "/halt").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/gap-agreements/999999999").statusCode()).isEqualTo(404);
        assertThat(auditor.get("/gap-claims/999999999").statusCode()).isEqualTo(404);
    }

    private Visit visit(Office office) {
        return Visit.of(port, stage.place.login(office));
    }

    private String list() {
        return "대출번호,시작일,종료일,대출잔액,일수,금리,이자,이차보전액\n"
                + stage.place.call(Office.AUDITOR, () -> register.find(id).agreed().loanNo())
                + ",2026-03-01,2026-03-31,\"61,000,000\",31,5.2,\"269,402\",\"155,424\"\n";
    }

    private static FilePayload file(String name, String csv) {
        return new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Page signedIn(Page page, Office office) {
        Browser.signIn(page, stage.place.login(office), Cast.PASSWORD);
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }
}
