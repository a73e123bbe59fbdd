package kr.dure.programme;

import java.time.Instant;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;

/**
 * A call before it is opened.
 *
 * @param year whose plan pays
 */
public record CallDraft(
        long programmeId,
        FiscalYear year,
        Instant opensAt,
        Instant closesAt,
        Won amount,
        String contact) {}
