package kr.dure.gap;

import java.time.LocalDate;
import kr.dure.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * From a day on nothing is subsidised.
 *
 * @param resumesOn from this day on it is again; null while it is not
 */
public record Halt(
        long id,
        Ground ground,
        LocalDate fromOn,
        String reason,
        Stamp stamp,
        @Nullable LocalDate resumesOn,
        @Nullable Stamp resumed) {

    /**
     * Why; all but arrears end the agreement for good. 전북 조례 제10조제3항 (2024-01-18) names the three
     * of 제9조제5항; the others are clauses of the agreement.
     */
    public enum Ground {
        /** No longer a self-support enterprise: only such are supported (조례 제6조제2호). */
        LOST_STANDING,
        /** 파산, 해산, 해체 (조례 제9조제5항제1호). */
        DISSOLVED,
        /** No trade for six months (제2호). */
        IDLE,
        /** Used for something else without leave (제3호). */
        MISUSED,
        /** The bank was paid back early. */
        REPAID,
        /** The enterprise is late with the bank; it goes on once that is over. */
        OVERDUE;

        public boolean isFinal() {
            return this != OVERDUE;
        }
    }

    public boolean isOpen() {
        return resumesOn == null;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && (resumesOn == null || day.isBefore(resumesOn));
    }
}
