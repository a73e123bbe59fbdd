package kr.dure.gap;

import java.util.List;

/**
 * What of a claimed line is not as the house works it out; said by the sentence {@code
 * gap.finding.KIND}, filled with {@code args}.
 */
public record Finding(Kind kind, List<Object> args) {

    /** What it is about. */
    public enum Kind {
        /** No agreement bears the number the bank wrote. */
        UNKNOWN,
        /** The agreement is with another bank, or of another fund's line. */
        OTHER_BANK,
        /** The line is of a month after the claim's. */
        LATER,
        /** The agreement does not run yet. */
        NOT_YET,
        /** It does not run any more. */
        OVER,
        HALTED,
        /** The enterprise was none that may be supported. */
        NO_STANDING,
        DAYS,
        BALANCE,
        /** Principal was due within the days of the line. */
        SPLIT,
        RATE,
        INTEREST,
        SUBSIDY,
        /** More than is left of the award. */
        BEYOND
    }

    public Finding {
        args = List.copyOf(args);
    }

    static Finding of(Kind kind, Object... args) {
        return new Finding(kind, List.of(args));
    }

    public String key() {
        return "gap.finding." + kind;
    }
}
