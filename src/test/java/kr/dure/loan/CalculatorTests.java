package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import kr.dure.Browser;
import kr.dure.HouseTest;
import kr.dure.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The repayment calculator, which everybody may use. */
@HouseTest
class CalculatorTests {

    private static final String TERMS =
            "?principal=1%EC%96%B5&rate=1.0&instalments=60&grace=0&every=1&start=2026-01-01"
                    + "&repayment=equal-instalment&interest=daily&day-count=actual/365"
                    + "&rounding=half-even&unit=1&business-days=none";

    @LocalServerPort int port;

    @Test
    void showsTheShopLoanToWhoeverComes() {
        HttpResponse<String> page = new Visit(port).get("/calculator");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"50,000,000\"", "value=\"1.0\"", "첫 회에 내는 이자")
                .contains("href=\"/calculator\" aria-current=\"page\"");
    }

    @Test
    void computesWhatWasTypedAsTheCommandDoes() {
        String page = new Visit(port).get("/calculator" + TERMS).body();
        assertThat(page).contains("1,709,365원", "1,709,346원", "98,375,567", "value=\"1억\"");
        assertThat(page.split("<rect class=\"f-paid\" x=")).hasSize(61);
    }

    @Test
    void sumsUpYearsWhereBarsWouldBeTooMany() {
        String page =
                new Visit(port)
                        .get("/calculator" + TERMS.replace("instalments=60", "instalments=120"))
                        .body();
        assertThat(page).contains("해마다 낼 돈");
        assertThat(page.split("<rect class=\"f-paid\" x=")).hasSize(12);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtEachField() {
        HttpResponse<String> page =
                new Visit(port)
                        .get(
                                "/calculator"
                                        + TERMS.replace("rate=1.0", "rate=1.005")
                                                .replace("2026-01-01", "2026-02-29")
                                                .replace("instalments=60", "instalments=60x"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"1.005\"", "value=\"2026-02-29\"", "value=\"60x\"")
                .contains("id=\"rate-e\"", "id=\"start-e\"", "id=\"instalments-e\"", "3곳을")
                .doesNotContain("id=\"grace-e\"", "<svg class=\"du-chart\"");
    }

    @Test
    void refusesTermsThatCannotStandAtTheirField() {
        for (String wrong :
                List.of(
                        "principal=0",
                        "principal=-5",
                        "rate=1000",
                        "rate=-1",
                        "instalments=0",
                        "instalments=10000",
                        "grace=60",
                        "every=2",
                        "unit=100",
                        "start=",
                        "repayment=balloon",
                        "business-days=before")) {
            String name = wrong.substring(0, wrong.indexOf('='));
            var page =
                    new Visit(port).get("/calculator" + TERMS.replaceAll(name + "=[^&]*", wrong));
            assertThat(page.statusCode()).as(wrong).isEqualTo(422);
            assertThat(page.body()).as(wrong).contains("id=\"" + name + "-e\"");
        }
    }

    @Test
    void givesTheScheduleAsCsv() {
        HttpResponse<String> file = new Visit(port).get("/calculator/schedule.csv" + TERMS);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body().lines())
                .hasSize(61)
                .startsWith(
                        "\ufeff회차,일수,갚는 날,남는 원금,원금,이자,낼 돈",
                        "1,31,2026-02-01,98375567,1624433,84932,1709365");
    }

    @Test
    void leadsBackFromAFileOfTermsThatCannotStand() {
        HttpResponse<String> file =
                new Visit(port).get("/calculator/schedule.xlsx?principal=0&rate=1");
        assertThat(file.statusCode()).isEqualTo(303);
        assertThat(file.headers().firstValue("Location"))
                .hasValue("/calculator?principal=0&rate=1");
    }

    @Test
    void worksInABrowserWithAndWithoutScripts() throws Exception {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page plain = browser.plainWindow();
            plain.navigate("/calculator");
            plain.selectOption("#repayment", "equal-principal");
            plain.fill("#principal", "9천만원");
            plain.fill("#instalments", "60");
            plain.fill("#grace", "12");
            plain.click(".du-calc button.primary");
            assertThat(Browser.text(plain, ".res")).contains("원금을 갚기 시작하는 회에 낼 돈");
            assertThat(plain.locator("tbody tr").count()).isEqualTo(60);
            Download sheet = plain.waitForDownload(() -> plain.click("a[href*='.xlsx']"));
            assertThat(row(sheet.path(), 64)).contains("<v>90000000</v>");
            Page desk = browser.window(1440, 900);
            desk.navigate("/calculator" + TERMS);
            Browser.look(desk, "calculator");
            desk.navigate("/calculator?principal=0&rate=1.005&unit=7");
            Browser.look(desk, "calculator-wrong");
            Page phone = browser.window(390, 844);
            phone.navigate("/calculator");
            Browser.look(phone, "calculator-phone");
            phone.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(phone.locator(".du-calc form").isVisible()).isFalse();
        }
    }

    /** The row as it stands in the sheet: title, two notes, the head, and then the instalments. */
    private static String row(Path xlsx, int above) throws IOException {
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return text.split("<row ")[above + 1];
        }
    }
}
