package kr.dure.loan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.ReceiptDraft;
import kr.dure.loan.Receipts;
import kr.dure.loan.web.LoanAnswers.NewReceipt;
import kr.dure.loan.web.LoanAnswers.ReceiptSeen;
import kr.dure.loan.web.LoanAnswers.Reversal;
import kr.dure.screen.Asked;
import kr.dure.screen.Keyed;
import kr.dure.screen.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of a loan for programs: seen, written down, taken back. */
@RestController
class ReceiptResource {

    private static final String JSON = "application/json";

    private final LoanRegister register;
    private final Receipts receipts;
    private final Once once;

    ReceiptResource(LoanRegister register, Receipts receipts, Once once) {
        this.register = register;
        this.receipts = receipts;
        this.once = once;
    }

    @GetMapping("/api/v1/loans/{id}/receipts")
    @Operation(operationId = "listReceipts", summary = "loan.api.receipts")
    Keyed<ReceiptSeen> list(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        return Keyed.after(
                after, ReceiptSeen.all(register.find(id)), limit, ReceiptSeen::id, request);
    }

    @GetMapping("/api/v1/loans/{id}/receipts/{receiptId}")
    @Operation(operationId = "showReceipt", summary = "loan.api.receipt")
    ReceiptSeen show(@PathVariable long id, @PathVariable long receiptId) {
        LoanFacts facts = register.find(id);
        return ReceiptSeen.all(facts).stream()
                .filter(each -> each.id() == receiptId)
                .findFirst()
                .orElseThrow(LoanRegister::absent);
    }

    @PostMapping("/api/v1/loans/{id}/receipts")
    @Operation(
            operationId = "recordReceipt",
            summary = "loan.api.record",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = NewReceipt.class))))
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ReceiptSeen.class)))
    ResponseEntity<String> record(@PathVariable long id, Asked asked) {
        register.find(id);
        return once.act(
                asked,
                () -> {
                    Wanted wanted = asked.read(() -> wanted(asked));
                    long made =
                            switch (wanted.kind()) {
                                case INSTALMENT -> receipts.record(id, wanted.draft());
                                case PREPAYMENT -> receipts.prepay(id, wanted.draft());
                                case DEPOSIT_RETURN -> receipts.returnDeposit(id, wanted.draft());
                            };
                    String place = "/api/v1/loans/" + id + "/receipts/" + made;
                    return Once.Done.created(place, show(id, made));
                });
    }

    @PostMapping("/api/v1/loans/{id}/receipts/{receiptId}/reversal")
    @Operation(
            operationId = "reverseReceipt",
            summary = "loan.api.reverse",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = Reversal.class))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ReceiptSeen.class)))
    ResponseEntity<String> reverse(
            @PathVariable long id, @PathVariable long receiptId, Asked asked) {
        show(id, receiptId);
        return once.act(
                asked,
                () -> {
                    receipts.reverse(receiptId, asked.read(() -> asked.text("reason")));
                    return new Once.Done(200, null, show(id, receiptId));
                });
    }

    private record Wanted(ReceiptKind kind, ReceiptDraft draft) {}

    private static Wanted wanted(Asked asked) {
        ReceiptKind kind = asked.choice("kind", ReceiptKind.class);
        return new Wanted(
                kind,
                new ReceiptDraft(
                        asked.date("receivedOn"),
                        asked.won("amount"),
                        asked.text("payerName"),
                        asked.doorKey()));
    }
}
