package kr.dure.loan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanTurns;
import kr.dure.loan.TurnDraft;
import kr.dure.loan.TurnKind;
import kr.dure.loan.web.LoanAnswers.Reversal;
import kr.dure.loan.web.TurnAnswers.NewTurn;
import kr.dure.loan.web.TurnAnswers.TurnSeen;
import kr.dure.loan.web.TurnAnswers.Turns;
import kr.dure.screen.Asked;
import kr.dure.screen.Once;
import kr.dure.screen.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is agreed or decided about a loan, for programs: seen, written down, taken back. */
@RestController
class TurnResource {

    private static final String JSON = "application/json";

    private final LoanRegister register;
    private final LoanTurns turns;
    private final Once once;
    private final Words words;

    TurnResource(LoanRegister register, LoanTurns turns, Once once, Words words) {
        this.register = register;
        this.turns = turns;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/api/v1/loans/{id}/turns")
    @Operation(operationId = "listTurns", summary = "loan.api.turns")
    Turns list(@PathVariable long id) {
        return Turns.of(register.find(id), words);
    }

    @GetMapping("/api/v1/loans/{id}/turns/{turnId}")
    @Operation(operationId = "showTurn", summary = "loan.api.turn")
    TurnSeen show(@PathVariable long id, @PathVariable String turnId) {
        return TurnSeen.of(id, find(id, turnId), words);
    }

    private Written find(long id, String turnId) {
        return register.find(id).amendments().find(turnId).orElseThrow(LoanRegister::absent);
    }

    @PostMapping("/api/v1/loans/{id}/turns")
    @Operation(
            operationId = "enterTurn",
            summary = "loan.api.turn.enter",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = NewTurn.class))))
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TurnSeen.class)))
    ResponseEntity<String> enter(@PathVariable long id, Asked asked) {
        register.find(id);
        return once.act(
                asked,
                () -> {
                    TurnDraft wanted = asked.read(() -> wanted(asked));
                    long made =
                            switch (wanted) {
                                case TurnDraft.Renewal draft -> turns.renew(id, draft);
                                case TurnDraft.Recall draft -> turns.recall(id, draft);
                                case TurnDraft.Deferral draft -> turns.defer(id, draft);
                                case TurnDraft.Relief draft -> turns.relieve(id, draft);
                                case TurnDraft.Transfer draft -> turns.transfer(id, draft);
                            };
                    String turnId = wanted.turnKind().numbered(made);
                    String place = "/api/v1/loans/" + id + "/turns/" + turnId;
                    return Once.Done.created(place, show(id, turnId));
                });
    }

    @PostMapping("/api/v1/loans/{id}/turns/{turnId}/reversal")
    @Operation(
            operationId = "reverseTurn",
            summary = "loan.api.turn.take-back",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = Reversal.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TurnSeen.class)))
    ResponseEntity<String> takeBack(
            @PathVariable long id, @PathVariable String turnId, Asked asked) {
        var turn = find(id, turnId).what();
        return once.act(
                asked,
                () -> {
                    String reason = asked.read(() -> asked.text("reason"));
                    turns.reverse(id, turn.turnKind(), turn.id(), reason);
                    return new Once.Done(200, null, show(id, turnId));
                });
    }

    private static TurnDraft wanted(Asked asked) {
        TurnKind kind = asked.kind("kind", TurnKind.class);
        LocalDate on = asked.date("on");
        String reason = asked.text("reason");
        return switch (kind) {
            case RENEWAL ->
                    new TurnDraft.Renewal(
                            on,
                            asked.number("months"),
                            asked.has("leaseTo") ? asked.date("leaseTo") : null,
                            reason);
            case RECALL ->
                    new TurnDraft.Recall(
                            on, asked.date("dueOn"), asked.one("cause", RecallCause.class), reason);
            case DEFERRAL ->
                    new TurnDraft.Deferral(
                            on,
                            asked.number("instalments"),
                            asked.number("everyMonths"),
                            asked.rate("rateBp").basisPoints(),
                            asked.flag("insolvent"),
                            reason,
                            asked.text("assets"));
            case RELIEF ->
                    new TurnDraft.Relief(
                            on,
                            asked.one("relief", ReliefKind.class),
                            amount(asked, "late"),
                            amount(asked, "interest"),
                            amount(asked, "principal"),
                            reason,
                            asked.text("paper"));
            case TRANSFER -> new TurnDraft.Transfer(on, asked.id("toId"), reason);
        };
    }

    private static Won amount(Asked asked, String field) {
        return asked.has(field) ? asked.won(field) : Won.ZERO;
    }
}
