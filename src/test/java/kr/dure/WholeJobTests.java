package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.access.Office;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.ledger.Verification;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole job in a real browser, each person at a window of their own: from the call to the
 * deposit returned, and what the fund and the public see of it on the way.
 */
@HouseTest
class WholeJobTests {

    private static final String LENT = "80,000,000";
    private static final String NOTHING = "0원";

    @Autowired Town town;
    @Autowired MovedClock clock;
    @Autowired Verification verification;
    @LocalServerPort int port;

    /** What axe finds, all of it, so that one walk tells all. */
    private final SoftAssertions faults = new SoftAssertions();

    private final Map<Office, Page> windows = new EnumMap<>(Office.class);
    private final Map<Office, Page> phones = new EnumMap<>(Office.class);
    private int pictures;
    private Browser browser;
    private Town.Place place;

    @BeforeEach
    void open() {
        browser = Browser.open("http://localhost:" + port);
        clock.moveTo(day(3, 2), 9);
        place = town.settle();
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
    void carriesALoanFromTheCallToItsEnd() {
        openTheCall();
        String application = apply();
        judge(application);
        decide(application);
        sign(application);
        String loan = contract(application);
        pay(loan);
        payInterest(loan);
        giveBack(loan);
        looksAround(loan);
    }

    private void openTheCall() {
        Page manager = at(Office.FUND_MANAGER);
        look(manager, "home-fund-manager");
        goTo(manager, "/programmes");
        manager.click("main a[href='/programmes/" + place.programme() + "']");
        look(manager, "programme");
        manager.click("a[href$='/calls/new']");
        type(manager, "opensOn", date(3, 2));
        type(manager, "closesOn", date(3, 20));
        type(manager, "amount", "1억 5천만");
        type(manager, "contact", "사회복지정책과 063-000-0000");
        look(manager, "call-new");
        send(manager, "/calls");
        look(manager, "programme-with-call");

        Page visitor = browser.window(1440, 900);
        visitor.navigate("/regions/" + place.code());
        assertThat(gauge(visitor)).containsExactly("3억원", NOTHING, NOTHING, NOTHING);
        look(visitor, "region");
        visitor.click(".du-call a");
        look(visitor, "call");
        visitor.click("main a[href='/sign-in']");
        look(visitor, "sign-in");
        Page phone = browser.window(390, 844);
        phone.navigate("/regions/" + place.code());
        look(phone, "region-phone");
        phone.click(".du-call a");
        look(phone, "call-phone");
    }

    private String apply() {
        clock.moveTo(day(3, 3), 10);
        Page member = at(Office.ENTERPRISE_MEMBER);
        look(member, "home-member");
        goTo(member, "/regions/" + place.code());
        member.click(".du-call a");
        member.click("main form[action$='/application'] button");
        writeShop(member);
        writeAmount(member);
        type(member, "plan", "반찬을 만들어 홀몸 어르신 300가구에 나르고, 구성원 두 사람을 더 맞이합니다.");
        type(member, "salesWon", "186,400,000");
        type(member, "repayment", "다달이 들어오는 반찬 대금에서 이자를 냅니다.");
        choose(member, "privacyConsent", "true");
        look(member, "apply-plan");
        send(member, "/steps/3");
        attachPapers(member);
        member.click("a.primary[href$='/check']");
        look(member, "apply-check");
        lookAtPhone(Office.ENTERPRISE_MEMBER, path(member), "apply-check");
        send(member, "/submission");
        look(member, "application-member");
        return path(member);
    }

    private void writeShop(Page member) {
        look(member, "apply-shop-blank");
        lookAtPhone(Office.ENTERPRISE_MEMBER, path(member), "apply-shop");
        type(member, "shopAddress", "전주시 완산구 전라감영로 62 1층");
        type(member, "areaM2", "62");
        type(member, "purpose", "일감이 늘어 지금 쓰는 조리장이 좁습니다.");
        choose(member, "jeonseConsent", "AGREED");
        type(member, "seniorDebtWon", "0");
        send(member, "/steps/1");
    }

    /** One zero too many at first: the sentence comes at the field, what was typed stays. */
    private void writeAmount(Page member) {
        type(member, "depositWon", "90,000,000");
        type(member, "amountWon", "800,000,000");
        choose(member, "contractMonths", "24");
        type(member, "startDate", date(3, 20));
        send(member, "/steps/2");
        assertThat(Browser.text(member, "#amountWon-e")).contains("1억", "8억");
        assertThat(member.inputValue("#amountWon")).isEqualTo("800,000,000");
        look(member, "apply-amount-refused");
        type(member, "amountWon", LENT);
        send(member, "/steps/2");
        assertThat(path(member)).endsWith("/steps/3");
    }

    private void attachPapers(Page member) {
        look(member, "apply-papers");
        for (String code :
                List.of("application", "plan", "members", "accounts", "register", "landlord")) {
            hand(member, "file-" + code, "서류 " + code + ".pdf");
            member.click("form[action$='/papers/" + code + "'] button");
        }
        look(member, "apply-papers-handed");
    }

    private void judge(String application) {
        clock.moveTo(day(3, 6), 11);
        Page city = work(Office.CITY_OFFICER, application);
        look(city, "application-city");
        choose(city, "favours", "true");
        type(city, "opinion", "구성원 자격과 점포 등기를 확인했습니다.");
        type(city, "visitedOn", date(3, 5));
        type(city, "visit", "대표자와 점포를 함께 보았습니다.");
        send(city, "/recommendation");

        clock.moveTo(day(3, 10), 14);
        Page reviewer = work(Office.REVIEWER, application);
        look(reviewer, "application-reviewer-declares");
        choose(reviewer, "conflicted", "false");
        send(reviewer, "/declaration");
        type(reviewer, "score1", "31");
        type(reviewer, "score2", "22");
        type(reviewer, "score3", "17");
        type(reviewer, "score4", "21");
        type(reviewer, "opinion", "갚을 힘이 있고 일자리가 늘어납니다.");
        send(reviewer, "/review");
        assertThat(reviewer.locator("#score1-e").isVisible()).isTrue();
        look(reviewer, "application-reviewer-refused");
        type(reviewer, "score1", "26");
        send(reviewer, "/review");
        look(reviewer, "application-reviewed");
    }

    private void decide(String application) {
        clock.moveTo(day(3, 13), 15);
        Page manager = work(Office.FUND_MANAGER, application);
        choose(manager, "outcome", "SELECT");
        assertThat(manager.inputValue("#amountWon")).isEqualTo(LENT);
        type(manager, "reason", "심사 점수가 선정 기준을 넘습니다.");
        type(manager, "committee", "사회보장위원회");
        type(manager, "metOn", date(3, 12));
        type(manager, "members", "11");
        type(manager, "present", "9");
        type(manager, "inFavour", "9");
        hand(manager, "file", "회의록.pdf");
        look(manager, "application-decide");
        send(manager, "/decision");
        look(manager, "application-decided");
    }

    private void sign(String application) {
        clock.moveTo(day(3, 14), 10);
        Page member = work(Office.ENTERPRISE_MEMBER, application);
        look(member, "application-accept");
        lookAtPhone(Office.ENTERPRISE_MEMBER, application, "application");
        send(member, "/agreement");
        Page treasurer = work(Office.TREASURER, application);
        look(treasurer, "application-sign");
        send(treasurer, "/agreement");
        look(treasurer, "application-signed");
    }

    /** Contract, security and commitment by the treasurer, each from the work that waits. */
    private String contract(String application) {
        clock.moveTo(day(3, 16), 11);
        Page treasurer = work(Office.TREASURER, "/loans/");
        look(treasurer, "loan-contract");
        type(treasurer, "shopAddress", "전주시 완산구 전라감영로 62 1층");
        type(treasurer, "deposit", "90,000,000");
        type(treasurer, "leaseFrom", date(3, 20));
        type(treasurer, "leaseTo", DateText.full(day(3, 19).plusYears(2)));
        choose(treasurer, "months", "24");
        type(treasurer, "interestDay", "20");
        type(treasurer, "landlordName", "서다은");
        treasurer.selectOption("#bankCode", "037");
        type(treasurer, "accountNumber", "1021-02-0123456");
        send(treasurer, "/contract");
        String loan = path(treasurer);
        look(treasurer, "loan-contracted");

        clock.moveTo(day(3, 17), 16);
        work(Office.TREASURER, loan);
        choose(treasurer, "kind", "JEONSE_RIGHT");
        type(treasurer, "givenBy", "전주지방법원 등기국");
        type(treasurer, "number", "제4821호");
        type(treasurer, "givenOn", date(3, 17));
        type(treasurer, "rank", "1");
        look(treasurer, "loan-security");
        send(treasurer, "/security");

        clock.moveTo(day(3, 18), 10);
        work(Office.TREASURER, loan);
        look(treasurer, "loan-commitment");
        send(treasurer, "/commitment");
        assertFund(NOTHING, "8,000만원", NOTHING);
        return loan;
    }

    private void pay(String loan) {
        clock.moveTo(day(3, 20), 11);
        Page disbursing = work(Office.DISBURSING_OFFICER, loan);
        assertThat(Browser.text(disbursing, "main")).contains("서다은");
        look(disbursing, "loan-payment");
        send(disbursing, "/payment");
        look(disbursing, "loan-paid-out");
        assertFund("8,000만원", NOTHING, NOTHING);
    }

    /** 31 days of 80,000,000 at 1%: 67,945; received in a window without JavaScript. */
    private void payInterest(String loan) {
        clock.moveTo(day(4, 1), 9);
        Page collector = at(Office.REVENUE_COLLECTOR);
        look(collector, "home-revenue-collector");
        goTo(collector, loan + "/bills");
        look(collector, "loan-bill");
        send(collector, "/bills");

        clock.moveTo(day(4, 20), 15);
        Page cashier = browser.plainWindow();
        Browser.signIn(cashier, place.login(Office.CASHIER), Cast.PASSWORD);
        cashier.click(".du-inbox a[href^='" + loan + "']");
        assertThat(cashier.inputValue("#amount")).isEqualTo("67,945");
        cashier.fill("#amount", "1억");
        send(cashier, "/receipts");
        assertThat(Browser.text(cashier, "#amount-e")).contains("81,602,184");
        cashier.fill("#amount", "67,945");
        Browser.picture(cashier, picture("loan-receipt-plain"));
        send(cashier, "/receipts");
        assertThat(path(cashier)).isEqualTo(loan);
        assertFund("8,000만원", NOTHING, WonText.brief(Won.of(67_945)));
    }

    /** Ten days more: 21,917. */
    private void giveBack(String loan) {
        clock.moveTo(day(4, 30), 11);
        Page cashier = at(Office.CASHIER);
        goTo(cashier, loan + "/deposit-return");
        assertThat(cashier.inputValue("#amount")).isEqualTo(LENT);
        type(cashier, "payerName", "서다은");
        look(cashier, "loan-deposit-return");
        send(cashier, "/deposit-return");
        Page collector = at(Office.REVENUE_COLLECTOR);
        goTo(collector, loan + "/bills");
        send(collector, "/bills");
        goTo(cashier, loan + "/receipts");
        assertThat(cashier.inputValue("#amount")).isEqualTo("21,917");
        look(cashier, "loan-receipt");
        send(cashier, "/receipts");
        look(cashier, "loan-returned");

        Page treasurer = work(Office.TREASURER, loan);
        type(treasurer, "receiptNo", "제5907호");
        look(treasurer, "loan-security-release");
        send(treasurer, "/security-release");
        assertThat(Browser.text(treasurer, ".du-h1 + .krds-badge")).contains("완제");
        look(treasurer, "loan-closed");
        assertFund("8,000만원", NOTHING, WonText.brief(Won.of(80_089_862)));
        assertThat(place.call(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    /** The pages beside the way, and the same on a phone. */
    private void looksAround(String loan) {
        Page auditor = at(Office.AUDITOR);
        for (String beside :
                List.of(
                        "/loans",
                        "/applications",
                        "/organisations",
                        "/fund/plan",
                        "/fund/verification",
                        "/notices",
                        "/reviewers",
                        "/audit/readings")) {
            goTo(auditor, beside);
            look(auditor, "auditor" + beside.replace('/', '-'));
        }
        goTo(auditor, "/fund");
        auditor.click(".du-parts a[href*='why=RETURNED']");
        look(auditor, "fund-why");
        auditor.click("main a[href*='/fund/lines/'] >> nth=0");
        look(auditor, "fund-line");
        goTo(auditor, loan);
        auditor.click("main a[href*='/fund/entries/'] >> nth=0");
        look(auditor, "fund-entry");
        goTo(auditor, "/search?q=이음찬");
        look(auditor, "search");
        lookAtPhone(Office.ENTERPRISE_MEMBER, loan, "loan");
        lookAtPhone(Office.ENTERPRISE_MEMBER, "/home", "home");
        lookAtPhone(Office.FUND_MANAGER, "/home", "home-fund-manager");
        lookAtPhone(Office.FUND_MANAGER, "/fund", "fund");
        Page visitor = browser.window(1440, 900);
        visitor.navigate("/regions/" + place.code());
        look(visitor, "region-end");
    }

    /** What the fund's own page says, and the same on the region's public page. */
    private void assertFund(String paid, String committed, String returned) {
        Page manager = at(Office.FUND_MANAGER);
        goTo(manager, "/fund");
        assertThat(figure(manager, "PAID")).isEqualTo(paid);
        assertThat(figure(manager, "COMMITTED")).isEqualTo(committed);
        assertThat(figure(manager, "RETURNED")).isEqualTo(returned);
        Page visitor = browser.window(1440, 900);
        visitor.navigate("/regions/" + place.code());
        assertThat(gauge(visitor)).containsExactly("3억원", committed, paid, returned);
    }

    private static String figure(Page page, String name) {
        return Browser.text(page, ".du-parts a[href*='why=" + name + "']").strip();
    }

    private static List<String> gauge(Page page) {
        return page.locator(".du-gauge dl.four dd.v").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    /** The person's window, on their start page. */
    private Page at(Office office) {
        Page page = windows.get(office);
        if (page == null) {
            page = signedIn(office, browser.window(1440, 900));
            windows.put(office, page);
        }
        goTo(page, "/home");
        return page;
    }

    private Page signedIn(Office office, Page page) {
        Browser.signIn(page, place.login(office), Cast.PASSWORD);
        assertThat(path(page)).as("%s signs in", office).isEqualTo("/home");
        return page;
    }

    /** Goes to the work that waits for the person on their start page. */
    private Page work(Office office, String address) {
        Page page = at(office);
        page.click(".du-inbox a[href^='" + address + "']");
        return page;
    }

    private void lookAtPhone(Office office, String path, String name) {
        Page page =
                phones.computeIfAbsent(office, each -> signedIn(each, browser.window(390, 844)));
        goTo(page, path);
        look(page, name + "-phone");
    }

    private void look(Page page, String name) {
        faults.check(() -> Browser.look(page, picture(name)));
    }

    private String picture(String name) {
        pictures++;
        return "job-%02d-%s".formatted(pictures, name);
    }

    private void goTo(Page page, String path) {
        var answer = Objects.requireNonNull(page.navigate(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    private static void type(Page page, String field, String text) {
        page.fill("#" + field, text);
    }

    private static void choose(Page page, String name, String value) {
        Locator choice = page.locator("main input[name='%s'][value='%s']".formatted(name, value));
        page.click("label[for='" + choice.getAttribute("id") + "']");
        assertThat(choice.isChecked()).as("%s of %s", value, name).isTrue();
    }

    private void hand(Page page, String field, String name) {
        page.setInputFiles("#" + field, new FilePayload(name, "application/pdf", town.paper(name)));
    }

    private static void send(Page page, String action) {
        page.click("main form[action$='" + action + "'] button.primary");
        page.waitForLoadState();
    }

    private static String path(Page page) {
        return page.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    private static String date(int month, int day) {
        return DateText.full(day(month, day));
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(LocalDate.now().getYear(), month, dayOfMonth);
    }
}
