package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A change of a fixed plan (기금운용계획 변경), one entry whatever the number of lines.
 *
 * @param vote the council's vote, needed above a fifth of a policy programme (지방기금법 제11조)
 */
public record PlanChange(
        long planId,
        List<LineChange> lines,
        LocalDate changedOn,
        String reason,
        @Nullable Vote vote) {

    /** More (positive) or less (negative) for a line, in won. */
    public record LineChange(long lineId, Won amount) {}

    /** A vote of the council. */
    public record Vote(LocalDate votedOn, String resolution) {}
}
