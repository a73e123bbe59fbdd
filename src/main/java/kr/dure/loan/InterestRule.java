package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;

/**
 * How the interest of a period is counted, and how amounts are rounded: balance × rate × part of a
 * year, exact until the one rounding at its end.
 *
 * <p>Inside the room a period is a whole number of parts: {@code balance × parts / whole()} is its
 * interest before rounding.
 *
 * @param everyMonths how many months a period has; monthly interest asks for nothing else
 * @param unitWon 1, or 10 where fractions of 10 won are rounded too (지방회계법 제55조)
 */
public record InterestRule(
        Rate rate,
        InterestMode mode,
        DayCount dayCount,
        int everyMonths,
        Rounding rounding,
        int unitWon) {

    private static final long POINTS_IN_WHOLE = 10_000;
    private static final long MONTHS = 12;

    public InterestRule {
        if (everyMonths < 1 || everyMonths > 12 || (unitWon != 1 && unitWon != 10)) {
            throw new IllegalArgumentException(everyMonths + " months, " + unitWon + " won");
        }
    }

    /** The interest of a whole period in which the balance did not change. */
    public Won interest(Won balance, LocalDate from, LocalDate until) {
        return accrual(from, until).add(balance, from, until).won();
    }

    /** Takes up what was lent day by day within a period, and rounds once. */
    public Accrual accrual(LocalDate from, LocalDate until) {
        return new Accrual(this, from, until);
    }

    /**
     * Equal principal: what each but the last of so many instalments pays back.
     *
     * @param rows how many are left, at least 1
     */
    public Won share(Won balance, int rows) {
        return Won.of(shareWon(balance.amount(), rows));
    }

    /**
     * Equal instalments: what each but the last pays, principal and interest together.
     *
     * @param days where the periods left begin and end: one more than there are periods
     */
    public Won level(Won balance, List<LocalDate> days) {
        long[] parts = new long[days.size() - 1];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts(PlainDay.of(days.get(i)), PlainDay.of(days.get(i + 1)));
        }
        return Won.of(LevelAmount.won(balance.amount(), parts, 0, this));
    }

    /** The same by the day. */
    InterestRule byDay() {
        return new InterestRule(rate, InterestMode.DAILY, dayCount, everyMonths, rounding, unitWon);
    }

    long shareWon(long balanceWon, int rows) {
        return rounded(balanceWon / rows, balanceWon % rows, rows);
    }

    /** The rate times the part of a year that the period is: so many of {@link #whole}. */
    long parts(int from, int until) {
        return switch (mode) {
            case MONTHLY -> (long) rate.basisPoints() * everyMonths;
            case DAILY -> rate.basisPoints() * dayCount.parts(from, until);
        };
    }

    /** At most 10,000 × 365 × 366, and so are the parts of a year at 100%. */
    long whole() {
        return switch (mode) {
            case MONTHLY -> POINTS_IN_WHOLE * MONTHS;
            case DAILY -> POINTS_IN_WHOLE * dayCount.yearParts();
        };
    }

    /**
     * The balance is split, so that no product is larger than it must be: what divides evenly needs
     * no rounding, and the rest is smaller than the whole.
     */
    long interestWon(long balanceWon, long parts, long whole) {
        long rest = balanceWon % whole * parts;
        return rounded(balanceWon / whole * parts + rest / whole, rest % whole, whole);
    }

    /**
     * {@code won + part / whole} as a multiple of the unit, rounded once.
     *
     * @param part at least 0 and less than the whole, which is less than a tenth of a long
     */
    long rounded(long won, long part, long whole) {
        if (unitWon == 1) {
            return won + up(won, part, whole);
        }
        long units = won / unitWon;
        return (units + up(units, won % unitWon * whole + part, whole * unitWon)) * unitWon;
    }

    /** 1 if the fraction rounds up; whether the number before it is odd matters for a half. */
    private long up(long before, long part, long whole) {
        long odd = before & 1;
        return rounding.divide(odd * whole + part, whole) - odd;
    }
}
