package kr.dure.loan;

import java.time.LocalDate;
import java.util.Comparator;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.ReceiptKind;

/**
 * Something after the payment that changes what is owed, reduced to what the arithmetic needs. Its
 * {@code id} is that of its row, 0 while it is not written down.
 */
public sealed interface Turn {

    long id();

    /** The day it counts from, whenever it was written down. */
    LocalDate on();

    /** Money that reached the bank. */
    record Received(long id, LocalDate on, ReceiptKind kind, Won amount) implements Turn {}

    /** 기한 연장: the last due date moves by so many months. */
    record Renewed(long id, LocalDate on, int months) implements Turn {}

    /** 기한이익 상실: all that is lent falls due on one day. */
    record Recalled(long id, LocalDate on, LocalDate dueOn) implements Turn {}

    /**
     * 이행연기 특약: what is due and not paid, and what is still lent, is due anew in equal parts of
     * principal. Late interest that ran up to the day stays due.
     *
     * @param rateBp yearly interest from then on, in basis points
     */
    record Deferred(long id, LocalDate on, int instalments, int everyMonths, int rateBp)
            implements Turn {}

    /** 면제 또는 불납결손: given up of each part, the oldest first. */
    record Relieved(long id, LocalDate on, Won late, Won interest, Won principal) implements Turn {}

    /**
     * The order in which they count, which never depends on the order they were written down in:
     * two of the same day and kind are told apart by their amount, and of the same amount they are
     * alike.
     */
    Comparator<Turn> ORDER =
            Comparator.comparing(Turn::on)
                    .thenComparing(Turn::rank)
                    .thenComparing(Turn::weight)
                    .thenComparing(Turn::id);

    private int rank() {
        return switch (this) {
            case Renewed _ -> 0;
            case Received received -> 1 + received.kind().ordinal();
            case Relieved _ -> 10;
            case Recalled _ -> 11;
            case Deferred _ -> 12;
        };
    }

    private long weight() {
        return switch (this) {
            case Renewed renewed -> renewed.months();
            case Received received -> received.amount().amount();
            case Relieved relieved -> relieved.principal().amount();
            case Recalled recalled -> recalled.dueOn().toEpochDay();
            case Deferred deferred -> deferred.instalments();
        };
    }
}
