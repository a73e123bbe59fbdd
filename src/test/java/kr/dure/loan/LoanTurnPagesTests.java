package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.loan.LoanAward.Awarded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is agreed or decided about a loan that runs, written into the forms in a real browser. */
@HouseTest
class LoanTurnPagesTests {

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired LoanRegister register;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private String loan = "";

    @Test
    void areWrittenByTheOfficesTheyBelongTo() {
        Awarded other = awards.signed("20,000,000");
        Awarded awarded = awards.signed("80,000,000");
        LoanForms.payOut(cast, port, awarded, LocalDate.now(clock));
        loan = "/loans/" + awarded.loan();
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page treasurer = desk(browser, Office.TREASURER);
            Page cashier = desk(browser, Office.CASHIER);
            Page manager = desk(browser, Office.FUND_MANAGER);
            saysWhatIsWrong(treasurer);
            write(treasurer, "renewal", Map.of("months", "12", "reason", "임대차를 1년 더 맺음"));
            payBackEarly(cashier);
            takeBack(cashier, awarded);
            decideAsManager(manager);
            Browser.look(manager, "turn-done");
            takeBackTurns(manager, treasurer);
            refusesAnEnterpriseWithALoan(treasurer, other);
            changeSecurity(treasurer);
            phone(treasurer, "renewal");
            phone(manager, "relief");
            phone(cashier, "receipts");
        }
        LoanFacts facts = cast.call(Office.AUDITOR, () -> register.find(awarded.loan()));
        assertThat(facts.lent().amount()).isEqualTo(80_000_000);
        assertThat(facts.amendments().reliefs()).isEmpty();
        assertThat(facts.amendments().renewals()).hasSize(1);
        assertThat(facts.amendments().deferrals()).hasSize(1);
        assertThat(facts.standingReceipts()).isEmpty();
    }

    private void decideAsManager(Page manager) {
        choose(manager, "recall", "cause", "OTHER_USE", Map.of("reason", "점포를 창고로 씀"));
        choose(
                manager,
                "deferral",
                "everyMonths",
                "12",
                Map.of(
                        "instalments", "5",
                        "rateBp", "3.5",
                        "assets", "부동산 없음",
                        "reason", "큰물로 문을 닫음"));
        Map<String, String> relief =
                Map.of(
                        "late", "0",
                        "interest", "0",
                        "principal", "1,000,000",
                        "paper", "심의위원회 제7호",
                        "reason", "파산으로 받을 길이 없음");
        choose(manager, "relief", "relief", "WRITE_OFF", relief);
    }

    /** The write-off at its place in the loan's history, then what was entered before it. */
    private void takeBackTurns(Page manager, Page treasurer) {
        treasurer.navigate(loan);
        assertThat(treasurer.locator(".du-time a[href$='/reversal']").count()).isZero();
        manager.navigate(loan);
        manager.click(".du-time a[href$='/reversal']");
        assertThat(Browser.text(manager, "main"))
                .contains("면제·불납결손 되돌리기", "79,000,000", "80,000,000");
        send(manager);
        assertThat(manager.url()).contains("/turns/relief/");
        Browser.look(manager, "turn-reversal-empty");
        manager.fill("textarea[name=reason]", "다른 융자의 결정이었음");
        manager.setViewportSize(390, 844);
        Browser.look(manager, "turn-taken-back-phone");
        manager.setViewportSize(1440, 900);
        Browser.look(manager, "turn-taken-back");
        send(manager);
        manager.waitForURL("**" + loan);
        assertThat(Browser.text(manager, ".du-time")).contains("면제·불납결손 되돌림");
        Browser.look(manager, "turn-history");
        manager.setViewportSize(390, 844);
        Browser.look(manager, "turn-history-phone");
        manager.setViewportSize(1440, 900);
        manager.navigate(loan + "/statement");
        assertThat(Browser.text(manager, "main")).contains("처리 되돌림");
        Browser.look(manager, "turn-statement");
    }

    private void changeSecurity(Page treasurer) {
        treasurer.navigate(loan);
        treasurer.click("main a[href$='/security-change']");
        assertThat(Browser.text(treasurer, "main")).contains("지금의 담보", "전세권");
        treasurer.fill("input[name=givenBy]", "전주지방법원 군산지원");
        treasurer.fill("input[name=number]", "제2026-9호");
        treasurer.fill("input[name=givenOn]", LocalDate.now(clock).toString());
        pick(treasurer, "kind", "PLEDGE");
        send(treasurer);
        assertThat(treasurer.inputValue("input[name=number]")).isEqualTo("제2026-9호");
        Browser.look(treasurer, "security-change");
        treasurer.setViewportSize(390, 844);
        Browser.look(treasurer, "security-change-phone");
        treasurer.setViewportSize(1440, 900);
        treasurer.fill("textarea[name=reason]", "전세권을 말소함");
        send(treasurer);
        treasurer.waitForURL("**" + loan);
        assertThat(Browser.text(treasurer, ".du-time")).contains("담보를 질권으로 바꿈");
        Browser.look(treasurer, "security-changed");
    }

    private Page desk(Browser browser, Office office) {
        Page page = browser.window(1440, 900);
        Browser.signIn(page, cast.login(office), Cast.PASSWORD);
        return page;
    }

    private void saysWhatIsWrong(Page treasurer) {
        treasurer.navigate(loan + "/renewal");
        treasurer.fill("input[name=months]", "600");
        treasurer.fill("textarea[name=reason]", "임대차를 더 맺음");
        send(treasurer);
        assertThat(treasurer.inputValue("textarea[name=reason]")).isEqualTo("임대차를 더 맺음");
        Browser.look(treasurer, "turn-renewal-wrong");
        assertThat(Browser.text(treasurer, "main")).contains("개월");
    }

    private void payBackEarly(Page cashier) {
        cashier.navigate(loan + "/receipts");
        cashier.fill("input[name=amount]", "5,000,000");
        cashier.fill("input[name=payerName]", "서다은");
        pick(cashier, "more", "PREPAYMENT");
        Browser.look(cashier, "turn-receipts");
        send(cashier);
        cashier.waitForURL("**" + loan);
        Browser.look(cashier, "turn-received");
    }

    private void takeBack(Page cashier, Awarded awarded) {
        LoanFacts facts = cast.call(Office.AUDITOR, () -> register.find(awarded.loan()));
        assertThat(facts.lent().amount()).isEqualTo(75_000_000);
        long receipt = facts.receipts().getFirst().id();
        cashier.navigate(loan + "/receipts/" + receipt + "/reversal");
        assertThat(Browser.text(cashier, "main")).contains("서다은");
        cashier.fill("textarea[name=reason]", "다른 곳의 돈이었음");
        Browser.look(cashier, "turn-reversal");
        send(cashier);
        cashier.waitForURL("**" + loan);
    }

    private void choose(
            Page page, String form, String name, String value, Map<String, String> fields) {
        page.navigate(loan + "/" + form);
        pick(page, name, value);
        fill(page, form, fields);
    }

    private void write(Page page, String form, Map<String, String> fields) {
        page.navigate(loan + "/" + form);
        fill(page, form, fields);
    }

    private void fill(Page page, String form, Map<String, String> fields) {
        fields.forEach((name, text) -> page.fill("[name=" + name + "]", text));
        Browser.look(page, "turn-" + form);
        send(page);
        page.waitForURL("**" + loan);
    }

    private void refusesAnEnterpriseWithALoan(Page treasurer, Awarded other) {
        treasurer.navigate(loan + "/transfer");
        treasurer.selectOption("select[name=toId]", Long.toString(other.organisation()));
        treasurer.fill("textarea[name=reason]", "사업을 넘겨받음");
        send(treasurer);
        Browser.look(treasurer, "turn-transfer");
        assertThat(Browser.text(treasurer, "main")).contains("넘겨받을 수 없습니다");
        assertThat(treasurer.url()).endsWith("/transfer");
    }

    private void phone(Page page, String form) {
        page.setViewportSize(390, 844);
        page.navigate(loan + "/" + form);
        Browser.look(page, "turn-" + form + "-phone");
    }

    private static void pick(Page page, String name, String value) {
        page.click("input[name=%s][value='%s'] + label".formatted(name, value));
    }

    private static void send(Page page) {
        page.click("main form button[type=submit]");
    }
}
