package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What is agreed or decided about a loan, as programs read, write and take it back. */
@HouseTest
class TurnApiTests {

    @Autowired LoanStage stages;
    @Autowired Keys keys;
    @Autowired Cast cast;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private LoanStage.Stage stage;
    private LocalDate today;
    private long loan;
    private String turns;
    private Program treasurer;
    private Program manager;

    @BeforeEach
    void payALoanOut() {
        today = LocalDate.now(clock);
        stage = stages.set();
        stage.at(today.minusMonths(2));
        loan = stage.paidOut(Won.of(50_000_000));
        stage.at(today);
        turns = "/api/v1/loans/" + loan + "/turns";
        treasurer = program(Office.TREASURER);
        manager = program(Office.FUND_MANAGER);
    }

    private Program program(Office office) {
        return keys.program(port, keys.person(stage.region, office));
    }

    /** The first three fields, and what a test adds. */
    private String turn(String kind, String more) {
        return """
        {"kind": "%s", "on": "%s", "reason": "임대차를 1년 더 맺음"%s}
        """
                .formatted(kind, today, more.isEmpty() ? "" : ", " + more);
    }

    private String recall() {
        return turn("RECALL", "\"dueOn\": \"" + today.plusDays(9) + "\", \"cause\": \"MISSED\"");
    }

    private static String deferral(int instalments, int everyMonths, String more) {
        return """
        "instalments": %d, "everyMonths": %d, "rateBp": 350, "assets": "부동산 없음"%s
        """
                .formatted(instalments, everyMonths, more);
    }

    private JsonNode done(Program program, String body) {
        HttpResponse<String> answer = program.post(turns, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(program.read(place)).isEqualTo(Program.json(answer));
        return Program.json(answer);
    }

    private static Map<String, String> errors(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        Map<String, String> errors = new LinkedHashMap<>();
        Program.json(answer)
                .get("errors")
                .forEach(each ->
                        errors.put(
                                each.get("field").stringValue(), each.get("detail").stringValue()));
        return errors;
    }

    private static String type(HttpResponse<String> answer) {
        return Program.json(answer)
                .get("type")
                .stringValue()
                .replace("urn:dure:problem:loan.refusal.", "");
    }

    @Test
    void areWrittenDownEachByItsOfficeAndReadTheOldestFirst() {
        long to = stage.enterprise();
        JsonNode renewal = done(treasurer, turn("RENEWAL", "\"months\": 12"));
        assertThat(renewal.at("/renewal/months").intValue()).isEqualTo(12);
        assertThat(renewal.get("on").stringValue()).isEqualTo(today.toString());
        assertThat(renewal.get("article").isNull()).isTrue();
        assertThat(renewal.get("recall").isNull()).isTrue();
        JsonNode recall = done(manager, recall());
        assertThat(recall.get("article").stringValue()).isEqualTo("지방재정법 시행령 제133조");
        assertThat(recall.at("/recall/cause").stringValue()).isEqualTo("MISSED");
        JsonNode deferral = done(manager, turn("DEFERRAL", deferral(5, 12, "")));
        assertThat(deferral.at("/deferral/rateBp").intValue()).isEqualTo(350);
        assertThat(deferral.at("/deferral/insolvent").booleanValue()).isFalse();
        assertThat(deferral.toString()).doesNotContain("부동산");
        String relief =
                "\"relief\": \"WRITE_OFF\", \"principal\": 1000000, \"paper\": \"심의위원회 제7호\"";
        JsonNode given = done(manager, turn("RELIEF", relief));
        assertThat(given.at("/relief/principal").longValue()).isEqualTo(1_000_000);
        assertThat(given.at("/relief/late").longValue()).isZero();
        JsonNode transfer = done(treasurer, turn("TRANSFER", "\"toId\": " + to));
        assertThat(transfer.at("/transfer/toId").longValue()).isEqualTo(to);

        List<String> kinds = new ArrayList<>();
        program(Office.AUDITOR)
                .read(turns)
                .get("turns")
                .forEach(each -> kinds.add(each.get("kind").stringValue()));
        assertThat(kinds).containsExactly("RENEWAL", "RECALL", "DEFERRAL", "RELIEF", "TRANSFER");
        LoanFacts facts = stage.facts(loan);
        assertThat(facts.lent()).isEqualTo(Won.of(49_000_000));
        assertThat(facts.loan().organisationId()).isEqualTo(to);
    }

    @Test
    void isWrittenDownOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = treasurer.post(turns, turn("RENEWAL", "\"months\": 12"), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again = treasurer.post(turns, turn("RENEWAL", "\"months\": 12"), key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        HttpResponse<String> other = treasurer.post(turns, turn("RENEWAL", "\"months\": 24"), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Program.json(other).get("type").stringValue())
                .isEqualTo("urn:dure:problem:access.refusal.key-used");
        assertThat(errors(other)).containsOnlyKeys("Idempotency-Key");
        assertThat(stage.facts(loan).amendments().all()).hasSize(1);
    }

    @Test
    void isTakenBackOnceTheLastOneFirst() {
        String renewal = done(treasurer, turn("RENEWAL", "\"months\": 12")).get("id").stringValue();
        String recall = done(manager, recall()).get("id").stringValue();
        assertThat(recall).matches("recall-[0-9]+");
        String reason = "{\"reason\": \"다른 융자의 결정\"}";
        HttpResponse<String> early = treasurer.post(back(renewal), reason);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(type(early)).isEqualTo("turn-later.RECALL");
        assertThat(type(treasurer.post(back(recall), reason))).isEqualTo("office");
        assertThat(errors(manager.post(back(recall), "{\"reason\": \" \"}")))
                .containsOnlyKeys("reason");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> done = manager.post(back(recall), reason, key);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Program.json(done).at("/reversed/reason").stringValue()).isEqualTo("다른 융자의 결정");
        assertThat(manager.post(back(recall), reason, key).body()).isEqualTo(done.body());
        HttpResponse<String> twice = manager.post(back(recall), reason);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(type(twice)).isEqualTo("turn-reversed");
        assertThat(treasurer.read(turns).at("/turns/0/reversed").isNull()).isTrue();
        assertThat(treasurer.post(back(renewal), reason).statusCode()).isEqualTo(200);
        assertThat(stage.facts(loan).amendments().last()).isEmpty();
    }

    private String back(String turnId) {
        return turns + "/" + turnId + "/reversal";
    }

    @Test
    void namesTheFieldThatAKindDoesNotTakeOrMisses() {
        assertThat(errors(treasurer.post(turns, turn("RENEWAL", "\"months\": 12, \"toId\": 3"))))
                .containsOnlyKeys("toId");
        assertThat(errors(manager.post(turns, turn("RECALL", "\"months\": 12"))))
                .containsOnlyKeys("months", "dueOn", "cause");
        assertThat(errors(manager.post(turns, turn("DEFERRAL", ""))))
                .containsOnlyKeys("instalments", "everyMonths", "rateBp", "assets");
        assertThat(errors(manager.post(turns, turn("RELIEF", ""))))
                .containsOnlyKeys("relief", "paper");
        assertThat(errors(treasurer.post(turns, turn("TRANSFER", "")))).containsOnlyKeys("toId");
        assertThat(errors(manager.post(turns, turn("GIFT", "\"months\": 12"))))
                .containsOnlyKeys("kind");
        assertThat(errors(manager.post(turns, "{\"months\": 12}"))).containsOnlyKeys("kind");
        assertThat(stage.facts(loan).amendments().all()).isEmpty();
    }

    /** Each with the door's own sentence at the field a program sent. */
    @Test
    void refusesWhatTheScreensRefuse() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(turn("RENEWAL", "\"months\": 600"), "renewal months");
        wrong.put(turn("TRANSFER", "\"toId\": 999999999"), "no-debtor toId");
        wrong.put(turn("TRANSFER", "\"toId\": " + debtor()), "same-debtor toId");
        wrong.forEach((body, what) -> refused(treasurer, body, what));
        wrong.clear();
        wrong.put(turn("DEFERRAL", deferral(61, 1, "")), "deferral instalments");
        wrong.put(turn("DEFERRAL", deferral(999_999_999, 12, "")), "deferral instalments");
        wrong.put(turn("DEFERRAL", deferral(5, 0, "")), "every-months everyMonths");
        wrong.put(
                turn("DEFERRAL", deferral(5, 12, "").replace("350", "0")), "deferred-rate rateBp");
        String relief = "\"paper\": \"제7호\", \"relief\": ";
        wrong.put(turn("RELIEF", relief + "\"WAIVER\", \"principal\": 1"), "waiver relief");
        wrong.put(
                turn("RELIEF", relief + "\"WRITE_OFF\", \"late\": 90000000"),
                "more-than-open late");
        wrong.forEach((body, what) -> refused(manager, body, what));
        String many = turn("DEFERRAL", deferral(5, 12, "").replace("350", "10001"));
        assertThat(errors(manager.post(turns, many))).containsOnlyKeys("rateBp");
        String maybe = turn("DEFERRAL", deferral(5, 12, ", \"insolvent\": \"yes\""));
        assertThat(errors(manager.post(turns, maybe))).containsOnlyKeys("insolvent");
        assertThat(stage.facts(loan).amendments().all()).isEmpty();
    }

    private long debtor() {
        return stage.facts(loan).loan().organisationId();
    }

    private void refused(Program program, String body, String what) {
        HttpResponse<String> answer = program.post(turns, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(type(answer) + " " + String.join(" ", errors(answer).keySet())).isEqualTo(what);
    }

    @Test
    void areForTheirOfficesAndTheirRegionAlone() {
        String renewal = turn("RENEWAL", "\"months\": 12");
        assertThat(type(manager.post(turns, renewal))).isEqualTo("office");
        assertThat(program(Office.CASHIER).post(turns, renewal).statusCode()).isEqualTo(403);
        assertThat(program(Office.AUDITOR).post(turns, renewal).statusCode()).isEqualTo(403);
        assertThat(program(Office.REVIEWER).get(turns).statusCode()).isEqualTo(403);
        String id = done(treasurer, renewal).get("id").stringValue();
        Program other = keys.program(port, cast.acting(Cast.DAEGU, Office.TREASURER));
        for (String each : List.of(turns, turns + "/" + id)) {
            assertThat(other.get(each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(other.post(turns, renewal).statusCode()).isEqualTo(404);
        assertThat(other.post(back(id), "{\"reason\": \"x\"}").statusCode()).isEqualTo(404);
        Program member = keys.program(port, keys.member(stage.region, debtor()));
        assertThat(member.read(turns).get("turns").size()).isEqualTo(1);
        Program stranger = keys.program(port, keys.member(stage.region, stage.enterprise()));
        assertThat(stranger.get(turns).statusCode()).isEqualTo(404);
        for (String each :
                List.of("renewal-0", "renewal", "gift-1", id.replace("renewal", "recall"))) {
            assertThat(treasurer.get(turns + "/" + each).statusCode()).as(each).isEqualTo(404);
        }
    }
}
