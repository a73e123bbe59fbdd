package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks an application through its pages with real requests, office by office. */
@HouseTest
class WalkTests {

    private static final AtomicLong NEXT = new AtomicLong();

    @Autowired Cast cast;
    @Autowired PaperStage papers;
    @Autowired Drafts drafts;
    @Autowired Accounts accounts;
    @Autowired Offices offices;
    @LocalServerPort int port;

    private PaperStage.Stage stage;
    private Acting member;
    private Visit applicant;

    @BeforeEach
    void open() {
        stage = papers.set();
        long enterprise = papers.enterprise();
        String login = "walker-" + NEXT.incrementAndGet();
        member =
                cast.call(
                        Office.HOUSE,
                        () -> {
                            long account = accounts.open(login, "박순임", Cast.PASSWORD);
                            long held =
                                    offices.grant(
                                            new Grant(
                                                    account,
                                                    Office.ENTERPRISE_MEMBER,
                                                    enterprise,
                                                    null,
                                                    LocalDate.of(2020, 1, 1),
                                                    null));
                            return offices.heldNow(held, account).orElseThrow().acting("test");
                        });
        applicant = Visit.of(port, login);
    }

    @Test
    void carriesAnApplicationFromCallToAgreement() {
        long id = write();
        assertGoes(applicant.post("/applications/" + id + "/submission", Map.of()), "" + id);

        Visit city = Visit.of(port, cast.login(Office.CITY_OFFICER));
        assertThat(shown(city, id)).contains("favours", "시험 기업").doesNotContain("/decision\"");
        assertChoose(
                city.post(
                        "/applications/" + id + "/recommendation",
                        Map.of("favours", "yes", "opinion", "필요함")));
        assertGoes(
                city.post(
                        "/applications/" + id + "/recommendation",
                        Map.of("favours", "true", "opinion", "필요함")),
                "" + id);

        reviewed(id);
        Visit manager = Visit.of(port, cast.login(Office.FUND_MANAGER));
        assertThat(shown(manager, id)).contains("2,000,000", "18,000,000", "outcomeSELECT");
        cast.as(
                Office.FUND_MANAGER,
                () -> papers.decide(id, Decision.Outcome.SELECT, Won.of(2_000_000)));
        assertThat(shown(manager, id)).contains("/vouchers/", "/files/");

        Visit treasurer = Visit.of(port, cast.login(Office.TREASURER));
        assertThat(treasurer.post("/applications/" + id + "/agreement", Map.of()).statusCode())
                .isEqualTo(409);
        assertGoes(applicant.post("/applications/" + id + "/agreement", Map.of()), "" + id);
        assertGoes(treasurer.post("/applications/" + id + "/agreement", Map.of()), "" + id);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongWithIt() {
        long id = begin();
        String step = "/applications/" + id + "/steps/1";

        var answer = applicant.post(step, Map.of("course", "가", "startsDate", "언젠가"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("du-errs", "value=\"언젠가\"", "href=\"#startsDate\"");
        assertThat(applicant.get(step).body()).contains("value=\"언젠가\"");
        assertGoes(
                applicant.post(step, Map.of("course", "가", "startsDate", "", "later", "1")),
                "/home");
        assertThat(applicant.get("/applications/" + id + "/check").body())
                .contains("steps/1?check=true#startsDate", "papers#file-plan");
        assertThat(applicant.get(step + "?check=true").body()).contains("has-err");
    }

    @Test
    void listsAndNarrows() {
        long id = write();
        member.run(() -> drafts.submit(id));
        Visit manager = Visit.of(port, cast.login(Office.FUND_MANAGER));
        String row = "/applications/" + id + "\"";

        assertThat(manager.get("/applications?call=" + stage.call()).body()).contains(row);
        assertThat(manager.get("/applications?state=SUBMITTED&call=" + stage.call()).body())
                .contains(row);
        assertThat(manager.get("/applications?state=REVIEWED&call=" + stage.call()).body())
                .doesNotContain(row);
        assertThat(applicant.get("/applications").body()).contains(row);
        assertThat(manager.get("/reviewers").statusCode()).isEqualTo(200);
    }

    @Test
    void isAbsentInAnotherRegionByAddressAndByForm() {
        long id = write();
        member.run(() -> drafts.submit(id));
        Visit daegu = Visit.of(port, cast.login(Cast.DAEGU, Office.FUND_MANAGER));

        assertThat(daegu.get("/applications/" + id).statusCode()).isEqualTo(404);
        assertThat(daegu.post("/applications/" + id + "/return", Map.of("what", "보완")).statusCode())
                .isEqualTo(404);
        assertThat(daegu.get("/applications?call=" + stage.call()).body())
                .doesNotContain("/applications/" + id + "\"");
    }

    /** Says a word on conflicts, scores too high, then right. */
    private void reviewed(long id) {
        Visit reviewer = Visit.of(port, cast.login(Office.REVIEWER));
        assertThat(shown(reviewer, id)).contains("conflicted");
        String declaration = "/applications/" + id + "/declaration";
        assertChoose(reviewer.post(declaration, Map.of("conflicted", "no")));
        reviewer.post(declaration, Map.of("conflicted", "false"));
        var wrong =
                reviewer.post(
                        "/applications/" + id + "/review",
                        Map.of("score1", "61", "score2", "30", "opinion", "좋음"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"61\"", "du-errs");
        assertGoes(
                reviewer.post(
                        "/applications/" + id + "/review",
                        Map.of("score1", "50", "score2", "30", "opinion", "좋음")),
                "" + id);
    }

    private long begin() {
        assertThat(applicant.get("/calls/" + stage.call() + "/application").statusCode())
                .isEqualTo(200);
        var begun = applicant.post("/calls/" + stage.call() + "/application", Map.of());
        String to = begun.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(to.replaceAll(".*/applications/([0-9]+)/steps/1", "$1"));
    }

    private long write() {
        long id = begin();
        String base = "/applications/" + id;
        assertThat(applicant.get(base + "/steps/1").body()).contains("과정");
        String day = papers.today().plusDays(60).toString();
        assertGoes(
                applicant.post(base + "/steps/1", Map.of("course", "회계", "startsDate", day)),
                "/steps/2");
        assertGoes(applicant.post(base + "/steps/2", Map.of("amountWon", "2,000,000")), "/papers");
        member.run(() -> drafts.attach(id, "plan", "계획.pdf", PaperStage.pdf("계획")));
        assertThat(applicant.get(base + "/papers").body()).contains("계획.pdf");
        assertThat(applicant.get(base + "/check").body()).contains(base + "/submission");
        return id;
    }

    private static String shown(Visit visit, long id) {
        var answer = visit.get("/applications/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void assertChoose(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("du-errs", "하나를 골라 주십시오");
    }

    private static void assertGoes(HttpResponse<String> answer, String to) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(to);
    }
}
