package kr.dure.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the books of a region hold.
 *
 * @param lastSeal the last seal, null before the first
 * @param differences what was found, at most {@link #MOST} of each kind; empty if the books hold
 */
public record Verdict(
        Instant at,
        long accounts,
        long entries,
        long postings,
        int seals,
        @Nullable Seal lastSeal,
        List<Difference> differences) {

    static final int MOST = 20;

    public boolean holds() {
        return differences.isEmpty();
    }
}
