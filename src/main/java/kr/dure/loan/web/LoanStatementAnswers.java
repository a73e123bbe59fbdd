package kr.dure.loan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kr.dure.loan.LoanRun;
import kr.dure.loan.LoanStatement;
import kr.dure.loan.LoanStatement.Due;
import kr.dure.loan.LoanStatement.Kind;
import kr.dure.loan.LoanStatement.Movement;
import kr.dure.loan.LoanStatement.Parts;
import kr.dure.loan.LoanStatement.Sums;
import kr.dure.loan.web.LoanAnswers.Borrower;
import kr.dure.screen.AsOfDays;
import org.jspecify.annotations.Nullable;

/** The account of a loan as programs are told of it: amounts in won, days as ISO 8601. */
final class LoanStatementAnswers {

    private LoanStatementAnswers() {}

    /** What of an amount is what. */
    record Split(long lateInterest, long interest, long principal) {
        static Split of(Parts parts) {
            return new Split(
                    parts.late().amount(), parts.interest().amount(), parts.principal().amount());
        }
    }

    /** Something that happened to the loan, by the day it counts from. */
    record Moved(
            LocalDate on,
            Kind kind,
            long paidOut,
            @Schema(description = "loan.api.statement.billed") long billed,
            @Schema(description = "loan.api.statement.received") long received,
            @Schema(description = "loan.api.statement.relieved") long relieved,
            @Schema(description = "loan.api.statement.split") Split split,
            @Schema(description = "loan.api.statement.after") long lent) {

        static Moved of(Movement each) {
            return new Moved(
                    each.on(),
                    each.kind(),
                    each.paidOut().amount(),
                    each.billed().amount(),
                    each.received().amount(),
                    each.relieved().amount(),
                    Split.of(each.parts()),
                    each.lent().amount());
        }
    }

    /** An instalment with something to pay: what has fallen due, and what comes next. */
    record ToPay(
            int no,
            LocalDate dueOn,
            @Schema(description = "loan.api.overdue-days") int overdueDays,
            Split open) {

        static ToPay of(Due each) {
            return new ToPay(each.no(), each.dueOn(), each.late(), Split.of(each.open()));
        }
    }

    /** What a loan comes to. */
    record Held(
            @Schema(description = "loan.api.lent") long principal,
            @Schema(description = "loan.api.statement.interest") long interest,
            @Schema(description = "loan.api.statement.cash") long cash) {

        static Held of(Sums sums) {
            return new Held(
                    sums.principal().amount(), sums.interest().amount(), sums.cash().amount());
        }
    }

    /** The account of a loan as it stood for a day, as far as it was written down by another. */
    record Account(
            long loanId,
            String number,
            LocalDate on,
            LocalDate known,
            Borrower organisation,
            long amount,
            @Schema(description = "loan.api.rate") int rateBp,
            @Schema(description = "loan.api.statement.late-rate") int lateRateBp,
            @Nullable LocalDate maturesOn,
            List<Moved> movements,
            List<ToPay> dues,
            @Schema(description = "loan.api.statement.told") Held told,
            @Schema(description = "loan.api.statement.booked") Held booked) {

        static Account of(LoanStatement statement, AsOfDays days) {
            var loan = statement.facts().loan();
            return new Account(
                    loan.id(),
                    loan.number(),
                    days.on(),
                    days.known(),
                    Borrower.of(loan.organisationId(), statement.names()),
                    loan.amount().amount(),
                    loan.rateBp(),
                    loan.late().on(days.on()),
                    statement.facts().run().map(LoanRun::maturity).orElse(null),
                    statement.movements().stream().map(Moved::of).toList(),
                    statement.dues().stream().map(ToPay::of).toList(),
                    Held.of(statement.told()),
                    Held.of(statement.booked()));
        }
    }
}
