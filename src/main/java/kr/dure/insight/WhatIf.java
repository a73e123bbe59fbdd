package kr.dure.insight;

import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Repayment;

/**
 * The terms under which a fund's next ten years are worked out.
 *
 * @param rate of each new loan, a year
 * @param cap what one loan may be at most
 * @param instalments of a new loan, monthly, those of the grace among them
 * @param grace how many of the first ask for interest only
 * @param fails the share of the principal that runs of which a year's defaults take
 * @param recovered the share of defaulted principal that comes back in the end
 * @param lag months until it does
 * @param contribution what the region puts in each January
 * @param applications a year
 * @param asked for by each on average
 * @param cost of running the fund, a year
 */
public record WhatIf(
        Rate rate,
        Won cap,
        int instalments,
        int grace,
        Repayment repayment,
        Rate fails,
        Rate recovered,
        int lag,
        Won contribution,
        int applications,
        Won asked,
        Won cost) {

    public static final int MOST_INSTALMENTS = 240;
    public static final int MOST_LAG = 119;
    public static final int MOST_APPLICATIONS = 1_200;
    public static final Won MOST = Won.of(1_000_000_000_000L);

    public WhatIf {
        check(cap.isPositive() && !cap.isMoreThan(MOST), "cap");
        check(asked.isPositive() && !asked.isMoreThan(MOST), "asked");
        check(instalments >= 1 && instalments <= MOST_INSTALMENTS, "instalments");
        check(grace >= 0 && grace < instalments, "grace");
        check(lag >= 0 && lag <= MOST_LAG, "lag");
        check(applications >= 0 && applications <= MOST_APPLICATIONS, "applications");
        check(!contribution.isNegative() && !contribution.isMoreThan(MOST), "contribution");
        check(!cost.isNegative() && !cost.isMoreThan(MOST), "cost");
    }

    /** What one new loan comes to. */
    public Won each() {
        return asked.min(cap);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("out of range: " + what);
        }
    }
}
