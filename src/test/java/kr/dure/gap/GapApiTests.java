package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.Program;
import kr.dure.access.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Agreements and claims as programs read and write them. */
@HouseTest
class GapApiTests {

    private static final String CLAIMS = "/api/v1/gap-claims";

    @Autowired GapStage stages;
    @Autowired Keys keys;
    @Autowired Cast cast;
    @LocalServerPort int port;

    private GapStage.Shown shown;
    private Program manager;

    @BeforeEach
    void show() {
        shown = stages.shown();
        manager = keys.program(port, keys.person(shown.region(), Office.FUND_MANAGER));
    }

    private String april(String more) {
        return """
        {"fundId": %d, "lineCode": "INTEREST_GAP", "bankCode": "037", "month": "2026-04",
         "receivedOn": "2026-05-06", "accountNo": "900-1234-56789",
         "lines": [{"named": "%s", "from": "2026-04-01", "until": "2026-04-30", "days": 30,
                    "balance": 60000000, "rateBp": 520, "interest": 256438,
                    "subsidy": 147946%s}]}
        """
                .formatted(shown.fund(), shown.number(), more);
    }

    @Test
    void writesAClaimDownOnceAndSaysWhatDiffers() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = manager.post(CLAIMS, april(""), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        JsonNode line = Program.json(first).at("/lines/0");
        assertThat(line.get("worked").longValue()).isEqualTo(147_945);
        assertThat(line.at("/findings/0/kind").stringValue()).isEqualTo("SUBSIDY");
        assertThat(line.at("/findings/0/detail").stringValue()).contains("147,945");
        assertThat(manager.post(CLAIMS, april(""), key).body()).isEqualTo(first.body());
        HttpResponse<String> twice = manager.post(CLAIMS, april(""));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(type(twice)).endsWith("gap.refusal.claimed-already");
        assertThat(manager.read(CLAIMS).get("items").size()).isEqualTo(3);
    }

    @Test
    void refusesWhatCannotBeRead() {
        HttpResponse<String> strange = manager.post(CLAIMS, april(", \"more\": 1"));
        assertThat(strange.statusCode()).isEqualTo(422);
        assertThat(strange.body()).contains("lines[0].more");
        String body = april("");
        assertThat(type(manager.post(CLAIMS, body.replace("2026-04\"", "2026-13\""))))
                .endsWith("gap.refusal.month");
        assertThat(type(manager.post(CLAIMS, body.replace("\"rateBp\": 520", "\"rateBp\": -5"))))
                .endsWith("gap.refusal.line-rate");
        assertThat(type(manager.post(CLAIMS, body.replace("60000000", "-1"))))
                .endsWith("gap.refusal.negative");
        assertThat(manager.read(CLAIMS).get("items").size()).isEqualTo(2);
    }

    @Test
    void refusesAnotherClaimUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        assertThat(manager.post(CLAIMS, april(""), key).statusCode()).isEqualTo(201);
        HttpResponse<String> other =
                manager.post(CLAIMS, april("").replace("147946", "147945"), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(type(other)).endsWith("access.refusal.key-used");
        assertThat(manager.read(CLAIMS).get("items").size()).isEqualTo(3);
    }

    @Test
    void refusesAmountsNoBrowserHolds() {
        for (String field : List.of("60000000", "256438", "147946")) {
            HttpResponse<String> most =
                    manager.post(CLAIMS, april("").replace(field, "9007199254740992"));
            assertThat(most.statusCode()).isEqualTo(422);
            assertThat(type(most)).endsWith("gap.refusal.too-much");
        }
        String whole = april("").replace("147946", "9007199254740991");
        assertThat(manager.post(CLAIMS, whole).statusCode()).isEqualTo(201);
    }

    @Test
    void takesAnApprovalBackOnce() {
        String path = CLAIMS + "/" + shown.claim() + "/taking-back";
        assertThat(type(manager.post(path, "{\"reason\": \" \"}"))).endsWith("asked.wrong");
        Program treasurer = keys.program(port, keys.person(shown.region(), Office.TREASURER));
        String body = "{\"reason\": \"은행이 다시 보냄\"}";
        assertThat(type(treasurer.post(path, body))).endsWith("gap.refusal.office");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = manager.post(path, body, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        JsonNode whole = Program.json(first);
        assertThat(whole.at("/claim/state").stringValue()).isEqualTo("ENTERED");
        assertThat(whole.at("/takenBack/0/reason").stringValue()).isEqualTo("은행이 다시 보냄");
        assertThat(whole.at("/takenBack/0/payable").longValue()).isEqualTo(152_876);
        assertThat(manager.post(path, body, key).body()).isEqualTo(first.body());
        HttpResponse<String> twice = manager.post(path, body);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(type(twice)).endsWith("gap.refusal.not-now.ENTERED");
    }

    @Test
    void takesMoneyInThatABankGaveBack() {
        Program cashier = keys.program(port, keys.person(shown.region(), Office.CASHIER));
        String path = CLAIMS + "/" + shown.paid() + "/refunds";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = cashier.post(path, refund(30_000), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        JsonNode over = Program.json(first).at("/overpayments/0");
        assertThat(over.get("open").longValue()).isZero();
        assertThat(over.get("refunds").size()).isEqualTo(2);
        assertThat(cashier.post(path, refund(30_000), key).body()).isEqualTo(first.body());
        assertThat(type(cashier.post(path, refund(1)))).endsWith("gap.refusal.refund-none");
        assertThat(manager.post(path, refund(1)).statusCode()).isEqualTo(403);
        String reversal = path + "/" + shown.refund() + "/reversal";
        HttpResponse<String> back = cashier.post(reversal, "{\"reason\": \"다른 돈\"}");
        assertThat(Program.json(back).at("/overpayments/0/open").longValue()).isEqualTo(20_000);
        assertThat(Program.json(back).at("/overpayments/0/refunds/0/reversed").stringValue())
                .isEqualTo("다른 돈");
        assertThat(type(cashier.post(reversal, "{\"reason\": \"또\"}")))
                .endsWith("gap.refusal.refund-reversed");
    }

    private String refund(long won) {
        return """
        {"overpaymentId": %d, "receivedOn": "2026-05-06", "amount": %d, "lineCode": "%s"}
        """
                .formatted(shown.overpayment(), won, GapStage.OTHER_INCOME);
    }

    @Test
    void showsAnAgreementWithItsMonthsToItsRegionOnly() {
        JsonNode whole = manager.read("/api/v1/gap-agreements/" + shown.agreement());
        assertThat(whole.at("/agreement/number").stringValue()).isEqualTo(shown.number());
        assertThat(whole.at("/months/1/subsidy").longValue()).isEqualTo(152_876);
        Program other = keys.program(port, cast.acting(Cast.DAEGU, Office.FUND_MANAGER));
        for (String path :
                new String[] {
                    "/api/v1/gap-agreements/" + shown.agreement(), CLAIMS + "/" + shown.claim()
                }) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        Program auditor = keys.program(port, keys.person(shown.region(), Office.AUDITOR));
        assertThat(auditor.get(CLAIMS).statusCode()).isEqualTo(200);
        assertThat(auditor.post(CLAIMS, april("")).statusCode()).isEqualTo(403);
    }

    private static String type(HttpResponse<String> answer) {
        return Program.json(answer).get("type").stringValue();
    }
}
