package kr.dure.party;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list that was sent in.
 *
 * @param charset the encoding it was read in
 * @param asOf the day the list shows
 * @param taken what came of it; null until it is confirmed
 */
public record Roster(
        long id,
        String fileName,
        String sha256,
        String charset,
        LocalDate asOf,
        Instant recordedAt,
        long recordedBy,
        @Nullable Taken taken) {

    /** How many rows did what, when it was confirmed and by whom. */
    public record Taken(Instant at, long by, int added, int changed, int same, int leftOut) {}
}
