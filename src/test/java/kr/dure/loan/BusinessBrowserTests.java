package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.Visit;
import kr.dure.access.Accounts;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.kernel.DateText;
import kr.dure.loan.LoanAward.Awarded;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A business-fund loan in a real browser: asked for, contracted, secured, paid and shown. */
@HouseTest
class BusinessBrowserTests {

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired LoanRegister register;
    @Autowired Accounts accounts;
    @Autowired Offices offices;
    @Autowired MovedClock clock;
    @LocalServerPort int port;

    private final SoftAssertions faults = new SoftAssertions();
    private final Map<Office, Page> windows = new EnumMap<>(Office.class);
    private Browser browser;
    private Awarded awarded;
    private String loan = "";
    private LocalDate today;

    @BeforeEach
    void open() {
        browser = Browser.open("http://localhost:" + port);
        today = LocalDate.of(LocalDate.now(clock).getYear(), 3, 16);
        move(today);
        awarded = awards.signed(LoanKind.BUSINESS_FUND, "48,000,000");
        loan = "/loans/" + awarded.loan();
    }

    @AfterEach
    void close() {
        clock.bringBack();
        if (browser != null) {
            browser.close();
        }
        faults.assertAll();
    }

    @Test
    void goesFromTheContractToTheProofOfItsUse() {
        asksForTheRightThings();
        contract();
        secure();
        pay();
        payBack();
        showUse();
        judge();
        looksAround();
        LoanFacts facts = cast.call(Office.AUDITOR, () -> register.find(awarded.loan()));
        assertThat(facts.uses().state()).isEqualTo(Uses.State.ACCEPTED);
        assertThat(facts.lent().amount()).isLessThan(48_000_000);
        assertThat(facts.terms().graceMonths()).isEqualTo(1);
    }

    /** The form of the application, as the programme asks it. */
    private void asksForTheRightThings() {
        Page member = browser.window(1440, 900);
        windows.put(Office.ENTERPRISE_MEMBER, member);
        Browser.signIn(member, settleMember(), Cast.PASSWORD);
        member.navigate("/regions/jeonbuk/calls/" + awarded.call());
        assertThat(Browser.text(member, "main")).contains("1억원까지", "12개월까지 거치한 뒤");
        look(member, "call");
        phone(Office.ENTERPRISE_MEMBER, "call");
        writes(member);
    }

    private void writes(Page member) {
        member.navigate("/applications");
        member.click("main tbody a >> nth=0");
        member.waitForLoadState();
        assertThat(Browser.text(member, "main")).contains("원리금균등");
        look(member, "application");
    }

    private String settleMember() {
        String login = "business-" + awarded.organisation();
        return cast.call(
                Office.HOUSE,
                () -> {
                    long account = accounts.open(login, "박솔잎", Cast.PASSWORD);
                    var since = LocalDate.of(2020, 1, 1);
                    offices.grant(
                            new Grant(
                                    account,
                                    Office.ENTERPRISE_MEMBER,
                                    awarded.organisation(),
                                    null,
                                    since,
                                    null));
                    return login;
                });
    }

    private void contract() {
        Page treasurer = at(Office.TREASURER);
        treasurer.navigate(loan + "/contract");
        assertThat(Browser.text(treasurer, "main")).contains("등록한 계좌가 없어");
        look(treasurer, "contract-no-account");
        treasurer.click("main a[href^='/organisations/']");
        treasurer.waitForLoadState();
        registerAccount("0");

        treasurer.navigate(loan + "/contract");
        assertThat(treasurer.inputValue("#plan")).contains("냉장고");
        assertThat(treasurer.inputValue("#graceMonths")).isEqualTo("3");
        assertThat(treasurer.isChecked("input[name=repayment][value=EQUAL_INSTALMENT]")).isTrue();
        assertThat(Browser.text(treasurer, "main")).contains("신청한 금액", "선정한 금액");
        look(treasurer, "contract-filled");
        choose(treasurer, "use", "EQUIPMENT");
        type(treasurer, "plan", "업소용 조리대와 냉장고를 새로 삽니다.");
        choose(treasurer, "months", "24");
        choose(treasurer, "repayment", "EQUAL_INSTALMENT");
        type(treasurer, "graceMonths", "13");
        type(treasurer, "interestDay", "16");
        send(treasurer, "/contract");
        assertThat(Browser.text(treasurer, "#graceMonths-e")).contains("12개월", "13개월");
        assertThat(treasurer.inputValue("#plan")).contains("조리대");
        look(treasurer, "contract-refused");
        phone(Office.TREASURER, "contract");
        type(treasurer, "graceMonths", "1");
        send(treasurer, "/contract");
        treasurer.waitForURL("**" + loan);
        assertThat(Browser.text(treasurer, "main .meta")).contains("24개월", "1개월 거치 원리금균등");
        look(treasurer, "contracted");
    }

    private void registerAccount(String last) {
        Visit visit = Visit.of(port, cast.login(Office.TREASURER));
        var answer =
                visit.post(
                        "/organisations/" + awarded.organisation() + "/bank-accounts",
                        Map.of(
                                "bankCode",
                                "037",
                                "number",
                                "1021-02-" + awarded.organisation() + "000" + last,
                                "holder",
                                awarded.name()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void secure() {
        Page treasurer = at(Office.TREASURER);
        treasurer.navigate(loan + "/security");
        look(treasurer, "security-guarantor");
        send(treasurer, "/security");
        assertThat(Browser.text(treasurer, "#givenBy-e")).contains("연대보증인이 없으면");
        look(treasurer, "security-no-guarantor");
        for (String kind : List.of("MORTGAGE", "INSURANCE", "CREDIT_GUARANTEE")) {
            treasurer.click("main .du-tabs a[href$='kind=" + kind + "']");
            look(treasurer, "security-" + kind.toLowerCase(Locale.ROOT));
        }
        phone(Office.TREASURER, "security");
        type(treasurer, "givenBy", "전북신용보증재단");
        type(treasurer, "number", "2026-1157");
        type(treasurer, "givenOn", DateText.full(today));
        type(treasurer, "until", DateText.full(today.plusMonths(25)));
        send(treasurer, "/security");
        treasurer.waitForURL("**" + loan);
        treasurer.navigate(loan + "/account-change");
        assertThat(Browser.text(treasurer, "main")).contains("지금의 계좌", "다른 계좌가 없습니다");
        look(treasurer, "account-change-none");
        registerAccount("1");
        treasurer.navigate(loan + "/account-change");
        treasurer.selectOption("#accountId", new SelectOption().setIndex(1));
        type(treasurer, "reason", "같은 은행의 다른 계좌로 바꿈");
        look(treasurer, "account-change");
        phone(Office.TREASURER, "account-change");
        send(treasurer, "/account-change");
        treasurer.waitForURL("**" + loan);
        assertThat(Browser.text(treasurer, ".du-time")).contains("받을 계좌를 바꿈");
        treasurer.navigate(loan + "/commitment");
        send(treasurer, "/commitment");
    }

    private void pay() {
        Page payer = at(Office.DISBURSING_OFFICER);
        payer.navigate(loan + "/payment");
        assertThat(Browser.text(payer, "main")).contains(awarded.name(), "전북은행");
        look(payer, "payment");
        send(payer, "/payment");
        payer.waitForURL("**" + loan);
        look(payer, "paid-out");
        Page treasurer = at(Office.TREASURER);
        treasurer.navigate(loan + "/security-change");
        treasurer.click("main .du-tabs a[href$='kind=GUARANTOR']");
        assertThat(Browser.text(treasurer, "main")).contains("전북신용보증재단", "바꾸는 까닭");
        look(treasurer, "security-change");
    }

    /** One instalment of interest only, and one with principal. */
    private void payBack() {
        for (int month = 1; month <= 2; month++) {
            move(today.plusMonths(month));
            Page collector = at(Office.REVENUE_COLLECTOR);
            collector.navigate(loan + "/bills");
            send(collector, "/bills");
            Page cashier = at(Office.CASHIER);
            cashier.navigate(loan + "/receipts");
            send(cashier, "/receipts");
            cashier.waitForURL("**" + loan);
        }
        look(at(Office.CASHIER), "instalments");
        phone(Office.CASHIER, "loan");
    }

    private void showUse() {
        Page member = at(Office.ENTERPRISE_MEMBER);
        member.navigate("/home");
        assertThat(Browser.text(member, "main")).contains("사용 증빙 내기");
        look(member, "home-member");
        member.navigate(loan + "/use-papers");
        type(member, "what", "업소용 냉장고 1대");
        type(member, "amount", "3천만");
        send(member, "/use-papers");
        assertThat(Browser.text(member, "#file-e")).isNotBlank();
        look(member, "use-papers-refused");
        hand(member, "냉장고");
        send(member, "/use-papers");
        type(member, "what", "업소용 조리대 1대");
        type(member, "amount", "20,000,000");
        hand(member, "조리대");
        send(member, "/use-papers");
        assertThat(Browser.text(member, "main")).contains("50,000,000");
        look(member, "use-papers");
        phone(Office.ENTERPRISE_MEMBER, "use-papers");
    }

    private static void hand(Page page, String about) {
        byte[] pdf = ("%PDF-1.7\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload(about + ".pdf", "application/pdf", pdf));
    }

    private void judge() {
        Page manager = at(Office.FUND_MANAGER);
        manager.navigate(loan + "/use-verdict");
        choose(manager, "verdict", "SEND_BACK");
        send(manager, "/use-verdict");
        assertThat(Browser.text(manager, "#reason-e")).isNotBlank();
        look(manager, "use-verdict-refused");
        phone(Office.FUND_MANAGER, "use-verdict");
        choose(manager, "verdict", "ACCEPT");
        send(manager, "/use-verdict");
        manager.waitForURL("**" + loan);
        look(manager, "use-accepted");
    }

    private void looksAround() {
        Page treasurer = at(Office.TREASURER);
        treasurer.navigate(loan + "/renewal");
        assertThat(treasurer.locator("#leaseTo").count()).isZero();
        look(treasurer, "renewal");
        treasurer.navigate("/loans?kind=BUSINESS_FUND");
        assertThat(Browser.text(treasurer, "tbody")).contains(awarded.name(), "사업자금");
        look(treasurer, "list");
        phone(Office.TREASURER, "list");
        Page manager = at(Office.FUND_MANAGER);
        manager.navigate(loan + "/recall");
        look(manager, "recall");
    }

    private Page at(Office office) {
        return windows.computeIfAbsent(
                office,
                each -> {
                    Page page = browser.window(1440, 900);
                    Browser.signIn(page, cast.login(each), Cast.PASSWORD);
                    return page;
                });
    }

    /** The page of that window as a phone shows it. */
    private void phone(Office office, String name) {
        Page page = at(office);
        page.setViewportSize(390, 844);
        look(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }

    private void look(Page page, String name) {
        faults.check(() -> Browser.look(page, "business-" + name));
    }

    private void move(LocalDate day) {
        clock.moveTo(day, 10);
    }

    private static void type(Page page, String field, String text) {
        page.fill("#" + field, text);
    }

    private static void choose(Page page, String name, String value) {
        page.click("input[name=%s][value='%s'] + label".formatted(name, value));
    }

    private static void send(Page page, String action) {
        page.click("main form[action$='" + action + "'] button.primary");
        page.waitForLoadState();
    }
}
