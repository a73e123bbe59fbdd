package kr.dure.kernel;

/** Simple interest by the day: principal × rate × days / days of a year. */
public final class Interest {

    private static final long POINTS_IN_WHOLE = 10_000;

    private Interest() {}

    /**
     * Interest in whole won, exact until the one rounding at its end.
     *
     * @param principal what interest runs on, not negative
     * @param rate a year
     * @param days how many days it runs, not negative
     * @param yearDays days a year is counted as (365, or 366 where the contract says so)
     * @throws ArithmeticException if the interest does not fit into a {@code long}
     */
    public static Won dailyInterest(
            Won principal, Rate rate, int days, int yearDays, Rounding rounding) {
        if (principal.isNegative() || days < 0 || yearDays < 1) {
            throw new IllegalArgumentException(
                    "no interest on " + principal + " for " + days + "/" + yearDays + " days");
        }
        // The principal is split, so that no product is larger than it must be: what divides
        // evenly needs no rounding, and the rest is smaller than the divisor.
        long divisor = POINTS_IN_WHOLE * yearDays;
        long times = (long) rate.basisPoints() * days;
        long even = Math.multiplyExact(principal.amount() / divisor, times);
        long rest = Math.multiplyExact(principal.amount() % divisor, times);
        return Won.of(Math.addExact(even, rounding.divide(rest, divisor)));
    }
}
