package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kr.dure.Browser;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at the pages of applications in a real browser, on a desk and on a phone. */
@HouseTest
class ApplicationLookTests {

    @Autowired Cast cast;
    @Autowired PaperStage papers;
    @Autowired Drafts drafts;
    @Autowired Accounts accounts;
    @Autowired Offices offices;
    @LocalServerPort int port;

    @Test
    void showsApplyingOnADeskAndOnAPhone() {
        var stage = papers.set();
        Acting member = member("looking-member", papers.enterprise());
        long id = cast.call(member, () -> drafts.start(stage.call()));
        member.run(() -> drafts.save(id, 1, Map.of("course", "가", "startsDate", "언젠가")));
        try (var browser = Browser.open("http://localhost:" + port)) {
            for (int width : new int[] {1440, 390}) {
                var page = browser.window(width, 900);
                Browser.signIn(page, "looking-member", Cast.PASSWORD);
                page.navigate("/applications/" + id + "/steps/1?check=true");
                Browser.look(page, "apply-step-" + width);
                page.navigate("/applications/" + id + "/steps/2");
                Browser.look(page, "apply-amount-" + width);
                page.navigate("/applications/" + id + "/papers");
                Browser.look(page, "apply-papers-" + width);
                page.navigate("/applications/" + id + "/check");
                Browser.look(page, "apply-check-" + width);
            }
            var plain = browser.plainWindow();
            Browser.signIn(plain, "looking-member", Cast.PASSWORD);
            plain.navigate("/applications/" + id + "/steps/1");
            plain.fill("#course", "회계");
            plain.fill("#startsDate", "2030. 1. 2.");
            plain.click("button.primary");
            assertThat(plain.url()).endsWith("/steps/2");
        }
    }

    @Test
    void showsJudgingToEveryOffice() {
        var stage = papers.set();
        Acting member = papers.member(papers.enterprise());
        long id = papers.submitted(stage, member);
        try (var browser = Browser.open("http://localhost:" + port)) {
            look(browser, Office.CITY_OFFICER, id, "recommend");
            cast.as(Office.CITY_OFFICER, () -> papers.recommend(id));
            look(browser, Office.REVIEWER, id, "declare");
            cast.as(Office.REVIEWER, () -> papers.review(id));
            look(browser, Office.FUND_MANAGER, id, "decide");
            var page = browser.window(390, 900);
            Browser.signIn(page, cast.login(Office.FUND_MANAGER), Cast.PASSWORD);
            page.navigate("/applications/" + id);
            Browser.look(page, "application-phone");
            page.navigate("/applications");
            Browser.look(page, "applications-phone");
        }
    }

    private void look(Browser browser, Office office, long id, String name) {
        var page = browser.window(1440, 900);
        Browser.signIn(page, cast.login(office), Cast.PASSWORD);
        page.navigate("/applications/" + id);
        Browser.look(page, "application-" + name);
        page.navigate("/applications");
        Browser.look(page, "applications-" + name);
        if (office == Office.FUND_MANAGER) {
            page.navigate("/reviewers");
            Browser.look(page, "reviewers");
        }
    }

    private Acting member(String login, long enterprise) {
        return cast.call(
                Office.HOUSE,
                () -> {
                    long account = accounts.open(login, "박순임", Cast.PASSWORD);
                    var grant =
                            new Grant(
                                    account,
                                    Office.ENTERPRISE_MEMBER,
                                    enterprise,
                                    null,
                                    LocalDate.of(2020, 1, 1),
                                    null);
                    long held = offices.grant(grant);
                    return offices.heldNow(held, account).orElseThrow().acting("test");
                });
    }
}
