package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Town;
import kr.dure.access.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The switch in a real browser, and main pages in English as people see them. */
@HouseTest
class LanguageBrowserTests {

    @LocalServerPort int port;
    @Autowired Town town;

    @Test
    void switchesWithoutJavaScriptAndStays() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            Page page = browser.plainWindow();
            page.navigate("/calculator?principal=90000000");
            page.click(".du-language");
            assertThat(page.url()).endsWith("/calculator?principal=90000000");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(Browser.text(page, ".du-language").strip()).isEqualTo("한국어");
            page.click(".du-language");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("ko");
        }
    }

    @Test
    void looksRightInEnglish() {
        Town.Place place = town.settle();
        String region = "/regions/" + place.code();
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            for (int width : new int[] {1440, 390}) {
                String size = width == 390 ? "-phone" : "";
                Page page = browser.window(width, 900);
                page.navigate(region + "?lang=en");
                Browser.look(page, "english-region" + size);
                Browser.signIn(page, place.login(Office.FUND_MANAGER), Cast.PASSWORD);
                look(page, "/home", "english-home" + size);
                look(page, "/fund", "english-fund" + size);
                look(page, "/programmes/" + place.programme(), "english-programme" + size);
                look(page, "/organisations/" + place.enterprise(), "english-organisation" + size);
                look(page, "/calculator?principal=90000000", "english-calculator" + size);
            }
        }
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        Browser.look(page, name);
    }
}
