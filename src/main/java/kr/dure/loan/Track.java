package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the loans of a fund were paid out and paid back. Paid back as is known today alone: by the
 * instalments as they stand, so that what was agreed anew (이행연기, 기한 연장) counts by its new days.
 */
@Service
public class Track {

    private final TrackTable table;

    Track(TrackTable table) {
        this.table = table;
    }

    /**
     * An instalment that was paid late, or is.
     *
     * @param lastOn the last day in time
     * @param settledOn when nothing was open any more; null while something is
     */
    public record Late(
            long loanId, String number, LocalDate lastOn, @Nullable LocalDate settledOn) {

        /** For how many days it has been late on a day; 0 if it is not. */
        public long days(LocalDate on) {
            boolean open = settledOn == null || settledOn.isAfter(on);
            return open && on.isAfter(lastOn) ? on.toEpochDay() - lastOn.toEpochDay() : 0;
        }

        /** Whether it has ever been late by so many days until then. */
        public boolean reached(long days, LocalDate until) {
            LocalDate end = settledOn == null || settledOn.isAfter(until) ? until : settledOn;
            return end.toEpochDay() - lastOn.toEpochDay() >= days;
        }
    }

    /** What fell due on a day, and what of it was settled by then. */
    public record Due(LocalDate on, Won due, Won inTime) {}

    /** What was paid out on a day: loans, their sum, and the deposits they were part of. */
    public record Paid(LocalDate on, long loans, Won amount, Won deposit) {}

    /** Every instalment that has been late by so many days at some time until then. */
    @Transactional(readOnly = true)
    public List<Late> late(long fundId, int days, LocalDate until) {
        return table.late(fundId, days, until);
    }

    /** What fell due in time or not, day by day, from the first day to the second. */
    @Transactional(readOnly = true)
    public List<Due> due(long fundId, LocalDate from, LocalDate until) {
        return table.due(fundId, from, until);
    }

    /** What was paid out until a day, day by day, as known at the end of another. */
    @Transactional(readOnly = true)
    public List<Paid> paid(long fundId, LocalDate until, LocalDate known) {
        return table.paid(fundId, until, known);
    }
}
