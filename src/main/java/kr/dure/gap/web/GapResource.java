package kr.dure.gap.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dure.gap.Agreement;
import kr.dure.gap.AgreementRegister;
import kr.dure.gap.ClaimDraft;
import kr.dure.gap.ClaimMoney;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Claims;
import kr.dure.gap.GapMonth;
import kr.dure.gap.LineDraft;
import kr.dure.gap.web.GapAnswers.GapAgreement;
import kr.dure.gap.web.GapAnswers.GapAgreementWhole;
import kr.dure.gap.web.GapAnswers.GapClaimListed;
import kr.dure.gap.web.GapAnswers.GapClaimWhole;
import kr.dure.gap.web.GapAnswers.GapMonthExpected;
import kr.dure.gap.web.GapAnswers.GapReason;
import kr.dure.gap.web.GapAnswers.NewGapClaim;
import kr.dure.kernel.Won;
import kr.dure.screen.Asked;
import kr.dure.screen.Keyed;
import kr.dure.screen.Once;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agreements and claims for programs: read, and a bank's claim written down. */
@RestController
class GapResource {

    private static final String JSON = "application/json";
    private static final int MOST_LINES = 1_000;

    private final AgreementRegister agreements;
    private final ClaimRegister register;
    private final Doors doors;
    private final GapNames names;
    private final Once once;
    private final Say say;

    /** The doors programs act by. */
    @Component
    record Doors(Claims claims, ClaimMoney money) {}

    /** The words and the day of an answer. */
    @Component
    record Say(Words words, Clock clock) {}

    GapResource(
            AgreementRegister agreements,
            ClaimRegister register,
            Doors doors,
            GapNames names,
            Once once,
            Say say) {
        this.agreements = agreements;
        this.register = register;
        this.doors = doors;
        this.names = names;
        this.once = once;
        this.say = say;
    }

    @GetMapping("/api/v1/gap-agreements")
    @Operation(operationId = "listGapAgreements", summary = "gap.api.agreements")
    Keyed<GapAgreement> list(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        List<Agreement> read = agreements.rows(after, Keyed.reading(limit));
        return Keyed.of(seen(read), limit, GapAgreement::id, request);
    }

    private List<GapAgreement> seen(List<Agreement> read) {
        Map<Long, Won> used = agreements.used(read);
        Map<Long, String> enterprises =
                names.enterprises(read.stream().map(Agreement::organisationId).toList());
        LocalDate today = LocalDate.now(say.clock());
        return read.stream()
                .map(each ->
                        GapAgreement.of(
                                each,
                                enterprises.getOrDefault(each.organisationId(), ""),
                                used.getOrDefault(each.id(), Won.ZERO),
                                today))
                .toList();
    }

    @GetMapping("/api/v1/gap-agreements/{id}")
    @Operation(operationId = "showGapAgreement", summary = "gap.api.agreement")
    GapAgreementWhole show(@PathVariable long id) {
        Agreement found = agreements.find(id);
        return new GapAgreementWhole(
                seen(List.of(found)).getFirst(),
                agreements.months(found).stream().map(GapMonthExpected::of).toList());
    }

    @GetMapping("/api/v1/gap-claims")
    @Operation(operationId = "listGapClaims", summary = "gap.api.claims")
    Keyed<GapClaimListed> claims(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        List<GapClaimListed> read =
                register.rows(after, Keyed.reading(limit)).stream()
                        .map(GapClaimListed::of)
                        .toList();
        return Keyed.of(read, limit, GapClaimListed::id, request);
    }

    @GetMapping("/api/v1/gap-claims/{id}")
    @Operation(operationId = "showGapClaim", summary = "gap.api.claim")
    GapClaimWhole claim(@PathVariable long id) {
        return GapClaimWhole.of(register, id, say.words());
    }

    @PostMapping("/api/v1/gap-claims")
    @Operation(
            operationId = "enterGapClaim",
            summary = "gap.api.enter",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = NewGapClaim.class))))
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = GapClaimWhole.class)))
    ResponseEntity<String> enter(Asked asked) {
        return once.act(
                asked,
                () -> {
                    Wanted wanted = asked.read(() -> wanted(asked));
                    ClaimDraft draft = wanted.draft();
                    long id = doors.claims().enter(draft, wanted.lines());
                    return Once.Done.created("/api/v1/gap-claims/" + id, claim(id));
                });
    }

    @PostMapping("/api/v1/gap-claims/{id}/taking-back")
    @Operation(
            operationId = "takeGapClaimBack",
            summary = "gap.api.take-back",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = GapReason.class))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = GapClaimWhole.class)))
    ResponseEntity<String> takeBack(@PathVariable long id, Asked asked) {
        register.find(id);
        return once.act(
                asked,
                () -> {
                    doors.money().takeBack(id, asked.read(() -> asked.text("reason")));
                    return new Once.Done(200, null, claim(id));
                });
    }

    private record Wanted(
            long fundId,
            List<String> texts,
            LocalDate receivedOn,
            String key,
            List<LineDraft> lines) {

        /** The month is read last: it refuses by itself. */
        ClaimDraft draft() {
            return new ClaimDraft(
                    fundId,
                    texts.get(0),
                    texts.get(1),
                    GapMonth.read(texts.get(2)),
                    receivedOn,
                    texts.get(3),
                    key);
        }
    }

    private static Wanted wanted(Asked asked) {
        AtomicInteger nr = new AtomicInteger();
        return new Wanted(
                asked.id("fundId"),
                List.of(
                        asked.text("lineCode"),
                        asked.text("bankCode"),
                        asked.text("month"),
                        asked.text("accountNo")),
                asked.date("receivedOn"),
                asked.doorKey(),
                asked.list("lines", MOST_LINES, each -> line(each, nr.incrementAndGet())));
    }

    private static LineDraft line(Asked each, int nr) {
        return new LineDraft(
                nr,
                each.text("named"),
                each.date("from"),
                each.date("until"),
                each.number("days"),
                each.won("balance"),
                each.number("rateBp"),
                each.won("interest"),
                each.won("subsidy"));
    }
}
