package kr.dure.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Funds;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The fund on the screen, from an empty plan to the entry behind a figure. */
@HouseTest
class FundPagesTests {

    @LocalServerPort int port;

    @Autowired Cast cast;
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Clock clock;

    private final String name = "화면 기금 " + UUID.randomUUID();
    private LocalDate today;
    private long fund;
    private Visit manager;

    @BeforeEach
    void openAFund() {
        today = LocalDate.now(clock);
        fund =
                cast.call(
                        Office.FUND_MANAGER,
                        () -> funds.open(cast.authority("전북특별자치도"), name, "전북 자활기금 조례", null));
        manager = visit(Office.FUND_MANAGER);
    }

    @Test
    void leadsFromAnEmptyPlanToTheEntryBehindAFigure() {
        assertThat(manager.get("/fund?fund=" + fund).body()).contains("아직 기금운용계획이 없습니다");
        Plan plan = planThroughThePages();
        assertThat(manager.get("/fund/plans/" + plan.id()).body()).contains("확정됨", "의결 제9호");
        LineFigures line = spendingLine(plan);
        bring(5_000_000);
        long entry =
                cast.call(
                        Office.TREASURER,
                        () ->
                                spending.commit(
                                        line.line().id(),
                                        Won.of(300_000),
                                        new About("test", fund),
                                        today,
                                        "page-" + fund));

        String page = manager.get("/fund?fund=" + fund).body();
        assertThat(page).contains(name, "1,000,000", "300,000", "700,000", "장부 기록");
        for (Why.Figure figure : Why.Figure.values()) {
            HttpResponse<String> why = manager.get("/fund?fund=" + fund + "&why=" + figure);
            assertThat(why.statusCode()).as(figure.name()).isEqualTo(200);
            assertThat(why.body()).contains("이 숫자가 나온 곳");
        }
        String then =
                manager.get("/fund?fund=" + fund + "&on=" + today.minusDays(1) + "&known=" + today)
                        .body();
        assertThat(then).contains("오늘로 돌아가기");
        assertThat(manager.get("/fund/lines/" + line.line().id()).body())
                .contains("300,000", "700,000", "지출원인행위");
        assertThat(manager.get("/fund/" + fund + "/accounts/COMMITTED").body()).contains("300,000");
        assertThat(manager.get("/fund/entries/" + entry).body())
                .contains("예산 장부", "가용액", "300,000", "오재윤");
        assertThat(manager.get("/fund/verification").statusCode()).isEqualTo(200);
    }

    @Test
    void changesAPlanAndAsksForTheVoteAtItsField() {
        Plan plan = planThroughThePages();
        String line = Long.toString(spendingLine(plan).line().id());
        HttpResponse<String> refused = change(plan, line, "300,000", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("20%를 넘게", "제11조");
        assertThat(change(plan, line, "200,000", "").statusCode()).isEqualTo(302);
        assertThat(spendingLine(plan).planned()).isEqualTo(Won.of(1_200_000));
    }

    @Test
    void showsWhatWasTypedWrongAgain() {
        Plan plan = planThroughThePages();
        HttpResponse<String> again =
                manager.post(
                        "/fund/plans/" + plan.id() + "/lines",
                        Map.of("side", "SPENDING", "code", "bad code", "title", "내 줄"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("bad code", "내 줄");
        assertThat(manager.get("/fund?fund=" + fund + "&on=hello").body()).contains("hello");
    }

    @Test
    void takesInAContributionAndShowsItsPaper() {
        planThroughThePages();
        HttpResponse<String> done = bring(7_000_000);
        assertThat(done.statusCode()).isEqualTo(302);
        String entry = done.headers().firstValue("Location").orElseThrow();
        assertThat(visit(Office.AUDITOR).get(entry.replaceAll(".*(/fund/entries/)", "$1")).body())
                .contains("잔액증명 제7호", "7,000,000", "자산 장부");
    }

    @ParameterizedTest
    @EnumSource(
            value = Office.class,
            names = {"TREASURER", "DISBURSING_OFFICER", "REVENUE_COLLECTOR", "CASHIER", "AUDITOR"})
    void opensForEveryFundOfficeAndChangesForNoneOfThem(Office office) {
        Plan plan = planThroughThePages();
        Visit visit = visit(office);
        assertThat(visit.get("/fund?fund=" + fund).statusCode()).isEqualTo(200);
        String page = visit.get("/fund/plans/" + plan.id()).body();
        assertThat(page).contains("기금운용관이 합니다").doesNotContain(plan.id() + "/changes");
        assertThat(visit.post("/fund/plans/" + plan.id() + "/changes", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private Plan planThroughThePages() {
        FiscalYear year = FiscalYear.of(today);
        assertThat(manager.post("/fund/" + fund + "/plans", Map.of("year", year.toString())))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(302);
        Plan plan =
                cast.call(Office.FUND_MANAGER, () -> plans.of(fund)).stream()
                        .findFirst()
                        .orElseThrow();
        addLine(plan, "SPENDING", "SHOP_DEPOSIT", "1,000,000");
        addLine(plan, "INCOME", "LOAN_PRINCIPAL", "900,000");
        HttpResponse<String> fixed =
                manager.post(
                        "/fund/plans/" + plan.id() + "/vote",
                        Map.of("votedOn", year.firstDay().toString(), "resolution", "의결 제9호"));
        assertThat(fixed.statusCode()).isEqualTo(302);
        return plan;
    }

    private void addLine(Plan plan, String side, String code, String amount) {
        HttpResponse<String> added =
                manager.post(
                        "/fund/plans/" + plan.id() + "/lines",
                        Map.of(
                                "side",
                                side,
                                "code",
                                code,
                                "division",
                                "자활기업 육성",
                                "section",
                                "융자",
                                "title",
                                "줄 " + code,
                                "amount",
                                amount));
        assertThat(added.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> change(Plan plan, String line, String amount, String vote) {
        return manager.post(
                "/fund/plans/" + plan.id() + "/changes",
                Map.of(
                        "direction",
                        "MORE",
                        "line",
                        line,
                        "amount",
                        amount,
                        "changedOn",
                        today.toString(),
                        "reason",
                        "수요 늘어남",
                        "resolution",
                        vote));
    }

    private HttpResponse<String> bring(long won) {
        return visit(Office.CASHIER)
                .post(
                        "/fund/" + fund + "/contributions",
                        Map.of(
                                "line",
                                "opening",
                                "amount",
                                Long.toString(won),
                                "valueDate",
                                today.toString(),
                                "paper",
                                "잔액증명 제7호"));
    }

    private LineFigures spendingLine(Plan plan) {
        return cast.call(Office.AUDITOR, () -> plans.lines(plan.id())).stream()
                .filter(each -> each.line().side() == Side.SPENDING)
                .findFirst()
                .orElseThrow();
    }

    private Visit visit(Office office) {
        return Visit.of(port, cast.login(office));
    }
}
