package kr.dure.loan;

import java.math.BigInteger;

/**
 * The equal instalment: what, paid at the end of every period, is worth the balance at its
 * beginning. With {@code f} for rate × part of a year it is {@code balance ÷ Σ Π 1/(1+f)}, which
 * for periods of the same length is the formula of an annuity.
 *
 * <p>Computed in doubles. Where these lie so near to where rounding turns that their error could
 * decide, the fraction is computed in whole numbers of any length instead, so that the amount is
 * always the exact one, rounded once.
 */
final class LevelAmount {

    /**
     * Every period divides twice and adds twice, each step off by at most this power of two of its
     * result, and hands on what it was given: less than four such steps a period, and 12 are taken.
     */
    private static final double ERROR_PER_PERIOD = 12 * 0x1p-53;

    private LevelAmount() {}

    /**
     * @param parts of the periods, as {@link InterestRule#parts} has them
     * @param first the first period that is paid for
     */
    static long won(long balanceWon, long[] parts, int first, InterestRule rule) {
        int periods = parts.length - first;
        if (rule.rate().isZero()) {
            return rule.shareWon(balanceWon, periods);
        }
        double whole = rule.whole();
        double worth = 1;
        double sum = 0;
        for (int i = first; i < parts.length; i++) {
            worth /= 1 + parts[i] / whole;
            sum += worth;
        }
        double level = balanceWon / sum;
        double error = level * ERROR_PER_PERIOD * (periods + 1);
        return isClear(level, error, rule)
                ? clear(level, rule)
                : exact(balanceWon, parts, first, rule);
    }

    /** Rounding turns at whole units and, where it looks at halves, at halves of them. */
    private static boolean isClear(double level, double error, InterestRule rule) {
        double halves = level / rule.unitWon() * 2;
        double away = Math.abs(halves - Math.rint(halves));
        return away > error * 2 + halves * 0x1p-51;
    }

    private static long clear(double level, InterestRule rule) {
        double units = level / rule.unitWon();
        double rounded =
                switch (rule.rounding()) {
                    case DOWN -> Math.floor(units);
                    case HALF_UP, HALF_EVEN -> Math.rint(units);
                };
        return (long) rounded * rule.unitWon();
    }

    /**
     * Horner's rule from the last period to the first: {@code s = (1 + s of the next) / (1 + f)},
     * as a fraction of two whole numbers.
     */
    static long exact(long balanceWon, long[] parts, int first, InterestRule rule) {
        BigInteger whole = BigInteger.valueOf(rule.whole());
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (int i = parts.length - 1; i >= first; i--) {
            above = above.add(below).multiply(whole);
            below = below.multiply(whole.add(BigInteger.valueOf(parts[i])));
        }
        BigInteger unit = BigInteger.valueOf(rule.unitWon());
        BigInteger divisor = above.multiply(unit);
        BigInteger[] units =
                BigInteger.valueOf(balanceWon).multiply(below).divideAndRemainder(divisor);
        int half = units[1].shiftLeft(1).compareTo(divisor);
        boolean up =
                switch (rule.rounding()) {
                    case DOWN -> false;
                    case HALF_UP -> half >= 0;
                    case HALF_EVEN -> half > 0 || (half == 0 && units[0].testBit(0));
                };
        BigInteger rounded = up ? units[0].add(BigInteger.ONE) : units[0];
        return rounded.multiply(unit).longValueExact();
    }
}
