package kr.dure.programme;

import java.time.Instant;
import kr.dure.kernel.Won;
import kr.dure.programme.ApplicationState.Draft;
import kr.dure.programme.ApplicationState.Recommended;
import kr.dure.programme.ApplicationState.Returned;
import kr.dure.programme.ApplicationState.Reviewed;
import kr.dure.programme.ApplicationState.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's application in one call.
 *
 * @param number as people say it, "2026-0412"
 * @param authorityId the city or county the organisation belonged to when it began
 */
public record Application(
        long id,
        String number,
        long callId,
        long organisationId,
        long authorityId,
        Instant begunAt,
        long begunBy,
        ApplicationState state) {

    /** The applicant may write only before handing in, or when it was sent back. */
    void mustBeWithApplicant() {
        if (!(state instanceof Draft) && !(state instanceof Returned)) {
            throw wrongState("programme.refusal.not-with-applicant");
        }
    }

    Submitted mustBeSubmitted() {
        if (state instanceof Submitted submitted) {
            return submitted;
        }
        throw wrongState("programme.refusal.not-submitted");
    }

    Recommended mustBeRecommended() {
        if (state instanceof Recommended recommended) {
            return recommended;
        }
        throw wrongState("programme.refusal.not-recommended");
    }

    Reviewed mustBeReviewed() {
        if (state instanceof Reviewed reviewed) {
            return reviewed;
        }
        throw wrongState("programme.refusal.not-reviewed");
    }

    private ProgrammeRefusal wrongState(String key) {
        return ProgrammeRefusal.conflict(key, number);
    }

    /** A line of a list of applications. */
    public record Listed(
            long id,
            String number,
            long callId,
            String programme,
            int callNr,
            long organisationId,
            long authorityId,
            ApplicationState.Code state,
            int submissionNr,
            @Nullable Won asked,
            @Nullable Instant at) {}

    /**
     * Which applications to list; null does not narrow.
     *
     * @param before only those with a smaller id, for the next page; null for the first
     */
    public record Filter(
            ApplicationState.@Nullable Code state,
            @Nullable Long callId,
            @Nullable Long authorityId,
            @Nullable Long before) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
