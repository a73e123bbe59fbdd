package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * One loan in a bank's claim, as the bank wrote it.
 *
 * @param named the number it wrote: of the agreement, or its own of the loan
 * @param agreementId what bears that number; null where nothing does
 * @param until the last day, {@code from} the first; both count
 * @param days as the bank counted them
 * @param returned null while it stands
 */
public record ClaimLine(
        long id,
        long claimId,
        int nr,
        String named,
        @Nullable Long agreementId,
        LocalDate from,
        LocalDate until,
        int days,
        Won balance,
        int rateBp,
        Won interest,
        Won subsidy,
        Stamp stamp,
        @Nullable Returned returned) {

    /** Sent back to the bank. */
    public record Returned(String reason, Stamp stamp) {}

    public boolean stands() {
        return returned == null;
    }

    public YearMonth month() {
        return YearMonth.from(from);
    }

    /** How many days lie from the first to the last, both counted. */
    int span() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
    }
}
