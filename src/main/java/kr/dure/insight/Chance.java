package kr.dure.insight;

import java.util.SplittableRandom;

/** How many ask in a month, and how many of those who owe fail. */
interface Chance {

    /**
     * @param pool its place among the pools
     * @param month from 0
     */
    int asking(int pool, int month);

    /** How many of those who ask in a month ask for as much as the cap. */
    int full(int pool, int month, int asking);

    /** The share of so many loans that fails in a month. */
    double failing(int loans);

    /** As many as on average: applications spread evenly, and the same share failing each month. */
    static Chance even(WhatIf terms) {
        double share = monthly(terms);
        return new Chance() {
            @Override
            public int asking(int pool, int month) {
                return until(pool, month + 1) - until(pool, month);
            }

            @Override
            public int full(int pool, int month, int asking) {
                return fullUntil(pool, month + 1) - fullUntil(pool, month);
            }

            private int until(int pool, int months) {
                return terms.pools().get(pool).applications() * months / 12;
            }

            private int fullUntil(int pool, int months) {
                long share = terms.pools().get(pool).full().basisPoints();
                return Math.toIntExact(until(pool, months) * share / 10_000);
            }

            @Override
            public double failing(int loans) {
                return share;
            }
        };
    }

    /** Poisson arrivals, each asking for as much as the cap and each loan failing by itself. */
    static Chance drawn(WhatIf terms, SplittableRandom random) {
        return new DrawnChance(terms, monthly(terms), random);
    }

    /** 1 − (1 − yearly)^(1/12). */
    private static double monthly(WhatIf terms) {
        return 1 - Math.pow(1 - terms.fails().basisPoints() / 10_000.0, 1 / 12.0);
    }
}
