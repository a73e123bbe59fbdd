package kr.dure.insight;

import java.util.List;
import java.util.SplittableRandom;
import kr.dure.insight.WhatIf.Pool;

/** Poisson arrivals, each asking for as much as the cap and each loan failing by itself. */
final class DrawnChance implements Chance {

    private static final int WHOLE = 10_000;

    private final List<Pool> pools;
    private final double[] none;
    private final double share;
    private final double stays;
    private final SplittableRandom random;

    /**
     * @param share of the loans that fails in a month
     */
    DrawnChance(WhatIf terms, double share, SplittableRandom random) {
        this.pools = terms.pools();
        this.none =
                pools.stream().mapToDouble(each -> Math.exp(-each.applications() / 12.0)).toArray();
        this.share = share;
        this.stays = Math.log1p(-share);
        this.random = random;
    }

    @Override
    public int asking(int pool, int month) {
        int count = 0;
        for (double left = random.nextDouble(); left > none[pool]; left *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Override
    public int full(int pool, int month, int asking) {
        int full = pools.get(pool).full().basisPoints();
        int count = 0;
        for (int each = 0; full > 0 && each < asking; each++) {
            count += random.nextInt(WHOLE) < full ? 1 : 0;
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
}
