package kr.dure.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What happened, once; never changed.
 *
 * @param valueDate the day it counts for
 * @param year the fiscal year it counts for, not always the year of the value date
 * @param cause the record that brought it about
 * @param key the idempotency key it was posted with
 * @param reverses the entry it takes back
 * @param reversedBy the entry that took it back
 * @param memo the paper or the reason
 */
public record Entry(
        long id,
        LocalDate valueDate,
        FiscalYear year,
        EntryKind kind,
        About cause,
        String key,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        Instant recordedAt,
        long actor,
        Office office,
        String memo,
        List<Posting> postings) {}
