package kr.dure.ledger;

import java.time.Instant;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;

/**
 * The books of a fund's year, closed.
 *
 * @param lastEntryId every entry up to this one was in them
 */
public record BookClosing(
        long fundId,
        FiscalYear year,
        Instant closedAt,
        long actor,
        Office office,
        long lastEntryId) {}
