package kr.dure.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of the city or county the applicant belongs to.
 *
 * @param favours whether it recommends the support
 * @param visitedOn the day somebody looked at the place, null where nobody did
 * @param visit what they saw, empty where nobody did
 */
public record Recommendation(
        boolean favours,
        String opinion,
        @Nullable LocalDate visitedOn,
        String visit,
        Instant at,
        long by) {

    /** As it is handed in. */
    public record Draft(
            boolean favours, String opinion, @Nullable LocalDate visitedOn, String visit) {}
}
