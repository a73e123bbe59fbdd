package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.Program;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Funds, plans, statements and measures as programs read them, and a plan as they change it. */
@HouseTest
class FundApiTests {

    @Autowired FundStage stages;
    @Autowired Keys keys;
    @Autowired Cast cast;
    @Autowired Plans plans;
    @Autowired Years years;
    @Autowired Figures figures;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private FundStage.Stage stage;
    private String fund;
    private String plan;
    private Program manager;

    @BeforeEach
    void openAFund() {
        stage = stages.set();
        fund = "/api/v1/funds/" + stage.fund;
        plan = fund + "/plans/" + stage.year;
        manager = program(Office.FUND_MANAGER);
    }

    private Program program(Office office) {
        return keys.program(port, keys.person(stage.region, office));
    }

    @Test
    void showsAFundAndItsPlanToTheWon() {
        assertThat(manager.read("/api/v1/funds").get("items").size()).isEqualTo(1);
        assertThat(manager.read(fund).get("id").longValue()).isEqualTo(stage.fund);
        assertThat(manager.read(fund + "/plans").at("/items/0/year").intValue())
                .isEqualTo(stage.year.year());
        JsonNode read = manager.read(plan);
        assertThat(read.at("/plan/fixed").booleanValue()).isTrue();
        long planned = 0;
        for (JsonNode each : read.get("lines")) {
            planned += each.get("planned").longValue();
        }
        long expected =
                stage.as(Office.FUND_MANAGER, () -> plans.lines(stage.plan)).stream()
                        .mapToLong(each -> each.planned().amount())
                        .sum();
        assertThat(planned).isEqualTo(expected).isPositive();
    }

    @Test
    void changesAPlanOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = manager.post(plan + "/changes", change(100_000, ""), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again = manager.post(plan + "/changes", change(100_000, ""), key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(planned()).isEqualTo(FundStage.DEPOSIT_LINE.plus(Won.of(100_000)));
        JsonNode changes = manager.read(plan + "/changes").get("items");
        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.at("/0/amount").longValue()).isEqualTo(100_000);
        assertThat(manager.post(plan + "/changes", change(1, ""), key).statusCode()).isEqualTo(422);
    }

    @Test
    void asksForTheCouncilsVoteAboveAFifth() {
        HttpResponse<String> refused = manager.post(plan + "/changes", change(900_000, ""));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        JsonNode problem = Program.json(refused);
        assertThat(problem.get("type").stringValue()).contains("vote-needed");
        assertThat(problem.get("article").stringValue()).contains("제11조");
        String vote =
                ", \"vote\": {\"votedOn\": \"%s\", \"resolution\": \"의결 제9호\"}"
                        .formatted(stage.today);
        assertThat(manager.post(plan + "/changes", change(900_000, vote)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesAChangeThatCannotBe() {
        assertThat(manager.post(plan + "/changes", change(-2_000_000, "")).statusCode())
                .isEqualTo(409);
        assertThat(fields(manager.post(plan + "/changes", change(0, "")))).contains("amount");
        String body = "{\"lines\": [{\"line\": 1}, 7], \"vote\": 3, \"changedOn\": null}";
        assertThat(fields(manager.post(plan + "/changes", body)))
                .containsExactly("changedOn", "lines[0].amount", "lines[1]", "reason", "vote");
        String tomorrow = change(1, "").replace(stage.today + "", stage.today.plusDays(1) + "");
        assertThat(fields(manager.post(plan + "/changes", tomorrow))).contains("changedOn");
        assertThat(manager.post(fund + "/plans/1800/changes", change(1, "")).statusCode())
                .isEqualTo(404);
        assertThat(planned()).isEqualTo(FundStage.DEPOSIT_LINE);
    }

    @Test
    void tellsWhatAYearCameTo() {
        JsonNode read = manager.read(fund + "/statements/" + stage.year);
        Settlement settlement =
                stage.as(Office.AUDITOR, () -> years.settlement(stage.fund, stage.year));
        assertThat(read.at("/spendingTotal/planned").longValue())
                .isEqualTo(settlement.total(SettlementColumn.PLANNED).amount());
        assertThat(read.at("/incomeTotal/expected").longValue())
                .isEqualTo(settlement.total(SettlementColumn.EXPECTED).amount());
        assertThat(read.get("months").size()).isEqualTo(12);
        assertThat(read.at("/months/11/balance").longValue())
                .isEqualTo(read.at("/position/current").longValue())
                .isEqualTo(FundStage.CASH.amount());
        assertThat(read.get("closedAt").isNull()).isTrue();
        int before = stage.year.year() - 1;
        assertThat(manager.get(fund + "/statements/" + before).statusCode()).isEqualTo(404);
    }

    @Test
    void measuresAFundForADay() {
        JsonNode read = manager.read(fund + "/measures");
        FundFigures now = stage.as(Office.AUDITOR, () -> figures.of(stage.fund, stage.year));
        assertThat(read.at("/figures/cash").longValue()).isEqualTo(now.cash().amount());
        assertThat(read.at("/figures/planned").longValue()).isEqualTo(now.planned().amount());
        assertThat(read.get("days").size()).isEqualTo(25);
        JsonNode utilisation = read.at("/days/0/measures/0");
        assertThat(utilisation.get("kind").stringValue()).isEqualTo("UTILISATION");
        assertThat(utilisation.get("whole").longValue())
                .isEqualTo(now.cash().plus(now.lent()).amount());
        LocalDate before = stage.year.firstDay().minusDays(1);
        assertThat(manager.read(fund + "/measures?on=" + before).at("/figures/cash").longValue())
                .isZero();
        JsonNode known = manager.read(fund + "/measures?known=" + stage.today.minusDays(1));
        assertThat(known.at("/days/0/measures").size()).isEqualTo(5);
        assertThat(known.at("/days/0/measures/0/whole").longValue()).isZero();
        assertThat(known.get("late").isNull()).isTrue();
        assertThat(manager.get(fund + "/measures?on=x").statusCode()).isEqualTo(422);
    }

    @Test
    void seesNothingOfAnotherRegionAndLetsOnlyTheFundManagerChange() {
        Program other = keys.program(port, cast.acting(Cast.DAEGU, Office.FUND_MANAGER));
        String year = "/statements/" + stage.year;
        for (String each : List.of("", "/plans", year, "/measures")) {
            assertThat(other.get(fund + each).statusCode()).as(each).isEqualTo(404);
        }
        for (String each : List.of("", "/changes")) {
            assertThat(other.get(plan + each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(other.post(plan + "/changes", change(1, "")).statusCode()).isEqualTo(404);
        HttpResponse<String> refused =
                program(Office.AUDITOR).post(plan + "/changes", change(1, ""));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(program(Office.REVIEWER).get(fund).statusCode()).isEqualTo(403);
    }

    private String change(long amount, String vote) {
        return """
        {"changedOn": "%s", "reason": "수요가 늘어남",
         "lines": [{"line": %d, "amount": %d}]%s}
        """
                .formatted(stage.today, stage.deposit, amount, vote);
    }

    private Won planned() {
        return stage.as(Office.FUND_MANAGER, () -> plans.line(stage.deposit)).planned();
    }

    private static List<String> fields(HttpResponse<String> answer) {
        List<String> fields = new ArrayList<>();
        Program.json(answer)
                .get("errors")
                .forEach(each -> fields.add(each.get("field").stringValue()));
        return fields;
    }
}
