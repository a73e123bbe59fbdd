package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A step of a closed year, on record.
 *
 * @param paper number of the minutes, the letter or the resolution
 */
public record YearStep(Kind kind, LocalDate happenedOn, String paper, long actor, Office office) {

    /** What happens to a closed year; the settlement's steps come in this order. */
    public enum Kind {
        /** 운용 결과 보고 (국민기초생활보장법 시행규칙 제32조의3). */
        REPORTED(null),
        /** 결산 확정: the figures are frozen. */
        FIXED(null),
        /** 기금운용심의위원회 심의 (지방기금법 제13조). */
        DELIBERATED(FIXED),
        /** 지방의회 제출 (지방기금법 제8조). */
        SUBMITTED(DELIBERATED),
        /** 지방의회 승인. */
        APPROVED(SUBMITTED);

        /** The steps of the settlement, in order. */
        public static final List<Kind> SETTLEMENT =
                List.of(FIXED, DELIBERATED, SUBMITTED, APPROVED);

        private final @Nullable Kind before;

        Kind(@Nullable Kind before) {
            this.before = before;
        }

        /** What must have happened first. */
        public @Nullable Kind before() {
            return before;
        }

        /** The last day the law leaves for it, null where it names none. */
        public @Nullable LocalDate dueOf(FiscalYear year) {
            return switch (this) {
                case REPORTED -> YearRules.reportUntil(year);
                case SUBMITTED -> YearRules.submitUntil(year);
                case FIXED, DELIBERATED, APPROVED -> null;
            };
        }
    }
}
