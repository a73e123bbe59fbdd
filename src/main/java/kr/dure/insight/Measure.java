package kr.dure.insight;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One share of a revolving fund: a part of a whole, both in won or both in loans.
 *
 * @param part in won, or loans where the kind counts them
 */
public record Measure(Kind kind, long part, long whole) {

    /** What is measured, and how: docs/measures.md. */
    public enum Kind {
        /** 활용률: lent of lent and cash. */
        UTILISATION(false, false),
        /** 자본 유지율: lent and cash of what was given to the fund. */
        CAPITAL_BASE(false, false),
        /** PAR30: balances of loans late by 30 days and more, of all lent. */
        PAR30(false, true),
        /** PAR90. */
        PAR90(false, true),
        /** 부도율: loans that were ever late by 90 days and more, of all paid out. */
        DEFAULT(true, true),
        /** 제때 상환율: of what fell due in a year, what was settled in time. */
        ON_TIME(false, true),
        /** 지렛대: other money in the deposits, of the fund's. */
        LEVERAGE(false, false),
        /** 손실률: given up of all paid out. */
        LOSS(false, false),
        /** 비용률: what running the fund cost in a year, of the average lent. */
        COST(false, false);

        private final boolean counts;
        private final boolean byInstalments;

        Kind(boolean counts, boolean byInstalments) {
            this.counts = counts;
            this.byInstalments = byInstalments;
        }

        /** Whether it counts loans instead of won. */
        public boolean counts() {
            return counts;
        }

        /** Whether it asks when instalments were settled, which is known as of today alone. */
        public boolean byInstalments() {
            return byInstalments;
        }
    }

    /**
     * In hundredths of a percent, halves rounded away from zero; null where there is no whole to be
     * a part of.
     */
    public @Nullable Long basisPoints() {
        if (whole <= 0) {
            return null;
        }
        BigInteger twice = BigInteger.valueOf(part).abs().multiply(BigInteger.valueOf(20_000));
        BigInteger rounded =
                twice.add(BigInteger.valueOf(whole)).divide(BigInteger.valueOf(whole).shiftLeft(1));
        return part < 0 ? -rounded.longValueExact() : rounded.longValueExact();
    }
}
