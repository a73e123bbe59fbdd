package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The daily close as the fund manager of a region sees it that has no books to disturb. */
@HouseTest
class NightPagesTests {

    @Autowired Cast cast;
    @LocalServerPort int port;

    @Test
    void closesTheDaysThatWaitAtOneClick() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page desk = browser.window(1440, 900);
            Browser.signIn(desk, cast.login(Cast.DAEGU, Office.FUND_MANAGER), Cast.PASSWORD);
            desk.navigate("/nights");
            Browser.look(desk, "nights-before");
            desk.click("main form button[type=submit]");
            desk.waitForURL("**/nights");
            desk.waitForCondition(() -> {
                desk.navigate("/nights");
                return desk.locator("main tbody tr").count() > 0
                        && desk.locator("main form").count() == 0;
            });
            Browser.look(desk, "nights-after");
            assertThat(Browser.text(desk, "main")).contains("모두 마감했습니다");
            desk.setViewportSize(390, 844);
            desk.navigate("/nights");
            Browser.look(desk, "nights-after-phone");
        }
    }
}
