package kr.dure.insight;

import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Repayment;

/**
 * The terms under which a fund's next ten years are worked out.
 *
 * @param pools what it lends for, which all draw on the same cash
 * @param fails the share of the principal that runs of which a year's defaults take
 * @param recovered the share of defaulted principal that comes back in the end
 * @param lag months until it does
 * @param contribution what the region puts in each January
 * @param cost of running the fund, a year
 */
public record WhatIf(
        List<Pool> pools, Rate fails, Rate recovered, int lag, Won contribution, Won cost) {

    public static final int MOST_INSTALMENTS = 240;
    public static final int MOST_LAG = 119;
    public static final int MOST_APPLICATIONS = 1_200;
    public static final Won MOST = Won.of(1_000_000_000_000L);

    /**
     * The loans of one line of the fund's plan. Who asks for as much as the cap asks for a higher
     * cap too; the others ask for what they asked for, as far as the cap lets them.
     *
     * @param code of the line, {@code name} what is lent for
     * @param rate of each new loan, a year
     * @param cap what one loan may be at most
     * @param full the share of applications that ask for as much as the cap
     * @param asked for by each of the others on average
     * @param applications a year
     * @param instalments of a new loan, monthly, those of the grace among them
     * @param grace how many of the first ask for interest only
     */
    public record Pool(
            String code,
            String name,
            Rate rate,
            Won cap,
            Rate full,
            Won asked,
            int applications,
            int instalments,
            int grace,
            Repayment repayment) {

        public Pool {
            check(cap.isPositive() && !cap.isMoreThan(MOST), "cap");
            check(asked.isPositive() && !asked.isMoreThan(MOST), "asked");
            check(instalments >= 1 && instalments <= MOST_INSTALMENTS, "instalments");
            check(grace >= 0 && grace < instalments, "grace");
            check(applications >= 0 && applications <= MOST_APPLICATIONS, "applications");
        }

        /** What one new loan comes to for who does not ask for all there is. */
        public Won part() {
            return asked.min(cap);
        }
    }

    public WhatIf {
        pools = List.copyOf(pools);
        check(!pools.isEmpty(), "pools");
        check(lag >= 0 && lag <= MOST_LAG, "lag");
        check(!contribution.isNegative() && !contribution.isMoreThan(MOST), "contribution");
        check(!cost.isNegative() && !cost.isMoreThan(MOST), "cost");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("out of range: " + what);
        }
    }
}
