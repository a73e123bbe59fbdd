package kr.dure.programme;

import org.jspecify.annotations.Nullable;

/**
 * Where an application stands, with the facts that brought it there. Everything after a submission
 * is about that very submission: handed in anew, it is recommended, reviewed and decided anew.
 */
public sealed interface ApplicationState {

    /** As it is kept and filtered by. */
    Code code();

    /** What was last handed in, null before the first time. */
    @Nullable Submission submission();

    /** The word for a state. */
    enum Code {
        DRAFT,
        SUBMITTED,
        RETURNED,
        RECOMMENDED,
        REVIEWED,
        SELECTED,
        RESERVED,
        REJECTED,
        AGREED,
        WITHDRAWN
    }

    /** Being written; what is typed is kept. */
    record Draft() implements ApplicationState {
        @Override
        public Code code() {
            return Code.DRAFT;
        }

        @Override
        public @Nullable Submission submission() {
            return null;
        }
    }

    /** Handed in; the city or county looks at it. */
    record Submitted(Submission submission) implements ApplicationState {
        @Override
        public Code code() {
            return Code.SUBMITTED;
        }
    }

    /** Back with the applicant, who was told what is missing. */
    record Returned(Submission submission, SentBack sentBack) implements ApplicationState {
        @Override
        public Code code() {
            return Code.RETURNED;
        }
    }

    /** The city or county has given its opinion; a reviewer scores it. */
    record Recommended(Submission submission, Recommendation recommendation)
            implements ApplicationState {
        @Override
        public Code code() {
            return Code.RECOMMENDED;
        }
    }

    /** Scored; the decision is waited for. */
    record Reviewed(Submission submission, Recommendation recommendation, Review review)
            implements ApplicationState {
        @Override
        public Code code() {
            return Code.REVIEWED;
        }
    }

    /** Decided, once and for all; a selected one also agreed, once both sides have signed. */
    record Decided(
            Submission submission,
            Recommendation recommendation,
            Review review,
            Decision decision,
            boolean agreed)
            implements ApplicationState {
        @Override
        public Code code() {
            return switch (decision.outcome()) {
                case SELECT -> agreed ? Code.AGREED : Code.SELECTED;
                case RESERVE -> Code.RESERVED;
                case REJECT -> Code.REJECTED;
            };
        }
    }

    /** Taken back by the applicant before a decision. */
    record Withdrawn(@Nullable Submission submission, Withdrawal withdrawal)
            implements ApplicationState {
        @Override
        public Code code() {
            return Code.WITHDRAWN;
        }
    }
}
