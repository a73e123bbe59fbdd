package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Piece;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanSchedule.Period;
import kr.dure.loan.Owing.Owed;
import kr.dure.screen.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for money coming back. Receipts are written down in the order they reached the bank; a
 * wrong one is reversed, the last first.
 */
@Service
public class Receipts {

    private final Desk desk;
    private final FactTable reads;
    private final MoneyTable money;
    private final LoanBooks books;
    private final Closing closing;
    private final Words words;

    Receipts(
            Desk desk,
            FactTable reads,
            MoneyTable money,
            LoanBooks books,
            Closing closing,
            Words words) {
        this.desk = desk;
        this.reads = reads;
        this.money = money;
        this.books = books;
        this.closing = closing;
        this.words = words;
    }

    /**
     * Takes in a payment of the enterprise and fills late interest, interest and principal that is
     * due, in this order. Late interest up to the day is assessed first. By the cashier.
     *
     * @return the receipt; the first one, when the same is sent twice
     * @throws LoanRefusal if the amount is not above zero or above what is owed on that day, the
     *     day is in the future, before the payment or before the last receipt, or nothing was paid
     *     out
     */
    @Transactional
    public long record(long loanId, ReceiptDraft draft) {
        LoanFacts facts = desk.take(loanId, Office.CASHIER);
        Optional<Receipt> same = same(facts, draft);
        if (same.isPresent()) {
            return same.get().id();
        }
        check(facts, draft);
        Won owed = new Owing(facts, draft.receivedOn()).sum();
        if (draft.amount().isMoreThan(owed)) {
            throw LoanRefusal.moreThanOwed(draft.amount(), owed);
        }
        long id = money.receipt(loanId, ReceiptKind.INSTALMENT, draft);
        List<Owed> open = assessLate(facts, id, draft.receivedOn());
        take(facts.loan(), id, draft.receivedOn(), Owing.share(open, draft.amount()));
        closing.closeIfDone(loanId);
        return id;
    }

    /**
     * Takes in the deposit, or part of it, that the landlord returned: principal, whether a bill
     * has asked for it or not. Interest stops on that day; a bill that ran past it is withdrawn, to
     * be made anew. By the cashier.
     *
     * @return the receipt; the first one, when the same is sent twice
     * @throws LoanRefusal as {@link #record}; and if more comes back than is lent, or interest past
     *     that day is paid already
     */
    @Transactional
    public long returnDeposit(long loanId, ReceiptDraft draft) {
        LoanFacts facts = desk.take(loanId, Office.CASHIER);
        Optional<Receipt> same = same(facts, draft);
        if (same.isPresent()) {
            return same.get().id();
        }
        check(facts, draft);
        if (draft.amount().isMoreThan(facts.lent())) {
            throw LoanRefusal.moreThanLent(draft.amount(), facts.lent());
        }
        withdrawBeyond(facts, draft.receivedOn());
        LoanFacts standing = reads.facts(loanId);
        long id = money.receipt(loanId, ReceiptKind.DEPOSIT_RETURN, draft);
        List<Owed> due =
                assessLate(standing, id, draft.receivedOn()).stream()
                        .filter(each -> each.part() == Part.PRINCIPAL)
                        .toList();
        Won billed = Owing.sum(due).min(draft.amount());
        take(facts.loan(), id, draft.receivedOn(), Owing.share(due, billed));
        takeUnbilled(facts.loan(), id, draft.receivedOn(), draft.amount().minus(billed));
        closing.closeIfDone(loanId);
        return id;
    }

    /**
     * Takes back the last receipt of a loan, with what it assessed. By the cashier.
     *
     * @throws LoanRefusal if it is not the last one standing, the loan is closed, or the security
     *     was released on its strength
     */
    @Transactional
    public void reverse(long receiptId, String reason) {
        LoanFacts facts = desk.take(reads.loanOfReceipt(receiptId), Office.CASHIER);
        Receipt receipt =
                facts.receipts().stream()
                        .filter(each -> each.id() == receiptId)
                        .findFirst()
                        .orElseThrow(LoanRefusal::absent);
        if (receipt.reversed() != null) {
            throw LoanRefusal.alreadyReversed();
        }
        if (reason.isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        boolean released = facts.release() != null && receipt.sum(Part.PRINCIPAL).isPositive();
        if (facts.loan().closedOn() != null || released) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        if (facts.lastReceipt().filter(receipt::equals).isEmpty()) {
            throw LoanRefusal.notLast();
        }
        entriesOf(receipt).forEach(each -> books.reverse(facts.loan(), each, reason));
        money.reverse(receiptId, reason);
        withdrawStale(reads.facts(facts.loan().id()), reason);
        closing.closeIfDone(facts.loan().id());
    }

    private static Optional<Receipt> same(LoanFacts facts, ReceiptDraft draft) {
        Optional<Receipt> same =
                facts.receipts().stream().filter(each -> each.key().equals(draft.key())).findAny();
        if (same.isPresent() && !draft.isSameAs(same.get())) {
            throw LoanRefusal.otherContent();
        }
        return same;
    }

    private void check(LoanFacts facts, ReceiptDraft draft) {
        LoanState state = LoanState.of(facts);
        if (!(state instanceof LoanState.PaidOut || state instanceof LoanState.Returned)) {
            throw LoanRefusal.notNow(state);
        }
        if (!draft.amount().isPositive()) {
            throw LoanRefusal.notPositive();
        }
        if (draft.payerName().isBlank()) {
            throw LoanRefusal.empty("payerName");
        }
        LocalDate day = draft.receivedOn();
        desk.notInFuture("receivedOn", day);
        LocalDate paidOn = Objects.requireNonNull(facts.payment()).paidOn();
        if (day.isBefore(paidOn)) {
            throw LoanRefusal.tooEarly("receivedOn", day, paidOn);
        }
        facts.lastReceipt()
                .filter(last -> day.isBefore(last.receivedOn()))
                .ifPresent(last -> {
                    throw LoanRefusal.beforeLast(day, last.receivedOn());
                });
    }

    /** Assesses what late interest ran up to the day, and gives back all that is open then. */
    private List<Owed> assessLate(LoanFacts facts, long receiptId, LocalDate day) {
        List<Owed> owed = new Owing(facts, day).list();
        Won late = Owing.sum(owed.stream().filter(each -> each.entryId() == null).toList());
        if (late.isZero()) {
            return owed;
        }
        String act = "receipt-" + receiptId + "-late";
        long entryId =
                books.assess(facts.loan(), Part.LATE_INTEREST, late, FiscalYear.of(day), day, act);
        List<Owed> assessed = new ArrayList<>();
        for (Owed each : owed) {
            if (each.entryId() == null) {
                Bill bill = each.bill();
                var piece = new Piece(bill.id(), each.part(), each.amount(), entryId);
                money.assessment(receiptId, piece);
                assessed.add(new Owed(bill, each.part(), each.amount(), entryId));
            } else {
                assessed.add(each);
            }
        }
        return assessed;
    }

    /** One entry for all that goes to one part and was decided by one entry. */
    private void take(Loan loan, long receiptId, LocalDate day, List<Owed> shares) {
        record Heap(Part part, long decidedBy) {}
        Map<Heap, List<Owed>> heaps = new LinkedHashMap<>();
        for (Owed share : shares) {
            var heap = new Heap(share.part(), Objects.requireNonNull(share.entryId()));
            heaps.computeIfAbsent(heap, _ -> new ArrayList<>()).add(share);
        }
        heaps.forEach((heap, group) -> {
            String act = "receipt-%d-%s-%d".formatted(receiptId, heap.part(), heap.decidedBy());
            Won sum = Owing.sum(group);
            long entryId = books.receive(loan, heap.part(), sum, day, act, heap.decidedBy());
            for (Owed share : group) {
                long billId = share.bill().id();
                money.allotment(
                        receiptId, new Piece(billId, share.part(), share.amount(), entryId));
            }
        });
    }

    private void takeUnbilled(Loan loan, long receiptId, LocalDate day, Won amount) {
        if (amount.isZero()) {
            return;
        }
        FiscalYear year = FiscalYear.of(day);
        String act = "receipt-" + receiptId + "-return";
        long decided = books.assess(loan, Part.PRINCIPAL, amount, year, day, act + "-assess");
        money.assessment(receiptId, new Piece(null, Part.PRINCIPAL, amount, decided));
        long taken = books.receive(loan, Part.PRINCIPAL, amount, day, act, decided);
        money.allotment(receiptId, new Piece(null, Part.PRINCIPAL, amount, taken));
    }

    /** Bills for interest past the day on which the deposit came back. */
    private void withdrawBeyond(LoanFacts facts, LocalDate day) {
        Owing owing = new Owing(facts, day);
        for (Bill bill : facts.standingBills()) {
            if (bill.until().isAfter(day)) {
                if (isTouched(owing, bill)) {
                    throw LoanRefusal.paidBeyond(bill.until());
                }
                withdraw(facts.loan(), bill, words.text("loan.bill.withdrawn-by-return"));
            }
        }
    }

    /** Bills that no longer say what the schedule says, because a return was taken back. */
    private void withdrawStale(LoanFacts facts, String reason) {
        Owing owing = new Owing(facts, desk.today());
        List<Period> periods = facts.schedule().orElseThrow().periods();
        for (Bill bill : facts.standingBills()) {
            Period period = periods.get(bill.periodNo() - 1);
            if (differs(bill, period) && !isTouched(owing, bill)) {
                withdraw(facts.loan(), bill, reason);
            }
        }
    }

    private static boolean differs(Bill bill, Period period) {
        return !bill.until().equals(period.until()) || !bill.interest().equals(period.interest());
    }

    private static boolean isTouched(Owing owing, Bill bill) {
        return owing.paid(bill, Part.INTEREST).isPositive()
                || owing.paid(bill, Part.PRINCIPAL).isPositive();
    }

    private void withdraw(Loan loan, Bill bill, String reason) {
        if (bill.interestEntryId() != null) {
            books.reverse(loan, bill.interestEntryId(), reason);
        }
        if (bill.principalEntryId() != null) {
            books.reverse(loan, bill.principalEntryId(), reason);
        }
        money.withdraw(bill.id(), reason);
    }

    /** What was taken in first, then what had been decided for it: nothing may go below zero. */
    private static Set<Long> entriesOf(Receipt receipt) {
        Set<Long> entries = new LinkedHashSet<>();
        receipt.allotted().forEach(each -> entries.add(each.entryId()));
        receipt.assessed().forEach(each -> entries.add(each.entryId()));
        return entries;
    }
}
