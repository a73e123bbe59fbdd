package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.DepositMatch.How;
import kr.dure.loan.DepositMatch.Why;
import kr.dure.loan.LoanFacts.ReceiptKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the deposits that wait for a person: which loan one is for, or why it is for none.
 * Nothing is settled twice.
 */
@Service
public class DepositQueue {

    /** What has become of a row. */
    public enum State {
        NEW,
        RECORDED,
        WAITING,
        SET_ASIDE
    }

    /**
     * A row of the bank's list.
     *
     * @param payer as screens show it; the whole is sealed
     * @param why why it waits; null where it does not
     * @param said the sentence of whoever refused it
     * @param loanId the loan it was recorded for
     * @param reason why it was set aside
     */
    public record Row(
            long id,
            long fileId,
            String fileName,
            int line,
            LocalDate receivedOn,
            Won amount,
            String payer,
            String account,
            String reference,
            State state,
            @Nullable Why why,
            @Nullable String said,
            @Nullable Long loanId,
            @Nullable String loanNumber,
            @Nullable String reason) {}

    /** All that wait; {@code first} is the oldest day. */
    public record Sum(int count, Won amount, @Nullable LocalDate first) {}

    /** Why a loan is put forward. */
    public enum Ground {
        ACCOUNT,
        NAME,
        AMOUNT
    }

    /**
     * A loan it could be for.
     *
     * @param due what it asks for on the day of the deposit
     */
    public record Suggestion(LoanFacts.Loan loan, String borrower, Won due, Set<Ground> grounds) {}

    /** A row with its names opened, and the loans it could be for. */
    public record Opened(Row row, String payer, String memo, List<Suggestion> suggestions) {}

    /** A receipt of a loan that came by a file. */
    public record OfLoan(
            long receiptId,
            long fileId,
            String fileName,
            int line,
            LocalDate receivedOn,
            Won amount,
            String payer,
            How how,
            Instant recordedAt,
            boolean reversed) {}

    private final DepositListTable lists;
    private final DepositRowTable rows;
    private final DepositSuggestions suggestions;
    private final Receipts receipts;
    private final LoanRegister register;
    private final Desk desk;

    DepositQueue(
            DepositListTable lists,
            DepositRowTable rows,
            DepositSuggestions suggestions,
            Receipts receipts,
            LoanRegister register,
            Desk desk) {
        this.lists = lists;
        this.rows = rows;
        this.suggestions = suggestions;
        this.receipts = receipts;
        this.register = register;
        this.desk = desk;
    }

    /** The same for the same row; another once its receipt was taken back. */
    static String key(long rowId, int times) {
        return "deposit-" + rowId + "-" + times;
    }

    @Transactional(readOnly = true)
    public Sum waiting() {
        return lists.waiting();
    }

    /** Rows of one file or of all, in one state or in any, after the one of that number. */
    @Transactional(readOnly = true)
    public List<Row> rows(@Nullable Long fileId, @Nullable State state, long after, int most) {
        return lists.rows(fileId, state == null ? null : state.name(), after, most);
    }

    /** What came by files for a loan, the latest first. */
    @Transactional(readOnly = true)
    public List<OfLoan> ofLoan(long loanId) {
        return lists.ofLoan(loanId);
    }

    /**
     * A row with the payer's name in full, which is recorded, and what it could be for. By the
     * cashier.
     *
     * @throws DepositRefusal if there is no such row
     */
    @Transactional
    public Opened open(long id) {
        desk.mustBe(Office.CASHIER);
        return suggestions.open(lists.row(id).orElseThrow(DepositRefusal::absent));
    }

    /**
     * Says which loan a row is for, and writes its receipt down. By the cashier.
     *
     * @param number of the loan
     * @return the loan
     * @throws DepositRefusal if it is settled already, the bank cancelled it, or there is no such
     *     loan
     * @throws LoanRefusal what {@link Receipts} refuses; then it waits on
     */
    @Transactional
    public long assign(long id, String number, ReceiptKind kind) {
        desk.mustBe(Office.CASHIER);
        Row row = take(id);
        if (!row.amount().isPositive()) {
            throw DepositRefusal.cancelled();
        }
        LoanFacts facts =
                register.numbered(number).orElseThrow(() -> DepositRefusal.noLoan(number));
        var draft =
                new ReceiptDraft(
                        row.receivedOn(),
                        row.amount(),
                        suggestions.payer(id),
                        key(id, rows.times(id)));
        long loanId = facts.loan().id();
        long receipt =
                switch (kind) {
                    case INSTALMENT -> receipts.record(loanId, draft);
                    case PREPAYMENT -> receipts.prepay(loanId, draft);
                    case DEPOSIT_RETURN -> receipts.returnDeposit(loanId, draft);
                };
        rows.recorded(id, receipt, How.PERSON);
        return loanId;
    }

    /**
     * Says that a row is for no loan, and why. It can be given to one later all the same. By the
     * cashier.
     *
     * @throws DepositRefusal if it is settled already
     * @throws LoanRefusal without a reason
     */
    @Transactional
    public void setAside(long id, String reason) {
        desk.mustBe(Office.CASHIER);
        Row row = take(id);
        if (reason.isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        if (row.state() != State.WAITING) {
            throw DepositRefusal.settled();
        }
        rows.setAside(id, reason.strip());
    }

    private Row take(long id) {
        boolean open = rows.takeOpen(id);
        Row row = lists.row(id).orElseThrow(DepositRefusal::absent);
        if (!open) {
            throw DepositRefusal.settled();
        }
        return row;
    }
}
