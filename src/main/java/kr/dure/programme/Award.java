package kr.dure.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;

/**
 * What was awarded, to whom, under which terms.
 *
 * @param number of the application
 * @param programme its name
 * @param terms in force on the day the application was handed in
 * @param instrument the code of what fulfils it, {@code recordId} the record it opened
 * @param signatures under the agreement, in order
 */
public record Award(
        long id,
        long applicationId,
        String number,
        long organisationId,
        long programmeId,
        String programme,
        long callId,
        Won amount,
        Map<String, Object> terms,
        LocalDate awardedOn,
        String instrument,
        long recordId,
        List<Signature> signatures) {

    /** Who signs the agreement. */
    public enum Side {
        APPLICANT,
        FUND
    }

    /** One signature. */
    public record Signature(Side side, Instant at, long by) {}

    public boolean isSignedBy(Side side) {
        return signatures.stream().anyMatch(signature -> signature.side() == side);
    }

    /** Both sides have signed: only then does the instrument go on. */
    public boolean isSigned() {
        return isSignedBy(Side.APPLICANT) && isSignedBy(Side.FUND);
    }
}
