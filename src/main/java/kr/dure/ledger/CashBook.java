package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A month of a fund's cash (현금출납부), by day, with the balance after every entry.
 *
 * @param before the balance before the first row shown
 * @param month the sums of the whole month
 * @param year the sums from 1 January to the month's end
 * @param more where the next rows begin, null at the month's end
 */
public record CashBook(
        Won before, List<Moved> rows, Month month, Month year, @Nullable Place more) {

    /** A place in the order of the book: after this day and entry. */
    public record Place(LocalDate day, long entryId) {}

    /** What one entry moved. */
    public record Moved(
            long entryId,
            LocalDate day,
            EntryKind kind,
            About cause,
            String memo,
            Won in,
            Won out,
            Won balance) {

        Moved after(Won before) {
            return new Moved(entryId, day, kind, cause, memo, in, out, before.plus(in).minus(out));
        }
    }

    /** The sums of a month, and the balance at its end. */
    public record Month(LocalDate first, Won in, Won out, Won balance) {}
}
