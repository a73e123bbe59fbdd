package kr.dure.ledger;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/** A change of a line of a fixed plan, on record. */
public record PlanChanged(
        long id,
        long lineId,
        String lineTitle,
        Won amount,
        LocalDate changedOn,
        String reason,
        @Nullable LocalDate votedOn,
        @Nullable String resolution,
        long entryId) {}
