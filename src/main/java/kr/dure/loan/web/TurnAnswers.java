package kr.dure.loan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.loan.Amendments;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.TurnKind;
import kr.dure.loan.web.LoanAnswers.Reversed;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;

/** What was agreed or decided about a loan, as programs are told of it and tell it. */
final class TurnAnswers {

    private TurnAnswers() {}

    /** 기한 연장. */
    record Renewal(
            @Schema(description = "loan.api.turn.months") int months,
            @Schema(description = "loan.api.turn.lease-to") @Nullable LocalDate leaseTo) {}

    /** 기한이익 상실. */
    record Recall(
            @Schema(description = "loan.api.turn.due-on") LocalDate dueOn,
            @Schema(description = "loan.api.turn.cause") RecallCause cause) {}

    /** 이행연기 특약; what was found out about the debtor's means is not told. */
    record Deferral(
            @Schema(description = "loan.api.turn.instalments") int instalments,
            @Schema(description = "loan.api.turn.every-months") int everyMonths,
            @Schema(description = "loan.api.rate") int rateBp,
            @Schema(description = "loan.api.turn.insolvent") boolean insolvent) {}

    /** 면제 or 불납결손. */
    record Relief(
            @Schema(description = "loan.api.turn.relief") ReliefKind relief,
            @Schema(description = "loan.api.turn.late") long late,
            @Schema(description = "loan.api.turn.interest") long interest,
            @Schema(description = "loan.api.turn.principal") long principal,
            @Schema(description = "loan.api.turn.paper") String paper,
            @Schema(description = "loan.api.entry") long entryId) {}

    /** 채무자 변경: the organisations by their numbers. */
    record Transfer(
            @Schema(description = "loan.api.turn.from") long fromId,
            @Schema(description = "loan.api.turn.to") long toId) {}

    /** One of them: of the last five there is the one of its kind. */
    record TurnSeen(
            @Schema(description = "loan.api.turn.id") String id,
            long loanId,
            @Schema(description = "loan.api.turn.kind") TurnKind kind,
            @Schema(description = "loan.api.turn.on") LocalDate on,
            Instant recordedAt,
            @Schema(description = "loan.api.turn.reason") String reason,
            @Schema(description = "loan.api.turn.article") @Nullable String article,
            @Schema(description = "loan.api.turn.reversed") @Nullable Reversed reversed,
            @Nullable Renewal renewal,
            @Nullable Recall recall,
            @Nullable Deferral deferral,
            @Nullable Relief relief,
            @Nullable Transfer transfer) {

        static TurnSeen of(long loanId, Written written, Words words) {
            Amendment turn = written.what();
            var undone = written.reversed();
            String article = turn.article();
            return new TurnSeen(
                    turn.name(),
                    loanId,
                    turn.turnKind(),
                    turn.on(),
                    turn.stamp().at(),
                    turn.reason(),
                    article == null ? null : words.article(article),
                    undone == null ? null : new Reversed(undone.reason(), undone.stamp().at()),
                    turn instanceof Amendments.Renewal it
                            ? new Renewal(it.months(), it.leaseTo())
                            : null,
                    turn instanceof Amendments.Recall it
                            ? new Recall(it.dueOn(), it.cause())
                            : null,
                    turn instanceof Amendments.Deferral it
                            ? new Deferral(
                                    it.instalments(), it.everyMonths(), it.rateBp(), it.insolvent())
                            : null,
                    turn instanceof Amendments.Relief it ? relief(it) : null,
                    turn instanceof Amendments.Transfer it
                            ? new Transfer(it.fromId(), it.toId())
                            : null);
        }

        private static Relief relief(Amendments.Relief it) {
            return new Relief(
                    it.kind(),
                    it.late().amount(),
                    it.interest().amount(),
                    it.principal().amount(),
                    it.paper(),
                    it.entryId());
        }
    }

    /** All of a loan in the order they were written down, those taken back with them. */
    record Turns(long loanId, List<TurnSeen> turns) {

        static Turns of(LoanFacts facts, Words words) {
            long id = facts.loan().id();
            return new Turns(
                    id,
                    facts.amendments().all().stream()
                            .map(each -> TurnSeen.of(id, each, words))
                            .toList());
        }
    }

    /** One to be written down: the first three of all, and of the others those of its kind. */
    record NewTurn(
            @Schema(description = "loan.api.turn.kind") TurnKind kind,
            @Schema(description = "loan.api.turn.on") LocalDate on,
            @Schema(description = "loan.api.turn.reason", maxLength = 1000) String reason,
            @Schema(description = "loan.api.turn.new.months", minimum = "1")
                    @Nullable Integer months,
            @Schema(description = "loan.api.turn.new.lease-to") @Nullable LocalDate leaseTo,
            @Schema(description = "loan.api.turn.new.due-on") @Nullable LocalDate dueOn,
            @Schema(description = "loan.api.turn.new.cause") @Nullable RecallCause cause,
            @Schema(description = "loan.api.turn.new.instalments", minimum = "1")
                    @Nullable Integer instalments,
            @Schema(description = "loan.api.turn.new.every-months") @Nullable Integer everyMonths,
            @Schema(description = "loan.api.turn.new.rate", minimum = "0", maximum = "10000")
                    @Nullable Integer rateBp,
            @Schema(description = "loan.api.turn.new.insolvent") @Nullable Boolean insolvent,
            @Schema(description = "loan.api.turn.new.assets", maxLength = 1000)
                    @Nullable String assets,
            @Schema(description = "loan.api.turn.new.relief") @Nullable ReliefKind relief,
            @Schema(description = "loan.api.turn.new.late", minimum = "0") @Nullable Long late,
            @Schema(description = "loan.api.turn.new.interest", minimum = "0")
                    @Nullable Long interest,
            @Schema(description = "loan.api.turn.new.principal", minimum = "0")
                    @Nullable Long principal,
            @Schema(description = "loan.api.turn.new.paper", maxLength = 1000)
                    @Nullable String paper,
            @Schema(description = "loan.api.turn.new.to") @Nullable Long toId) {}
}
