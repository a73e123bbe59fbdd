package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.kernel.Won;
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
        Amendments amendments,
        @Nullable Release release,
        @Nullable GivingUp givingUp) {

    /** Who wrote a fact down, and when. */
    public record Stamp(long accountId, Instant at) {}

    /**
     * @param organisationId who owes it; after a transfer, who took it over
     * @param rateBp yearly interest in basis points
     * @param late what late interest runs at, by the ordinance of its fund
     * @param terms how it is paid back
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
            LateRates late,
            RepaymentTerms terms,
            List<Integer> contractMonths,
            int longestMonths,
            LocalDate awardedOn,
            @Nullable LocalDate closedOn,
            Stamp stamp) {

        Loan asOf(Then then, Amendments amendments) {
            LocalDate closed = closedOn != null && then.knows(closedOn) ? closedOn : null;
            return new Loan(
                    id,
                    number,
                    awardId,
                    amendments.debtorAsOf(then, organisationId),
                    fundId,
                    lineCode,
                    amount,
                    rateBp,
                    late,
                    terms,
                    contractMonths,
                    longestMonths,
                    awardedOn,
                    closed,
                    stamp);
        }
    }

    /**
     * @param landlord the name as screens show it; the whole is sealed
     * @param accountTail the last four digits of the landlord's account; the whole is sealed
     * @param leaseTo the last day of the lease
     * @param interestDay day of the month on which interest falls due
     * @param fileId the contract as paper
     */
    public record Contract(
            LocalDate signedOn,
            String shopAddress,
            String landlord,
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
            long entryId,
            Stamp stamp,
            @Nullable Undone withdrawn) {

        public Won payable() {
            return principal.plus(interest);
        }

        Bill standing() {
            return new Bill(
                    id, number, periodNo, from, until, dueOn, lastOn, balance, principal, interest,
                    billedOn, entryId, stamp, null);
        }
    }

    public enum Part {
        LATE_INTEREST,
        INTEREST,
        PRINCIPAL
    }

    public enum ReceiptKind {
        /** From the enterprise, for what is due; what is more waits for the next due date. */
        INSTALMENT,
        /** From the enterprise: what is more than is due pays principal back early (조기상환). */
        PREPAYMENT,
        /** From the landlord: principal. */
        DEPOSIT_RETURN
    }

    /**
     * Money that came in.
     *
     * @param payer who paid, as screens show it; the name of a person is sealed
     * @param entryId the entry that carries it in the books
     */
    public record Receipt(
            long id,
            ReceiptKind kind,
            LocalDate receivedOn,
            Won amount,
            String payer,
            String key,
            long entryId,
            Stamp stamp,
            @Nullable Undone reversed) {

        Receipt standing() {
            return new Receipt(id, kind, receivedOn, amount, payer, key, entryId, stamp, null);
        }

        Turn turn() {
            return new Turn.Received(id, receivedOn, kind, amount);
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
                loan.asOf(then, amendments),
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
                amendments.asOf(then),
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

    /** What the loan was when the money went out; nothing before. */
    Optional<LoanShape> shape() {
        if (contract == null || payment == null) {
            return Optional.empty();
        }
        return Optional.of(
                new LoanShape(
                        payment.amount(),
                        loan.rateBp(),
                        payment.paidOn(),
                        contract.months(),
                        contract.interestDay(),
                        loan.terms(),
                        loan.late()));
    }

    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>(amendments.turns());
        standingReceipts().forEach(each -> turns.add(each.turn()));
        return turns;
    }

    /** Its life since the payment, replayed with all that happened. */
    public Optional<LoanRun> run() {
        return shape().map(each -> LoanRun.of(each, turns()));
    }

    /** The same facts with one receipt more, as if it were written down. */
    LoanFacts with(Receipt receipt) {
        List<Receipt> all = new ArrayList<>(receipts);
        all.add(receipt);
        return with(all, amendments);
    }

    LoanFacts with(Amendments changed) {
        return with(receipts, changed);
    }

    LoanFacts with(List<Receipt> changed, Amendments agreed) {
        return new LoanFacts(
                loan,
                contract,
                security,
                commitment,
                payment,
                bills,
                changed,
                agreed,
                release,
                givingUp);
    }

    /** What the borrower still has of the fund's money; nothing before it was paid out. */
    public Won lent() {
        return run().map(LoanRun::lent).orElse(Won.ZERO);
    }

    public Won received(Part part) {
        return run().map(each -> each.sum(part, false)).orElse(Won.ZERO);
    }

    /** The last day on which principal came back. */
    public @Nullable LocalDate lastReturn() {
        return run().flatMap(LoanRun::lastReturn).orElse(null);
    }

    /** Instalments with something to pay that no standing bill asks for, in order. */
    public List<Instalment> unbilled() {
        Set<Integer> billed =
                standingBills().stream().map(Bill::periodNo).collect(Collectors.toSet());
        return run().stream()
                .flatMap(each -> each.instalments().stream())
                .filter(each -> !billed.contains(each.no()))
                .filter(each -> each.open().isPositive())
                .toList();
    }
}
