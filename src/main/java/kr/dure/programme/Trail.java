package kr.dure.programme;

import java.time.Instant;

/**
 * One thing that happened to an application.
 *
 * @param note what was said then; empty where nothing was
 */
public record Trail(Kind kind, Instant at, long by, String note) {

    /** What happened. */
    public enum Kind {
        BEGUN,
        SUBMITTED,
        SUBMITTED_AGAIN,
        SENT_BACK,
        RECOMMENDED,
        NOT_RECOMMENDED,
        CONFLICT,
        REVIEWED,
        SELECT,
        RESERVE,
        REJECT,
        SIGNED_APPLICANT,
        SIGNED_FUND,
        WITHDRAWN
    }
}
