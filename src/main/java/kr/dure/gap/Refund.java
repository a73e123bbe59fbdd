package kr.dure.gap;

import java.time.LocalDate;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * Money a bank gave back of what it was paid too much (반납금).
 *
 * @param lineCode the income line of the year's plan it was taken in on
 * @param reversed null while it stands
 */
public record Refund(
        long id,
        long overpaymentId,
        LocalDate receivedOn,
        String lineCode,
        Won amount,
        long entryId,
        Stamp stamp,
        @Nullable Reversed reversed) {

    /** It should not have been written down. */
    public record Reversed(String why, long entryId, Stamp stamp) {}

    public boolean stands() {
        return reversed == null;
    }
}
