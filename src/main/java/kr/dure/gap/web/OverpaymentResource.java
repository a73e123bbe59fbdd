package kr.dure.gap.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Overpayments;
import kr.dure.gap.RefundDraft;
import kr.dure.gap.web.GapAnswers.GapClaimWhole;
import kr.dure.gap.web.GapAnswers.GapReason;
import kr.dure.gap.web.GapAnswers.NewGapRefund;
import kr.dure.screen.Asked;
import kr.dure.screen.Once;
import kr.dure.screen.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What banks give back of what they were paid too much, written down by programs. */
@RestController
class OverpaymentResource {

    private static final String JSON = "application/json";

    private final Overpayments overpayments;
    private final ClaimRegister register;
    private final Once once;
    private final Words words;

    OverpaymentResource(Overpayments overpayments, ClaimRegister register, Once once, Words words) {
        this.overpayments = overpayments;
        this.register = register;
        this.once = once;
        this.words = words;
    }

    @PostMapping("/api/v1/gap-claims/{id}/refunds")
    @Operation(
            operationId = "recordGapRefund",
            summary = "gap.api.refund",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = NewGapRefund.class))))
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = GapClaimWhole.class)))
    ResponseEntity<String> receive(@PathVariable long id, Asked asked) {
        register.find(id);
        return once.act(
                asked,
                () -> {
                    overpayments.receive(id, asked.read(() -> wanted(asked)));
                    return Once.Done.created("/api/v1/gap-claims/" + id, whole(id));
                });
    }

    private static RefundDraft wanted(Asked asked) {
        return new RefundDraft(
                asked.id("overpaymentId"),
                asked.date("receivedOn"),
                asked.won("amount"),
                asked.text("lineCode"),
                asked.doorKey());
    }

    @PostMapping("/api/v1/gap-claims/{id}/refunds/{refundId}/reversal")
    @Operation(
            operationId = "reverseGapRefund",
            summary = "gap.api.refund-reversal",
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
    ResponseEntity<String> reverse(
            @PathVariable long id, @PathVariable long refundId, Asked asked) {
        register.find(id);
        return once.act(
                asked,
                () -> {
                    String reason = asked.read(() -> asked.text("reason"));
                    overpayments.reverse(id, refundId, reason);
                    return new Once.Done(200, null, whole(id));
                });
    }

    private GapClaimWhole whole(long id) {
        return GapClaimWhole.of(register, id, words);
    }
}
