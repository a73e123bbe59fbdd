package kr.dure.insight;

import java.util.SplittableRandom;

/** How many ask in a month, and how many of those who owe fail. */
interface Chance {

    /**
     * @param month from 0
     */
    int asking(int month);

    /** The share of so many loans that fails in a month. */
    double failing(int loans);

    /** As many as on average: applications spread evenly, and the same share failing each month. */
    static Chance even(WhatIf terms) {
        double share = monthly(terms);
        return new Chance() {
            @Override
            public int asking(int month) {
                return terms.applications() * (month + 1) / 12 - terms.applications() * month / 12;
            }

            @Override
            public double failing(int loans) {
                return share;
            }
        };
    }

    /** Poisson arrivals, and each loan failing by itself. */
    static Chance drawn(WhatIf terms, SplittableRandom random) {
        double share = monthly(terms);
        double none = Math.exp(-terms.applications() / 12.0);
        double stays = Math.log1p(-share);
        return new Chance() {
            @Override
            public int asking(int month) {
                int count = 0;
                for (double left = random.nextDouble(); left > none; left *= random.nextDouble()) {
                    count++;
                }
                return count;
            }

            /** Goes from one that fails to the next, so that many loans cost no more than few. */
            @Override
            public double failing(int loans) {
                if (share <= 0 || loans == 0) {
                    return 0;
                }
                if (share >= 1) {
                    return 1;
                }
                int failed = 0;
                double at = Math.floor(Math.log(1 - random.nextDouble()) / stays);
                while (at < loans) {
                    failed++;
                    at += 1 + Math.floor(Math.log(1 - random.nextDouble()) / stays);
                }
                return (double) failed / loans;
            }
        };
    }

    /** 1 − (1 − yearly)^(1/12). */
    private static double monthly(WhatIf terms) {
        return 1 - Math.pow(1 - terms.fails().basisPoints() / 10_000.0, 1 / 12.0);
    }
}
