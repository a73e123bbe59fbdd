package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.dure.kernel.Stamp;
import kr.dure.loan.LoanFacts.Undone;
import org.jspecify.annotations.Nullable;

/** Both times of a view: what stood on a day (기준일), as it was known at a moment (기록된 때). */
record Then(LocalDate day, Instant known) {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    boolean knows(LocalDate valueDate, Stamp stamp) {
        return !valueDate.isAfter(day) && !stamp.at().isAfter(known);
    }

    /** What counts for the day it was written down on. */
    boolean knows(Stamp stamp) {
        return knows(dayOf(stamp.at()), stamp);
    }

    boolean knows(@Nullable Undone undone) {
        return undone != null && knows(undone.stamp());
    }

    boolean knows(LocalDate closedOn) {
        return !closedOn.isAfter(day) && !closedOn.isAfter(dayOf(known));
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(KOREA).toLocalDate();
    }
}
