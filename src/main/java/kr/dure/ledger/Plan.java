package kr.dure.ledger;

import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A fund's plan of a year (기금운용계획): a draft until the council has voted.
 *
 * @param votedOn day of the council's vote, null for a draft
 * @param resolution number of its resolution, null for a draft
 * @param entryId the entry that posted the plan, null for a draft
 */
public record Plan(
        long id,
        long fundId,
        FiscalYear year,
        @Nullable LocalDate votedOn,
        @Nullable String resolution,
        @Nullable Long entryId) {

    public boolean isFixed() {
        return entryId != null;
    }
}
