package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.Program;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.gap.GapStage;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls every operation of the description and holds every answer to the schemas it promises. */
@HouseTest
class ApiDocumentTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    /** One operation, as it is asked for. */
    private record Call(Office office, String method, String path, String body) {}

    @Autowired LoanStage stages;
    @Autowired GapStage gaps;
    @Autowired Keys keys;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final Map<Office, Program> programs = new TreeMap<>();
    private final Map<Office, Program> gapPrograms = new TreeMap<>();
    private final Map<String, Call> calls = new TreeMap<>();
    private JsonNode document;
    private LoanStage.Stage stage;
    private LocalDate today;
    private long loan;

    @BeforeEach
    void setTheStage() {
        document = new Program(port, null).read("/api/v1/openapi.json");
        today = LocalDate.now(clock);
        stage = stages.set();
        for (Office each :
                List.of(Office.FUND_MANAGER, Office.TREASURER, Office.CASHIER, Office.AUDITOR)) {
            Acting person = keys.person(stage.region, each);
            programs.put(each, keys.program(port, person));
        }
        stage.at(today.minusMonths(2));
        loan = stage.paidOut(Won.of(50_000_000));
        stage.at(today);
        stage.awarded(Won.of(30_000_000));
        long receipt = stage.receive(loan, today.minusDays(3), 1_000);
        stage.receive(loan, today.minusDays(2), 2_000);
        readings(receipt);
        writings(receipt);
        turns();
        gap();
    }

    /** The interest gap is asked about in a region of its own. */
    private void gap() {
        GapStage.Shown shown = gaps.shown();
        for (Office each : List.of(Office.FUND_MANAGER, Office.CASHIER, Office.AUDITOR)) {
            gapPrograms.put(each, keys.program(port, keys.person(shown.region(), each)));
        }
        String agreements = "/api/v1/gap-agreements";
        String claims = "/api/v1/gap-claims";
        calls.put("listGapAgreements", read(agreements + "?limit=1"));
        calls.put("showGapAgreement", read(agreements + "/" + shown.agreement()));
        calls.put("listGapClaims", read(claims + "?limit=1"));
        calls.put("showGapClaim", read(claims + "/" + shown.paid()));
        String body =
                """
                {"fundId": %d, "lineCode": "INTEREST_GAP", "bankCode": "037", "month": "2026-04",
                 "receivedOn": "2026-05-06", "accountNo": "900-1234-56789",
                 "lines": [{"named": "%s", "from": "2026-04-01", "until": "2026-04-30", "days": 30,
                            "balance": 60000000, "rateBp": 520, "interest": 256438,
                            "subsidy": 147946}]}
                """
                        .formatted(shown.fund(), shown.number());
        calls.put("enterGapClaim", new Call(Office.FUND_MANAGER, "POST", claims, body));
        String back = claims + "/" + shown.claim() + "/taking-back";
        String reason = "{\"reason\": \"은행이 다시 보냄\"}";
        calls.put("takeGapClaimBack", new Call(Office.FUND_MANAGER, "POST", back, reason));
        String refunds = claims + "/" + shown.paid() + "/refunds";
        String refund =
                """
                {"overpaymentId": %d, "receivedOn": "2026-05-06", "amount": 10000,
                 "lineCode": "OTHER_INCOME"}
                """
                        .formatted(shown.overpayment());
        calls.put("recordGapRefund", new Call(Office.CASHIER, "POST", refunds, refund));
        String reversal = refunds + "/" + shown.refund() + "/reversal";
        calls.put("reverseGapRefund", new Call(Office.CASHIER, "POST", reversal, reason));
    }

    /** One of every kind on a loan of its own, the last of them to be taken back. */
    private void turns() {
        stage.at(today.minusMonths(2));
        long id = stage.paidOut(Won.of(40_000_000));
        stage.at(today);
        LocalDate on = today;
        turn(Office.TREASURER, id, new TurnDraft.Renewal(on, 12, null, "임대차 갱신"));
        turn(
                Office.FUND_MANAGER,
                id,
                new TurnDraft.Recall(on, on.plusDays(9), RecallCause.MISSED, "밀림"));
        turn(Office.FUND_MANAGER, id, new TurnDraft.Deferral(on, 5, 12, 350, false, "큰물", "없음"));
        Won some = Won.of(1_000_000);
        turn(
                Office.FUND_MANAGER,
                id,
                new TurnDraft.Relief(
                        on, ReliefKind.WRITE_OFF, Won.ZERO, Won.ZERO, some, "파산", "제7호"));
        turn(Office.TREASURER, id, new TurnDraft.Transfer(on, stage.enterprise(), "양수"));
        String last = stage.facts(id).amendments().last().orElseThrow().name();
        String turns = "/api/v1/loans/" + id + "/turns";
        calls.put("listTurns", read(turns));
        calls.put("showTurn", read(turns + "/" + last));
        String back = "{\"reason\": \"다른 융자의 결정\"}";
        String path = turns + "/" + last + "/reversal";
        calls.put("reverseTurn", new Call(Office.TREASURER, "POST", path, back));
        String relief =
                """
                {"kind": "RELIEF", "on": "%s", "reason": "파산으로 받을 길이 없음",
                 "relief": "WRITE_OFF", "principal": 1000000, "paper": "심의위원회 제7호"}
                """
                        .formatted(on);
        String own = "/api/v1/loans/" + loan + "/turns";
        calls.put("enterTurn", new Call(Office.FUND_MANAGER, "POST", own, relief));
    }

    private void turn(Office office, long id, TurnDraft draft) {
        stage.run(
                office,
                () -> {
                    switch (draft) {
                        case TurnDraft.Renewal each -> stage.turns.renew(id, each);
                        case TurnDraft.Recall each -> stage.turns.recall(id, each);
                        case TurnDraft.Deferral each -> stage.turns.defer(id, each);
                        case TurnDraft.Relief each -> stage.turns.relieve(id, each);
                        case TurnDraft.Transfer each -> stage.turns.transfer(id, each);
                    }
                });
    }

    private void readings(long receipt) {
        String own = "/api/v1/loans/" + loan;
        String fund = "/api/v1/funds/" + stage.fund;
        String plan = fund + "/plans/" + today.getYear();
        calls.put("listLoans", read("/api/v1/loans?limit=1&state=PAID_OUT"));
        calls.put("showLoan", read(own + "?on=" + today.minusDays(1)));
        calls.put("showSchedule", read(own + "/schedule"));
        calls.put("showLoanStatement", read(own + "/statement"));
        calls.put("listReceipts", read(own + "/receipts?limit=1"));
        calls.put("showReceipt", read(own + "/receipts/" + receipt));
        calls.put("listFunds", read("/api/v1/funds"));
        calls.put("showFund", read(fund));
        calls.put("listPlans", read(fund + "/plans?limit=2"));
        calls.put("showPlan", read(plan));
        calls.put("listPlanChanges", read(plan + "/changes"));
        calls.put("showStatement", read(fund + "/statements/" + today.getYear()));
        calls.put("showMeasures", read(fund + "/measures?on=" + today));
    }

    private void writings(long receipt) {
        String own = "/api/v1/loans/" + loan + "/receipts";
        String paid =
                """
                {"receivedOn": "%s", "amount": 3000, "payerName": "늘푸른반찬", "kind": "PREPAYMENT"}
                """
                        .formatted(today);
        calls.put("recordReceipt", new Call(Office.CASHIER, "POST", own, paid));
        String back = "{\"reason\": \"두 번 적음\"}";
        String reversal = own + "/" + receipt + "/reversal";
        calls.put("reverseReceipt", new Call(Office.CASHIER, "POST", reversal, back));
        String plan = "/api/v1/funds/" + stage.fund + "/plans/" + today.getYear();
        JsonNode lines = of(Office.AUDITOR).read(plan).get("lines");
        String change =
                """
                {"changedOn": "%s", "reason": "이자 수입 늘어남",
                 "lines": [{"line": %d, "amount": 1000}],
                 "vote": {"votedOn": "%s", "resolution": "의결 제7호"}}
                """
                        .formatted(today, lines.get(0).at("/line/id").longValue(), today);
        calls.put("changePlan", new Call(Office.FUND_MANAGER, "POST", plan + "/changes", change));
    }

    private Program of(Office office) {
        return Objects.requireNonNull(programs.get(office));
    }

    private static Call read(String path) {
        return new Call(Office.AUDITOR, "GET", path, "");
    }

    @Test
    void answersEveryOperationAsItIsDescribed() {
        List<String> wrong = new ArrayList<>();
        List<String> called = new ArrayList<>();
        // What writes comes first, so that every list has rows to show.
        for (String method : List.of("post", "get")) {
            document.get("paths")
                    .properties()
                    .forEach(path -> {
                        JsonNode operation = path.getValue().get(method);
                        if (operation != null) {
                            String name = operation.get("operationId").stringValue();
                            called.add(name);
                            wrong.addAll(answered(name, method, path.getKey(), operation));
                        }
                    });
        }
        assertThat(wrong).isEmpty();
        assertThat(called).containsExactlyInAnyOrderElementsOf(calls.keySet());
    }

    private List<String> answered(String name, String method, String path, JsonNode operation) {
        Call call = Objects.requireNonNull(calls.get(name), "no call of " + name);
        assertThat(call.method()).isEqualToIgnoringCase(method);
        assertThat(call.path().replaceAll("\\?.*", ""))
                .matches(path.replaceAll("\\{[^}]+}", "[a-z0-9-]+"));
        List<String> wrong = new ArrayList<>();
        boolean gap = call.path().startsWith("/api/v1/gap");
        Program program =
                gap ? Objects.requireNonNull(gapPrograms.get(call.office())) : of(call.office());
        HttpResponse<String> answer =
                method.equals("get") ? program.get(call.path()) : posted(program, call, operation);
        if (answer.statusCode() >= 300) {
            wrong.add(name + ": " + answer.statusCode() + " " + answer.body());
        }
        wrong.addAll(held(name, operation, answer));
        assertThat(answer.body()).as(name).doesNotContain("\"items\":[]", "\"lines\":[]");
        Program nobody = new Program(port, null);
        HttpResponse<String> refused =
                method.equals("get") ? nobody.get(call.path()) : nobody.post(call.path(), "{}");
        assertThat(refused.statusCode()).isEqualTo(401);
        wrong.addAll(held(name + " without a token", operation, refused));
        String nowhere = call.path().replaceAll("[0-9]+(?=/|\\?|$)", "999999999");
        HttpResponse<String> absent =
                method.equals("get") ? program.get(nowhere) : program.post(nowhere, call.body());
        wrong.addAll(held(name + " nowhere", operation, absent));
        return wrong;
    }

    private HttpResponse<String> posted(Program program, Call call, JsonNode operation) {
        JsonNode wanted = operation.at("/requestBody/content/application~1json/schema");
        assertThat(check(wanted, JSON.readTree(call.body()))).isEmpty();
        return program.post(call.path(), call.body());
    }

    /** An answer beside what is described for its status and its type. */
    private List<String> held(String name, JsonNode operation, HttpResponse<String> answer) {
        JsonNode promised = operation.get("responses").get("" + answer.statusCode());
        if (promised == null) {
            return List.of(name + ": " + answer.statusCode() + " is not described");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = promised.get("content").get(type);
        if (content == null) {
            return List.of(name + ": " + type + " is not described: " + promised);
        }
        return check(content.get("schema"), Program.json(answer)).stream()
                .map(each -> name + ": " + each)
                .toList();
    }

    private List<Error> check(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.get("components"));
        return REGISTRY.getSchema(whole).validate(value);
    }

    @Test
    void wouldSeeAnAnswerThatIsNotAsDescribed() {
        JsonNode schema = JSON.readTree("{\"$ref\": \"#/components/schemas/ReceiptSeen\"}");
        String path = "/api/v1/loans/" + loan + "/receipts?limit=1";
        ObjectNode receipt = (ObjectNode) of(Office.AUDITOR).read(path).get("items").get(0);
        assertThat(check(schema, receipt)).isEmpty();
        assertThat(check(schema, receipt.deepCopy().put("amount", "3000"))).isNotEmpty();
        assertThat(check(schema, receipt.deepCopy().put("amount", 3000.5))).isNotEmpty();
        assertThat(check(schema, receipt.deepCopy().put("receivedOn", "25.11.2026"))).isNotEmpty();
        assertThat(check(schema, receipt.deepCopy().put("more", 1))).isNotEmpty();
        assertThat(check(schema, receipt.deepCopy().putNull("payer"))).isNotEmpty();
        assertThat(check(schema, receipt.deepCopy().putNull("reversed"))).isEmpty();
        assertThat(check(schema, receipt.deepCopy().without("entryId"))).isNotEmpty();
    }
}
