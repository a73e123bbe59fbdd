package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanSchedule.Period;
import kr.dure.loan.LoanSchedule.Repaid;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one loan, as it was written down. */
public record LoanFacts(
        Loan loan,
        @Nullable Contract contract,
        @Nullable Security security,
        @Nullable Commitment commitment,
        @Nullable Payment payment,
        List<Bill> bills,
        List<Receipt> receipts,
        @Nullable Release release,
        @Nullable GivingUp givingUp) {

    /** Who wrote a fact down, and when. */
    public record Stamp(long accountId, Instant at) {}

    /**
     * @param rateBp yearly interest in basis points, {@code lateRateBp} likewise
     * @param closedOn the day all was paid back, or the loan was given up
     */
    public record Loan(
            long id,
            String number,
            long awardId,
            long organisationId,
            long fundId,
            String lineCode,
            Won amount,
            int rateBp,
            int lateRateBp,
            List<Integer> contractMonths,
            int longestMonths,
            LocalDate awardedOn,
            @Nullable LocalDate closedOn,
            Stamp stamp) {

        Loan reopened() {
            return new Loan(
                    id,
                    number,
                    awardId,
                    organisationId,
                    fundId,
                    lineCode,
                    amount,
                    rateBp,
                    lateRateBp,
                    contractMonths,
                    longestMonths,
                    awardedOn,
                    null,
                    stamp);
        }
    }

    /**
     * @param accountTail the last four digits of the landlord's account; the whole is sealed
     * @param leaseTo the last day of the lease
     * @param interestDay day of the month on which interest falls due
     * @param fileId the contract as paper
     */
    public record Contract(
            LocalDate signedOn,
            String shopAddress,
            String landlordName,
            String bankCode,
            String accountTail,
            Won deposit,
            LocalDate leaseFrom,
            LocalDate leaseTo,
            int months,
            int interestDay,
            long fileId,
            Stamp stamp) {}

    public enum SecurityKind {
        /** 전세권 설정. */
        JEONSE_RIGHT,
        /** 임차보증금 반환채권 질권. */
        PLEDGE
    }

    /** {@code rank} is the 순위번호 in the register. */
    public record Security(
            SecurityKind kind,
            String registryOffice,
            String receiptNo,
            LocalDate registeredOn,
            int rank,
            Stamp stamp) {}

    public record Commitment(
            LocalDate committedOn, long lineId, Won amount, long entryId, Stamp stamp) {}

    public record Payment(LocalDate paidOn, Won amount, long entryId, String key, Stamp stamp) {}

    /**
     * A period decided to be collected.
     *
     * @param until the day interest stops, not included
     * @param lastOn the last day in time: the due date, or the next business day
     * @param withdrawn set when another bill takes its place
     */
    public record Bill(
            long id,
            String number,
            int periodNo,
            LocalDate from,
            LocalDate until,
            LocalDate dueOn,
            LocalDate lastOn,
            Won balance,
            Won principal,
            Won interest,
            LocalDate billedOn,
            @Nullable Long interestEntryId,
            @Nullable Long principalEntryId,
            Stamp stamp,
            @Nullable Undone withdrawn) {

        public Won payable() {
            return principal.plus(interest);
        }

        Bill standing() {
            return new Bill(
                    id,
                    number,
                    periodNo,
                    from,
                    until,
                    dueOn,
                    lastOn,
                    balance,
                    principal,
                    interest,
                    billedOn,
                    interestEntryId,
                    principalEntryId,
                    stamp,
                    null);
        }
    }

    public enum Part {
        LATE_INTEREST,
        INTEREST,
        PRINCIPAL
    }

    public enum ReceiptKind {
        /** From the enterprise: late interest, interest, then principal that is due. */
        INSTALMENT,
        /** From the landlord: principal. */
        DEPOSIT_RETURN
    }

    /** Part of a receipt, or what came due with it; no bill where none had asked for it. */
    public record Piece(@Nullable Long billId, Part part, Won amount, long entryId) {}

    public record Receipt(
            long id,
            ReceiptKind kind,
            LocalDate receivedOn,
            Won amount,
            String payerName,
            String key,
            List<Piece> assessed,
            List<Piece> allotted,
            Stamp stamp,
            @Nullable Undone reversed) {

        public Won sum(Part part) {
            return LoanFacts.sum(allotted, each -> each.part() == part);
        }

        Receipt standing() {
            return new Receipt(
                    id, kind, receivedOn, amount, payerName, key, assessed, allotted, stamp, null);
        }
    }

    public record Undone(String reason, Stamp stamp) {}

    public record Release(LocalDate releasedOn, String receiptNo, Stamp stamp) {}

    public record GivingUp(String reason, @Nullable Long entryId, Stamp stamp) {}

    public LoanFacts {
        bills = List.copyOf(bills);
        receipts = List.copyOf(receipts);
    }

    /** The same as it stood on a day, as far as it was written down at a moment. */
    public LoanFacts asOf(LocalDate day, Instant known) {
        Then then = new Then(day, known);
        return new LoanFacts(
                loan.closedOn() == null || then.knows(loan.closedOn()) ? loan : loan.reopened(),
                contract != null && then.knows(contract.signedOn(), contract.stamp())
                        ? contract
                        : null,
                security != null && then.knows(security.registeredOn(), security.stamp())
                        ? security
                        : null,
                commitment != null && then.knows(commitment.committedOn(), commitment.stamp())
                        ? commitment
                        : null,
                payment != null && then.knows(payment.paidOn(), payment.stamp()) ? payment : null,
                bills.stream()
                        .filter(each -> then.knows(each.billedOn(), each.stamp()))
                        .map(each -> then.knows(each.withdrawn()) ? each : each.standing())
                        .toList(),
                receipts.stream()
                        .filter(each -> then.knows(each.receivedOn(), each.stamp()))
                        .map(each -> then.knows(each.reversed()) ? each : each.standing())
                        .toList(),
                release != null && then.knows(release.releasedOn(), release.stamp())
                        ? release
                        : null,
                givingUp != null && then.knows(givingUp.stamp()) ? givingUp : null);
    }

    /** Bills that were not withdrawn, in the order of their periods. */
    public List<Bill> standingBills() {
        return bills.stream()
                .filter(each -> each.withdrawn() == null)
                .sorted(Comparator.comparingInt(Bill::periodNo))
                .toList();
    }

    /** Receipts that were not reversed, in the order they were written down. */
    public List<Receipt> standingReceipts() {
        return receipts.stream().filter(each -> each.reversed() == null).toList();
    }

    public Optional<Receipt> lastReceipt() {
        return standingReceipts().stream().reduce((first, second) -> second);
    }

    /** What the landlord holds of the fund's money; nothing before it was paid out. */
    public Won lent() {
        return payment == null ? Won.ZERO : payment.amount().minus(received(Part.PRINCIPAL));
    }

    public Won received(Part part) {
        return standingReceipts().stream().map(each -> each.sum(part)).reduce(Won.ZERO, Won::plus);
    }

    /** The last day on which principal came back. */
    public @Nullable LocalDate lastReturn() {
        return standingReceipts().stream()
                .filter(each -> each.sum(Part.PRINCIPAL).isPositive())
                .map(Receipt::receivedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The schedule as it runs since the payment, with every return counted. */
    public Optional<LoanSchedule> schedule() {
        if (contract == null || payment == null) {
            return Optional.empty();
        }
        var shape =
                new LoanShape(
                        payment.amount(),
                        loan.rateBp(),
                        payment.paidOn(),
                        contract.months(),
                        contract.interestDay());
        return Optional.of(LoanSchedule.of(shape, repaid()));
    }

    private List<Repaid> repaid() {
        return standingReceipts().stream()
                .filter(each -> each.sum(Part.PRINCIPAL).isPositive())
                .map(each -> new Repaid(each.receivedOn(), each.sum(Part.PRINCIPAL)))
                .toList();
    }

    /** Periods with something to pay that no standing bill asks for, in order. */
    public List<Period> unbilled() {
        Set<Integer> billed =
                standingBills().stream().map(Bill::periodNo).collect(Collectors.toSet());
        return schedule().stream()
                .flatMap(each -> each.periods().stream())
                .filter(each -> !billed.contains(each.no()))
                .map(each -> each.askingAtMost(lent()))
                .filter(each -> each.payable().isPositive())
                .toList();
    }

    static Won sum(List<Piece> pieces, Predicate<Piece> wanted) {
        return pieces.stream().filter(wanted).map(Piece::amount).reduce(Won.ZERO, Won::plus);
    }
}
