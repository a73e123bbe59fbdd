package kr.dure.programme;

import java.time.Instant;
import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * The decision on an application, with the committee's minutes it rests on.
 *
 * @param amount what is awarded, zero unless selected
 * @param minutesFileId the minutes as a file
 */
public record Decision(
        Outcome outcome,
        Won amount,
        String reason,
        Minutes minutes,
        long minutesFileId,
        Instant at,
        long by) {

    /** What was decided: 선정, 예비, 탈락. */
    public enum Outcome {
        SELECT,
        RESERVE,
        REJECT
    }

    /**
     * What the committee did (지방기금법 제13조, 시행령 제7조).
     *
     * @param members how many it has, {@code present} how many came, {@code inFavour} how many of
     *     these voted for it
     */
    public record Minutes(
            String committee, LocalDate metOn, int members, int present, int inFavour) {}

    /**
     * As it is handed in.
     *
     * @param file the minutes
     */
    public record Draft(
            Outcome outcome,
            Won amount,
            String reason,
            Minutes minutes,
            String fileName,
            byte[] file) {}
}
