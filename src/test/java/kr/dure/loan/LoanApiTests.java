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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** Loans and receipts as programs read and write them. */
@HouseTest
class LoanApiTests {

    @Autowired LoanStage stages;
    @Autowired Keys keys;
    @Autowired Cast cast;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private LoanStage.Stage stage;
    private LocalDate today;
    private LocalDate paidOn;
    private long loan;
    private String path;
    private Program cashier;

    @BeforeEach
    void payALoanOut() {
        today = LocalDate.now(clock);
        paidOn = today.minusMonths(2);
        stage = stages.set();
        stage.at(paidOn);
        loan = stage.paidOut(Won.of(50_000_000));
        stage.at(today);
        path = "/api/v1/loans/" + loan;
        cashier = program(Office.CASHIER);
    }

    private Program program(Office office) {
        return keys.program(port, keys.person(stage.region, office));
    }

    @Test
    void pagesThroughEveryLoanExactlyOnceWhileNewOnesComeIn() {
        List<Long> made = new ArrayList<>(List.of(loan));
        for (int i = 0; i < 6; i++) {
            made.add(stage.awarded(Won.of(20_000_000)));
        }
        List<Long> read = new ArrayList<>();
        JsonNode page = cashier.read("/api/v1/loans?limit=3");
        ids(page, read);
        stage.awarded(Won.of(20_000_000));
        while (!page.get("next").isNull()) {
            page = cashier.read(page.get("next").stringValue());
            assertThat(page.get("items").size()).isBetween(1, 3);
            ids(page, read);
        }
        assertThat(read).isEqualTo(made.reversed());
        JsonNode one = cashier.read("/api/v1/loans?state=PAID_OUT").get("items");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.get(0).get("lent").longValue()).isEqualTo(50_000_000);
    }

    private static void ids(JsonNode page, List<Long> into) {
        page.get("items").forEach(each -> into.add(each.get("id").longValue()));
    }

    @Test
    void showsALoanAsItStoodForADay() {
        JsonNode now = cashier.read(path);
        assertThat(now.get("state").stringValue()).isEqualTo("PAID_OUT");
        assertThat(now.get("lent").longValue()).isEqualTo(50_000_000);
        assertThat(now.get("overdueDays").intValue()).isPositive();
        assertThat(now.at("/owed/total").longValue())
                .isEqualTo(new Owing(stage.facts(loan), today).sum().amount());
        JsonNode before = cashier.read(path + "?on=" + paidOn.minusDays(1));
        assertThat(before.get("state").stringValue()).isEqualTo("AWARDED");
        assertThat(before.get("lent").longValue()).isZero();
        assertThat(cashier.read(path + "?on=" + paidOn).get("paidOutOn").stringValue())
                .isEqualTo(paidOn.toString());
    }

    @Test
    void showsAScheduleThatAddsUpToTheLoan() {
        long principal = 0;
        JsonNode schedule = cashier.read(path + "/schedule");
        for (JsonNode each : schedule.get("instalments")) {
            principal += each.get("principal").longValue();
        }
        assertThat(principal).isEqualTo(50_000_000);
        assertThat(schedule.at("/instalments/0/late").longValue()).isPositive();
    }

    @Test
    void refusesAValueInTheAddressItCannotRead() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(path + "?on=2026-02-30", "on");
        wrong.put(path + "?on=yesterday", "on");
        wrong.put(path + "?known=" + today.plusDays(1), "known");
        wrong.put(path + "/schedule?on=" + today.plusDays(1), "on");
        wrong.put("/api/v1/loans?limit=0", "limit");
        wrong.put("/api/v1/loans?limit=201", "limit");
        wrong.put("/api/v1/loans?limit=many", "limit");
        wrong.put("/api/v1/loans?after=x", "after");
        wrong.put("/api/v1/loans?state=LOST", "state");
        wrong.put(path + "/receipts?limit=-1", "limit");
        wrong.forEach((address, field) -> {
            HttpResponse<String> answer = cashier.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
            assertThat(errors(answer)).as(address).containsOnlyKeys(field);
        });
        assertThat(cashier.get("/api/v1/loans/none").statusCode()).isEqualTo(404);
        assertThat(cashier.get(path + "/receipts/0").statusCode()).isEqualTo(404);
    }

    @Test
    void writesAReceiptDownOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = cashier.post(path + "/receipts", receipt(10_000), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).contains("false");
        String place = first.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = cashier.post(path + "/receipts", receipt(10_000), key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).contains(place);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(cashier.read(place)).isEqualTo(Program.json(first));
        assertThat(amounts()).containsExactly(10_000L);

        HttpResponse<String> other = cashier.post(path + "/receipts", receipt(20_000), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(type(other)).isEqualTo("urn:dure:problem:access.refusal.key-used");
        assertThat(errors(other)).containsOnlyKeys("Idempotency-Key");
        HttpResponse<String> elsewhere =
                cashier.post(path + "/receipts/1/reversal", receipt(10_000), key);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(amounts()).containsExactly(10_000L);
    }

    @Test
    void writesAReceiptDownOnceWhenItIsSentManyTimesAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sent.add(() -> cashier.post(path + "/receipts", receipt(7_000), key));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> bodies = new ArrayList<>();
            for (Future<HttpResponse<String>> each : pool.invokeAll(sent)) {
                assertThat(each.get().statusCode()).isEqualTo(201);
                bodies.add(each.get().body());
            }
            assertThat(bodies).containsOnly(bodies.getFirst());
        }
        assertThat(amounts()).containsExactly(7_000L);
    }

    @Test
    void leavesTheKeyFreeWhenTheActIsRefused() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> refused =
                cashier.post(path + "/receipts", receipt(9_000_000_000L), key);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(type(refused)).isEqualTo("urn:dure:problem:loan.refusal.more-than-owed");
        assertThat(errors(refused)).containsOnlyKeys("amount");
        assertThat(Program.json(refused).get("detail").stringValue()).contains("9,000,000,000");
        assertThat(cashier.post(path + "/receipts", receipt(5_000), key).statusCode())
                .isEqualTo(201);
        Program another = program(Office.CASHIER);
        assertThat(another.post(path + "/receipts", receipt(6_000), key).statusCode())
                .isEqualTo(201);
        assertThat(amounts()).containsExactly(5_000L, 6_000L);
    }

    @Test
    void takesAReceiptBackOnce() {
        long id = stage.receive(loan, today, 3_000);
        String back = path + "/receipts/" + id + "/reversal";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> done = cashier.post(back, "{\"reason\": \"두 번 적음\"}", key);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Program.json(done).at("/reversed/reason").stringValue()).isEqualTo("두 번 적음");
        assertThat(cashier.post(back, "{\"reason\": \"두 번 적음\"}", key).body())
                .isEqualTo(done.body());
        HttpResponse<String> twice = cashier.post(back, "{\"reason\": \"두 번 적음\"}");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(cashier.post(back, "{\"reason\": \" \"}").statusCode()).isEqualTo(422);
    }

    @Test
    void saysEverythingThatIsWrongWithABodyAtOnce() {
        String body =
                """
                {"receivedOn": "25/11/2026", "amount": "1000", "kind": "GIFT", "payername": "x"}
                """;
        HttpResponse<String> answer = cashier.post(path + "/receipts", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer))
                .containsOnlyKeys("receivedOn", "amount", "kind", "payerName", "payername");
        for (String amount : List.of("1000.5", "1e30", "true", "[1]", "99999999999999999999")) {
            String wrong = receipt(1).replace("\"amount\": 1", "\"amount\": " + amount);
            assertThat(errors(cashier.post(path + "/receipts", wrong)))
                    .as(amount)
                    .containsOnlyKeys("amount");
        }
        assertThat(errors(cashier.post(path + "/receipts", receipt(0)))).containsOnlyKeys("amount");
        assertThat(amounts()).isEmpty();
    }

    @Test
    void refusesWhatIsNoJsonObjectOfABearableSizeWithAKey() {
        String receipts = path + "/receipts";
        for (String body : List.of("", "{", "[]", "null", "{} {}", "{\"a\": 1, \"a\": 2}")) {
            assertThat(cashier.post(receipts, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(cashier.send("POST", receipts, receipt(1)).statusCode()).isEqualTo(400);
        assertThat(cashier.post(receipts, receipt(1), "two words").statusCode()).isEqualTo(400);
        assertThat(cashier.post(receipts, receipt(1), "k".repeat(101)).statusCode()).isEqualTo(400);
        Program form = cashier.with("Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.post(receipts, "amount=1").statusCode()).isEqualTo(415);
        String large = receipt(1).replace("늘푸른반찬", "가".repeat(100_000));
        assertThat(cashier.post(receipts, large).statusCode()).isEqualTo(413);
        assertThat(cashier.with("Accept", "text/html").get(path).statusCode()).isEqualTo(406);
        assertThat(cashier.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void seesNothingOfAnotherRegion() {
        long receipt = stage.receive(loan, today, 3_000);
        Program other = keys.program(port, cast.acting(Cast.DAEGU, Office.CASHIER));
        for (String each : List.of("", "/schedule", "/receipts", "/receipts/" + receipt)) {
            assertThat(other.get(path + each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(other.post(path + "/receipts", receipt(1)).statusCode()).isEqualTo(404);
        String back = path + "/receipts/" + receipt + "/reversal";
        assertThat(other.post(back, "{\"reason\": \"x\"}").statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1/loans").body()).doesNotContain("\"id\":" + loan + ",");
        long own = stage.awarded(Won.of(20_000_000));
        String crossed = "/api/v1/loans/" + own + "/receipts/" + receipt;
        assertThat(cashier.get(crossed).statusCode()).isEqualTo(404);
        assertThat(cashier.post(crossed + "/reversal", "{\"reason\": \"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsOnlyTheCashierWriteAndNobodyElseButOfficesRead() {
        HttpResponse<String> refused =
                program(Office.TREASURER).post(path + "/receipts", receipt(1));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("X-Dure-Refused")).contains("route");
        assertThat(program(Office.REVIEWER).get(path).statusCode()).isEqualTo(403);
        assertThat(program(Office.AUDITOR).get(path).statusCode()).isEqualTo(200);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void showsAnEnterpriseItsOwnLoansOnly() {
        long own = stage.facts(loan).loan().organisationId();
        stage.awarded(Won.of(20_000_000));
        Program member = keys.program(port, keys.member(stage.region, own));
        assertThat(member.read("/api/v1/loans").get("items").size()).isEqualTo(1);
        assertThat(member.get(path).statusCode()).isEqualTo(200);
        Program other = keys.program(port, keys.member(stage.region, stage.enterprise()));
        assertThat(other.read("/api/v1/loans").get("items").size()).isZero();
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.get(path + "/receipts").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesThroughEveryReceiptExactlyOnce() {
        for (int i = 1; i <= 5; i++) {
            stage.receive(loan, today, i);
        }
        List<Long> read = new ArrayList<>();
        String next = path + "/receipts?limit=2";
        while (next != null) {
            JsonNode page = cashier.read(next);
            page.get("items").forEach(each -> read.add(each.get("amount").longValue()));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
        }
        assertThat(read).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private String receipt(long amount) {
        return """
        {"receivedOn": "%s", "amount": %d, "payerName": "늘푸른반찬"}
        """
                .formatted(today, amount);
    }

    private List<Long> amounts() {
        return stage.facts(loan).receipts().stream().map(each -> each.amount().amount()).toList();
    }

    private static String type(HttpResponse<String> answer) {
        return Program.json(answer).get("type").stringValue();
    }

    private static Map<String, String> errors(HttpResponse<String> answer) {
        Map<String, String> errors = new LinkedHashMap<>();
        Program.json(answer)
                .get("errors")
                .forEach(each ->
                        errors.put(
                                each.get("field").stringValue(), each.get("detail").stringValue()));
        return errors;
    }
}
