package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.Amendment;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one loan, as it was written down. */
public record LoanFacts(
        Loan loan,
        @Nullable Contract contract,
        List<Security> securities,
        @Nullable Commitment commitment,
        @Nullable Payment payment,
        List<Bill> bills,
        List<Receipt> receipts,
        Amendments amendments,
        Uses uses,
        @Nullable Release release,
        @Nullable GivingUp givingUp) {

    /**
     * @param organisationId who owes it; after a transfer, who took it over
     * @param rateBp yearly interest in basis points
     * @param late what late interest runs at, by the ordinance of its fund
     * @param terms how it is paid back, where the contract says nothing else; the grace the longest
     * @param proofMonths by when after the payment its use is to be shown; 0 where it need not be
     * @param closedOn the day all was paid back, or the loan was given up
     */
    public record Loan(
            long id,
            String number,
            LoanKind kind,
            long awardId,
            long organisationId,
            long fundId,
            String lineCode,
            Won amount,
            int rateBp,
            LateInterest late,
            RepaymentTerms terms,
            List<Integer> contractMonths,
            int longestMonths,
            int proofMonths,
            LocalDate awardedOn,
            @Nullable LocalDate closedOn,
            Stamp stamp) {

        Loan asOf(Then then, Amendments amendments) {
            LocalDate closed = closedOn != null && then.knows(closedOn) ? closedOn : null;
            return with(amendments.debtorAsOf(then, organisationId), closed);
        }

        private Loan with(long debtor, @Nullable LocalDate closed) {
            return new Loan(
                    id,
                    number,
                    kind,
                    awardId,
                    debtor,
                    fundId,
                    lineCode,
                    amount,
                    rateBp,
                    late,
                    terms,
                    contractMonths,
                    longestMonths,
                    proofMonths,
                    awardedOn,
                    closed,
                    stamp);
        }
    }

    /**
     * @param repayment how it is paid back, where the loan leaves the choice; and so {@code
     *     graceMonths}
     * @param interestDay day of the month on which instalments fall due
     * @param fileId the contract as paper
     * @param purpose with the account that is paid now
     */
    public record Contract(
            LocalDate signedOn,
            Purpose purpose,
            int months,
            @Nullable Repayment repayment,
            int graceMonths,
            int interestDay,
            long fileId,
            List<AccountChange> accountChanges,
            Stamp stamp) {

        public Contract {
            accountChanges = List.copyOf(accountChanges);
        }

        Contract asOf(Then then) {
            List<AccountChange> known =
                    accountChanges.stream().filter(each -> then.knows(each.stamp())).toList();
            return new Contract(
                    signedOn,
                    known.size() == accountChanges.size()
                            ? purpose
                            : accountChanges.get(known.size()).before(),
                    months,
                    repayment,
                    graceMonths,
                    interestDay,
                    fileId,
                    known,
                    stamp);
        }
    }

    /** Another account is paid than before. */
    public record AccountChange(Purpose before, String reason, Stamp stamp) {}

    /**
     * @param givenBy the registry office or who guarantees, as screens show it; the name of a
     *     person is sealed
     * @param number null for a person's guarantee
     * @param rank 순위번호 of a registration
     * @param amount what is guaranteed, or 채권최고액
     * @param until the last day of an institution's guarantee
     * @param since when it began to secure the loan, and {@code reason} why it took the place of
     *     the one before; null for the first
     */
    public record Security(
            SecurityKind kind,
            String givenBy,
            @Nullable String number,
            LocalDate givenOn,
            @Nullable Integer rank,
            @Nullable Won amount,
            @Nullable LocalDate until,
            LocalDate since,
            @Nullable String reason,
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
        securities = List.copyOf(securities);
        bills = List.copyOf(bills);
        receipts = List.copyOf(receipts);
    }

    /** The same as it stood on a day, as far as it was written down at a moment. */
    public LoanFacts asOf(LocalDate day, Instant known) {
        Then then = new Then(day, known);
        return new LoanFacts(
                loan.asOf(then, amendments),
                contract != null && then.knows(contract.signedOn(), contract.stamp())
                        ? contract.asOf(then)
                        : null,
                securities.stream().filter(each -> then.knows(each.since(), each.stamp())).toList(),
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
                uses.asOf(then),
                release != null && then.knows(release.releasedOn(), release.stamp())
                        ? release
                        : null,
                givingUp != null && then.knows(givingUp.stamp()) ? givingUp : null);
    }

    /** What secures it now. */
    public @Nullable Security security() {
        return securities.isEmpty() ? null : securities.getLast();
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
                        terms(),
                        loan.late()));
    }

    /** How it is paid back: as the contract says or, before it and where it does not, the loan. */
    public RepaymentTerms terms() {
        return contract == null || contract.repayment() == null
                ? loan.terms()
                : loan.terms().paidBack(contract.repayment(), contract.graceMonths());
    }

    /** By when its use is to be shown; null where it need not be, or nothing is paid out yet. */
    public @Nullable LocalDate proofDue() {
        return payment == null || loan.proofMonths() == 0
                ? null
                : payment.paidOn().plusMonths(loan.proofMonths());
    }

    List<Turn> turns() {
        Stream<Turn> received = standingReceipts().stream().map(Receipt::turn);
        return Stream.concat(amendments.turns().stream(), received).toList();
    }

    /** Its life since the payment, replayed with all that happened. */
    public Optional<LoanRun> run() {
        return shape().map(each -> LoanRun.of(each, turns()));
    }

    /** The same facts with one receipt more, as if it were written down. */
    LoanFacts with(Receipt receipt) {
        return with(Stream.concat(receipts.stream(), Stream.of(receipt)).toList(), amendments);
    }

    /** The same as if a turn had not been; bills that would say something else are left out. */
    public LoanFacts without(Amendment turn) {
        LoanFacts after = with(amendments.without(turn));
        List<Bill> stale = LoanClaims.stale(after, after.run().orElseThrow());
        List<Bill> others = bills.stream().filter(each -> !stale.contains(each)).toList();
        return with(loan, others, receipts, after.amendments);
    }

    /** The same facts with the loan closed. */
    LoanFacts closed(LocalDate on) {
        return with(loan.with(loan.organisationId(), on), bills, receipts, amendments);
    }

    LoanFacts with(Amendments changed) {
        return with(receipts, changed);
    }

    LoanFacts with(List<Receipt> changed, Amendments agreed) {
        return with(loan, bills, changed, agreed);
    }

    private LoanFacts with(
            Loan loan, List<Bill> bills, List<Receipt> receipts, Amendments amendments) {
        return new LoanFacts(
                loan,
                contract,
                securities,
                commitment,
                payment,
                bills,
                receipts,
                amendments,
                uses,
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

    /** The last day on which principal came back, or was given up. */
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
