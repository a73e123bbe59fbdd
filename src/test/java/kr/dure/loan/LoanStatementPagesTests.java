package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

/** The account of a loan as its page, and as files, by those it is shown to. */
@HouseTest
class LoanStatementPagesTests {

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired LoanStatements statements;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private Awarded awarded;
    private String path = "";

    @BeforeEach
    void payOutAndReceive() {
        awarded = awards.signed("80,000,000");
        LoanForms.payOut(cast, port, awarded, LocalDate.now(clock));
        path = "/loans/" + awarded.loan() + "/statement";
        String today = LocalDate.now(clock).toString();
        var receipt =
                Map.of(
                        "receivedOn", today,
                        "amount", "5,000,000",
                        "payerName", awarded.name(),
                        "more", "PREPAYMENT",
                        "_key", "once");
        var answer =
                Visit.of(port, cast.login(Office.CASHIER))
                        .post("/loans/" + awarded.loan() + "/receipts", receipt);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void isTakenAwayInEveryKind() {
        Visit auditor = Visit.of(port, cast.login(Office.AUDITOR));
        HttpResponse<String> csv = auditor.get(path + ".csv");
        assertThat(csv.body()).startsWith("\uFEFF날짜,거래,내용,").contains(",5000000,");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("-statement-" + LocalDate.now(clock) + ".csv");
        assertThat(auditor.get(path + ".xlsx").body()).startsWith("PK");
        assertThat(auditor.get(path + ".pdf").body()).startsWith("%PDF");
        assertThat(auditor.get(path + ".doc").statusCode()).isEqualTo(404);
    }

    @Test
    void isShownToTheEnterpriseItselfAndToNoOther() {
        Awarded other = awards.signed("20,000,000");
        var own = cast.call(awarded.member(), this::statement);
        assertThat(own.told().principal()).isEqualTo(Won.of(75_000_000));
        assertThat(own.agrees()).isTrue();
        assertThatThrownBy(() -> cast.call(other.member(), this::statement))
                .isInstanceOf(LoanRefusal.class);
        Visit stranger = Visit.of(port, cast.login(Office.ENTERPRISE_MEMBER));
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + ".pdf").statusCode()).isEqualTo(404);
        assertThat(Visit.of(port, cast.login(Office.REVIEWER)).get(path).statusCode())
                .isEqualTo(403);
    }

    private LoanStatement statement() {
        return statements.of(awarded.loan(), LocalDate.now(clock), clock.instant());
    }

    @Test
    void isReachedFromTheLoanAndKeepsItsDay() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page page = browser.window(1440, 900);
            Browser.signIn(page, cast.login(Office.TREASURER), Cast.PASSWORD);
            String yesterday = LocalDate.now(clock).minusDays(1).toString();
            page.navigate("/loans/" + awarded.loan() + "?on=" + yesterday);
            page.click("a[href^='" + path + "']");
            assertThat(Browser.text(page, "main")).contains("까지 기록된 대로 보고");
            page.navigate(path);
            assertThat(Browser.text(page, "main")).contains("75,000,000");
            Browser.look(page, "loan-statement");
            page.setViewportSize(390, 844);
            page.navigate(path);
            Browser.look(page, "loan-statement-phone");
        }
    }
}
