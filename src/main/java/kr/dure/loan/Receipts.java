package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.EntryKind;
import kr.dure.loan.LoanBooks.Why;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.MoneyTable.NewReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for money coming back. Receipts are written down in any order and time: one that counts
 * from an earlier day is replayed from that day on, and the books take the difference.
 */
@Service
public class Receipts {

    private final Desk desk;
    private final FactTable reads;
    private final MoneyTable money;
    private final LoanBooks books;
    private final Payers payers;
    private final Closing closing;

    Receipts(
            Desk desk,
            FactTable reads,
            MoneyTable money,
            LoanBooks books,
            Payers payers,
            Closing closing) {
        this.desk = desk;
        this.reads = reads;
        this.money = money;
        this.books = books;
        this.payers = payers;
        this.closing = closing;
    }

    /**
     * Takes in a payment of the enterprise for what is due, in the order its terms say; what is
     * more waits for the next due date. By the cashier.
     *
     * @return the receipt; the first one, when the same is sent twice
     * @throws LoanRefusal if the amount is not above zero or above all that is owed to the end, the
     *     day is in the future or before the payment, or nothing was paid out
     */
    @Transactional
    public long record(long loanId, ReceiptDraft draft) {
        return take(loanId, ReceiptKind.INSTALMENT, draft);
    }

    /**
     * The same, but what is more than is due pays principal back at once (조기상환). Whether the
     * instalments to come get fewer or smaller, the terms say. By the cashier.
     *
     * @throws LoanRefusal as {@link #record}
     */
    @Transactional
    public long prepay(long loanId, ReceiptDraft draft) {
        return take(loanId, ReceiptKind.PREPAYMENT, draft);
    }

    /**
     * Takes in the deposit, or part of it, that the landlord returned: principal, whether it was
     * due or not. Interest stops on that day; a bill that ran past it is withdrawn, to be made
     * anew. By the cashier.
     *
     * @throws LoanRefusal as {@link #record}; and if more comes back than is lent, or the loan is
     *     not for a deposit
     */
    @Transactional
    public long returnDeposit(long loanId, ReceiptDraft draft) {
        return take(loanId, ReceiptKind.DEPOSIT_RETURN, draft);
    }

    private long take(long loanId, ReceiptKind kind, ReceiptDraft draft) {
        Batch batch = open(List.of(loanId));
        batch.take(loanId, kind, draft);
        return batch.write().getFirst();
    }

    /** Begins to take in receipts of these loans, on which nobody else acts now. By the cashier. */
    Batch open(Collection<Long> loanIds) {
        desk.mustBe(Office.CASHIER);
        return new Batch(desk.take(loanIds));
    }

    /**
     * Receipts on their way in: each is taken against the facts as those before it left them, in
     * memory, and all are written down at once. It lives within the transaction it began in.
     */
    final class Batch {

        private final Map<Long, LoanFacts> loans = new HashMap<>();
        private final Map<Long, String> borrowers;
        private final LoanClaims claims;
        private final List<NewReceipt> fresh = new ArrayList<>();

        /** What was taken, in its order: a receipt written before, or null for the next new one. */
        private final List<@Nullable Long> taken = new ArrayList<>();

        private Batch(List<LoanFacts> all) {
            all.forEach(each -> loans.put(each.loan().id(), each));
            borrowers = payers.borrowers(all);
            claims = books.claims(loans.keySet());
        }

        /** The facts of a loan with all that was taken so far; null for one that is not in it. */
        @Nullable LoanFacts facts(long loanId) {
            return loans.get(loanId);
        }

        /**
         * @throws LoanRefusal as {@link Receipts#record}; then nothing was taken
         */
        void take(long loanId, ReceiptKind kind, ReceiptDraft draft) {
            LoanFacts facts = loans.get(loanId);
            if (facts == null) {
                throw LoanRefusal.absent();
            }
            Optional<Receipt> same = same(facts, kind, draft);
            if (same.isPresent()) {
                taken.add(same.get().id());
                return;
            }
            check(facts, kind, draft);
            var payer = payers.sealed(borrowers.getOrDefault(loanId, ""), draft);
            LoanFacts after = facts.with(Payers.shown(kind, draft, payer));
            LoanRun run = after.run().orElseThrow();
            if (run.excess().isPositive()) {
                Won owed = draft.amount().minus(run.excess()).max(Won.ZERO);
                throw LoanRefusal.moreThanOwed(draft.amount(), owed);
            }
            LocalDate on = draft.receivedOn();
            var why =
                    new Why(EntryKind.RECEIVE, on, "receipt-" + draft.key(), "", closing.later(on));
            if (!claims.settle(after, run, why)) {
                throw new IllegalStateException("money came in, and no claim moved: " + loanId);
            }
            taken.add(null);
            fresh.add(new NewReceipt(loanId, kind, draft, payer));
            loans.put(loanId, closing.isDone(after, run) ? after.closed(desk.today()) : after);
        }

        /** Writes down what was taken; the receipts in the order they were. */
        List<Long> write() {
            if (fresh.isEmpty()) {
                return taken.stream().map(Objects::requireNonNull).toList();
            }
            Iterator<Long> written = money.receipts(fresh, claims.book()).iterator();
            closing.settled(fresh.stream().map(NewReceipt::loanId).distinct().toList());
            return taken.stream().map(each -> each == null ? written.next() : each).toList();
        }
    }

    /**
     * Takes back a receipt, whichever it is: what came after it is replayed without it. By the
     * cashier.
     *
     * @throws LoanRefusal if it is taken back already, the loan is closed, or the security was
     *     released on its strength
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
        if (facts.loan().closedOn() != null || releasedOnStrengthOf(facts, receipt)) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        List<Receipt> others =
                facts.receipts().stream().filter(each -> !each.equals(receipt)).toList();
        LoanFacts after = facts.with(others, facts.amendments());
        var why = new Why(EntryKind.ADJUST, desk.today(), "reversal-" + receiptId, reason, "");
        long entryId = Objects.requireNonNull(books.settle(after, after.run().orElseThrow(), why));
        money.reverse(receiptId, reason, entryId);
        closing.settled(facts.loan().id());
    }

    /**
     * The whole name of who paid, for who is about to take a receipt back; the view is recorded. By
     * the cashier.
     */
    @Transactional
    public String payer(long receiptId) {
        desk.take(reads.loanOfReceipt(receiptId), Office.CASHIER);
        return payers.show(receiptId);
    }

    private static boolean releasedOnStrengthOf(LoanFacts facts, Receipt receipt) {
        return facts.release() != null
                && facts.run()
                        .map(each -> each.of(receipt.id(), false, Part.PRINCIPAL).isPositive())
                        .orElse(false);
    }

    private Optional<Receipt> same(LoanFacts facts, ReceiptKind kind, ReceiptDraft draft) {
        Optional<Receipt> same =
                facts.receipts().stream().filter(each -> each.key().equals(draft.key())).findAny();
        if (same.isPresent() && !payers.isSame(kind, draft, same.get())) {
            throw LoanRefusal.otherContent();
        }
        return same;
    }

    private void check(LoanFacts facts, ReceiptKind kind, ReceiptDraft draft) {
        LoanState state = LoanState.of(facts);
        if (!(state instanceof LoanState.PaidOut || state instanceof LoanState.Returned)) {
            throw LoanRefusal.notNow(state);
        }
        if (kind == ReceiptKind.DEPOSIT_RETURN && !facts.loan().kind().isLeased()) {
            throw LoanRefusal.otherKind();
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
        if (kind == ReceiptKind.DEPOSIT_RETURN && draft.amount().isMoreThan(facts.lent())) {
            throw LoanRefusal.moreThanLent(draft.amount(), facts.lent());
        }
    }
}
