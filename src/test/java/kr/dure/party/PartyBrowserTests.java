package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PartyBrowserTests {

    private static final String HEAD = "순번,시도,시군구,자활기업,자활기업구분,대표자명,업종,사업자구분,주소\n";

    @LocalServerPort int port;
    @Autowired Cast cast;
    @Autowired Organisations organisations;
    @Autowired Recognitions recognitions;
    @Autowired MemberCounts counts;
    @Autowired BankAccounts accounts;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void takesAListOverWithoutJavaScript() {
        String name = OrganisationsTests.name();
        Page page = signedIn(browser.plainWindow(), Office.ADMINISTRATOR);
        send(page, HEAD + "1,전북,없는시,가,지역,,,,\n2,대구,남구,나,지역,,,,\n");
        assertThat(Browser.text(page, "main")).contains("이 지역에 없는 시·군·구입니다: “없는시”");
        assertThat(page.locator("form[action$=confirmation]").count()).isZero();
        send(page, HEAD + "1,전북,군산시," + name + ",지역,김보람,청소,법인,1길\n");
        assertThat(Browser.text(page, "main")).contains(name, "CP949");
        page.click("form[action$=confirmation] button[type=submit]");
        assertThat(Browser.text(page, "main")).contains("목록을 들여왔습니다");
        page.navigate("/organisations");
        page.fill("#q", name);
        page.click(".du-filters button[type=submit]");
        page.click("text=" + name);
        assertThat(Browser.text(page, "main")).contains("김보람", "지역자활기업");
    }

    @Test
    void looksWellOnADeskAndOnAPhone() {
        long id = enterprise(OrganisationsTests.name());
        Page desk = signedIn(browser.window(1440, 900), Office.FUND_MANAGER);
        look(desk, "/organisations", "organisations");
        look(desk, "/organisations/" + id, "organisation");
        look(desk, "/organisations/new", "organisation-new");
        look(desk, "/organisations/" + id + "/facts", "organisation-facts");
        look(desk, "/organisations/" + id + "/recognitions/new", "recognition-new");
        look(desk, "/organisations/" + id + "/counts/new", "count-new");
        desk.click("button.primary");
        Browser.look(desk, "count-wrong");
        desk.navigate("/organisations/" + id);
        desk.click("a[href$=ending]");
        Browser.look(desk, "recognition-ending");
        Page phone = signedIn(browser.window(390, 844), Office.TREASURER);
        look(phone, "/organisations", "organisations-phone");
        look(phone, "/organisations/" + id, "organisation-phone");
        look(phone, "/organisations/" + id + "/bank-accounts/new", "bank-account-new");
        phone.navigate("/organisations/" + id);
        phone.click("a[href^='/bank-accounts/']");
        Browser.look(phone, "bank-account-whole");
    }

    @Test
    void showsAnImportAsItIsToBeRead() {
        Page page = signedIn(browser.window(1280, 900), Office.ADMINISTRATOR);
        look(page, "/organisations/import", "import");
        String name = OrganisationsTests.name();
        enterprise(name);
        send(
                page,
                HEAD
                        + "1,전북,없는시,가,지역,,,,\n2,대구,남구,나,지역,,,,\n"
                        + "3,전북,군산시,"
                        + name
                        + ",지역,이하늘,청소,법인,1길\n"
                        + "4,전북,군산시,"
                        + name
                        + "둘,지역,이하늘,청소,법인,1길\n");
        Browser.look(page, "import-preview");
    }

    private void send(Page page, String text) {
        page.navigate("/organisations/import");
        byte[] content = text.getBytes(Charset.forName("x-windows-949"));
        page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", content));
        page.fill("#asOf", "2025. 12. 31.");
        page.click("form[action='/organisations/import'] button[type=submit]");
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        Browser.look(page, "party-" + name);
    }

    private Page signedIn(Page page, Office office) {
        Browser.signIn(page, cast.login(office), Cast.PASSWORD);
        return page;
    }

    private long enterprise(String name) {
        long id =
                cast.call(
                        Office.FUND_MANAGER,
                        () ->
                                organisations.add(
                                        OrganisationFacts.enterprise(name, cast.authority("군산시"))));
        cast.as(
                Office.FUND_MANAGER,
                () -> {
                    var since = LocalDate.of(2021, 1, 1);
                    recognitions.add(NewRecognition.selfSupport(id, since, "군산시"));
                    counts.add(id, new MemberCount(LocalDate.of(2026, 4, 30), 10, 2, 1, 4, 12));
                });
        cast.call(
                Office.TREASURER,
                () -> accounts.add(new NewBankAccount(id, "037", "1013-01-7654321", name)));
        return id;
    }
}
