package kr.dure.loan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.kernel.Won;
import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.Instalment;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanKind;
import kr.dure.loan.LoanRegister.Row;
import kr.dure.loan.LoanRun;
import kr.dure.loan.LoanState;
import kr.dure.loan.Owing;
import kr.dure.loan.Purpose;
import kr.dure.loan.Repayment;
import kr.dure.loan.Uses;
import kr.dure.screen.AsOfDays;
import org.jspecify.annotations.Nullable;

/** Loans as programs are told of them: amounts in won, days as ISO 8601. */
final class LoanAnswers {

    private LoanAnswers() {}

    /** Who borrowed. */
    record Borrower(long id, String name) {
        static Borrower of(long id, Map<Long, String> names) {
            return new Borrower(id, names.getOrDefault(id, ""));
        }
    }

    /** A loan in the list, as it stands today. */
    record ListedLoan(
            long id,
            String number,
            @Schema(description = "loan.api.loan-kind") LoanKind kind,
            Borrower organisation,
            @Schema(description = "loan.api.state") LoanStateWord state,
            long amount,
            LocalDate awardedOn,
            @Schema(description = "loan.api.lent") long lent,
            @Schema(description = "loan.api.list.overdue") long overdue,
            @Schema(description = "loan.api.overdue-days") int overdueDays,
            ArrearsBucket bucket,
            @Schema(description = "loan.api.next-due") @Nullable LocalDate nextDue) {

        static ListedLoan of(Row row, Map<Long, String> names) {
            return new ListedLoan(
                    row.id(),
                    row.number(),
                    row.kind(),
                    Borrower.of(row.organisationId(), names),
                    LoanStateWord.of(row.state()),
                    row.amount().amount(),
                    row.awardedOn(),
                    row.lent().amount(),
                    row.overdue().amount(),
                    row.overdueDays(),
                    row.bucket(),
                    row.nextDue());
        }
    }

    /** What of an amount owed is what. */
    record Owed(long total, long principal, long interest, long lateInterest) {
        static Owed of(Owing owing) {
            return new Owed(
                    owing.sum().amount(),
                    owing.sum(Part.PRINCIPAL).amount(),
                    owing.sum(Part.INTEREST).amount(),
                    owing.sum(Part.LATE_INTEREST).amount());
        }
    }

    /** What the contract says: of a lease, or of a use. */
    record Agreed(
            LocalDate signedOn,
            int months,
            @Schema(description = "loan.api.lease") @Nullable LocalDate leaseFrom,
            @Nullable LocalDate leaseTo,
            @Nullable Long deposit,
            @Schema(description = "loan.api.use") Purpose.@Nullable Use use,
            @Nullable String usePlan) {
        static @Nullable Agreed of(LoanFacts.@Nullable Contract contract) {
            if (contract == null) {
                return null;
            }
            return switch (contract.purpose()) {
                case Purpose.Lease lease ->
                        new Agreed(
                                contract.signedOn(),
                                contract.months(),
                                lease.leaseFrom(),
                                lease.leaseTo(),
                                lease.deposit().amount(),
                                null,
                                null);
                case Purpose.Business business ->
                        new Agreed(
                                contract.signedOn(),
                                contract.months(),
                                null,
                                null,
                                null,
                                business.use(),
                                business.plan());
            };
        }
    }

    /** A loan as it stood for a day, as far as it was written down by another. */
    record LoanThen(
            long id,
            String number,
            @Schema(description = "loan.api.loan-kind") LoanKind kind,
            LocalDate on,
            LocalDate known,
            Borrower organisation,
            long fundId,
            @Schema(description = "loan.api.state") LoanStateWord state,
            long amount,
            @Schema(description = "loan.api.rate") int rateBp,
            Repayment repayment,
            @Schema(description = "loan.api.grace") int graceMonths,
            LocalDate awardedOn,
            @Nullable Agreed contract,
            @Nullable LocalDate paidOutOn,
            @Schema(description = "loan.api.proof-due") @Nullable LocalDate proofDue,
            @Schema(description = "loan.api.proof") Uses.@Nullable State proof,
            @Nullable LocalDate maturesOn,
            @Nullable LocalDate closedOn,
            @Schema(description = "loan.api.lent") long lent,
            @Schema(description = "loan.api.owed") Owed owed,
            @Schema(description = "loan.api.overdue") long overdue,
            @Schema(description = "loan.api.overdue-days") int overdueDays,
            ArrearsBucket bucket,
            @Schema(description = "loan.api.limitation") @Nullable LocalDate limitation) {

        static LoanThen of(LoanFacts facts, AsOfDays days, Map<Long, String> names) {
            var owing = new Owing(facts, days.on());
            var loan = facts.loan();
            var payment = facts.payment();
            return new LoanThen(
                    loan.id(),
                    loan.number(),
                    loan.kind(),
                    days.on(),
                    days.known(),
                    Borrower.of(loan.organisationId(), names),
                    loan.fundId(),
                    LoanStateWord.of(LoanState.of(facts).word()),
                    loan.amount().amount(),
                    loan.rateBp(),
                    facts.terms().repayment(),
                    facts.terms().graceMonths(),
                    loan.awardedOn(),
                    Agreed.of(facts.contract()),
                    payment == null ? null : payment.paidOn(),
                    facts.proofDue(),
                    facts.proofDue() == null ? null : facts.uses().state(),
                    facts.run().map(LoanRun::maturity).orElse(null),
                    loan.closedOn(),
                    facts.lent().amount(),
                    Owed.of(owing),
                    owing.overdue().amount(),
                    owing.daysOverdue(),
                    owing.bucket(),
                    owing.limitation());
        }
    }

    /** One line of a schedule. */
    record Due(
            int no,
            LocalDate from,
            LocalDate until,
            int days,
            LocalDate dueOn,
            @Schema(description = "loan.api.last-on") LocalDate lastOn,
            long balance,
            long principal,
            long interest,
            long payable,
            @Schema(description = "loan.api.paid") long paid,
            long open,
            @Schema(description = "loan.api.late") long late,
            boolean billed,
            @Nullable LocalDate settledOn) {

        static Due of(Instalment each, LocalDate on, Set<Integer> billed) {
            return new Due(
                    each.no(),
                    each.from(),
                    each.until(),
                    each.days(),
                    each.dueOn(),
                    each.lastOn(),
                    each.balance().amount(),
                    each.principal().amount(),
                    each.interest().amount(),
                    each.payable().amount(),
                    each.paid(Part.PRINCIPAL).plus(each.paid(Part.INTEREST)).amount(),
                    each.open().amount(),
                    each.openLate(on).amount(),
                    billed.contains(each.no()),
                    each.settledOn());
        }
    }

    /** Every instalment of a loan, those to come as they will be if nothing else happens. */
    record Dues(
            long loanId,
            LocalDate on,
            LocalDate known,
            List<Due> instalments,
            @Schema(description = "loan.api.early") long early) {

        static Dues of(LoanFacts facts, AsOfDays days) {
            List<Due> dues = new ArrayList<>();
            Set<Integer> billed =
                    Set.copyOf(
                            facts.standingBills().stream().map(LoanFacts.Bill::periodNo).toList());
            facts.run()
                    .ifPresent(run ->
                            run.instalments()
                                    .forEach(each -> dues.add(Due.of(each, days.on(), billed))));
            Won early =
                    facts.run().stream()
                            .flatMap(run -> run.early().stream())
                            .filter(each -> !each.relief())
                            .map(LoanRun.Early::amount)
                            .reduce(Won.ZERO, Won::plus);
            return new Dues(facts.loan().id(), days.on(), days.known(), dues, early.amount());
        }
    }

    /** Why and when a receipt was taken back. */
    record Reversed(String reason, Instant at) {}

    /** What a receipt went to. */
    record Filled(long lateInterest, long interest, long principal, long waiting) {
        static Filled of(LoanFacts.Receipt receipt, @Nullable LoanRun run) {
            if (run == null || receipt.reversed() != null) {
                return new Filled(0, 0, 0, 0);
            }
            Won late = run.of(receipt.id(), false, Part.LATE_INTEREST);
            Won interest = run.of(receipt.id(), false, Part.INTEREST);
            Won principal = run.of(receipt.id(), false, Part.PRINCIPAL);
            Won left = receipt.amount().minus(late).minus(interest).minus(principal);
            return new Filled(late.amount(), interest.amount(), principal.amount(), left.amount());
        }
    }

    /** Money that came in. */
    record ReceiptSeen(
            long id,
            long loanId,
            ReceiptKind kind,
            LocalDate receivedOn,
            long amount,
            @Schema(description = "loan.api.payer") String payer,
            Instant recordedAt,
            @Schema(description = "loan.api.entry") long entryId,
            @Schema(description = "loan.api.filled") Filled filled,
            @Nullable Reversed reversed) {

        static ReceiptSeen of(LoanFacts facts, LoanFacts.Receipt each, @Nullable LoanRun run) {
            var undone = each.reversed();
            return new ReceiptSeen(
                    each.id(),
                    facts.loan().id(),
                    each.kind(),
                    each.receivedOn(),
                    each.amount().amount(),
                    each.payer(),
                    each.stamp().at(),
                    each.entryId(),
                    Filled.of(each, run),
                    undone == null ? null : new Reversed(undone.reason(), undone.stamp().at()));
        }

        static List<ReceiptSeen> all(LoanFacts facts) {
            LoanRun run = facts.run().orElse(null);
            return facts.receipts().stream().map(each -> of(facts, each, run)).toList();
        }
    }

    /** A receipt to be written down. */
    record NewReceipt(
            LocalDate receivedOn,
            @Schema(description = "loan.api.amount", minimum = "1") long amount,
            @Schema(description = "loan.api.payer-name", maxLength = 1000) String payerName,
            @Schema(description = "loan.api.kind") @Nullable ReceiptKind kind) {}

    /** Why a receipt is taken back. */
    record Reversal(@Schema(description = "loan.api.reason", maxLength = 1000) String reason) {}
}
