package kr.dure.loan;

/**
 * How many days lie between two days, and what part of a year they are. The first day counts, the
 * last does not.
 *
 * <p>Days are {@link PlainDay} numbers.
 */
public enum DayCount {
    /** Days of the calendar; a year has 365, a leap year too. */
    ACTUAL_365(365),
    /** Days of the calendar; those in a leap year are 366ths, and New Year splits a period. */
    ACTUAL_ACTUAL(365L * 366),
    /**
     * Months of 30 days, a year of 360, as bonds are counted: a period from the 30th or the 31st
     * takes the 31st at its end for the 30th. February has no rule of its own.
     */
    THIRTY_360(360);

    private final long yearParts;

    DayCount(long yearParts) {
        this.yearParts = yearParts;
    }

    /** How many of the {@link #parts} a year has. */
    long yearParts() {
        return yearParts;
    }

    int days(int from, int until) {
        return switch (this) {
            case ACTUAL_365, ACTUAL_ACTUAL -> PlainDay.epochDay(until) - PlainDay.epochDay(from);
            case THIRTY_360 -> thirty(from, until);
        };
    }

    /** The part of a year between two days, exact: so many {@link #yearParts}. */
    long parts(int from, int until) {
        return switch (this) {
            case ACTUAL_365, THIRTY_360 -> days(from, until);
            case ACTUAL_ACTUAL -> byYear(from, until);
        };
    }

    private static int thirty(int from, int until) {
        int first = Math.min(30, PlainDay.day(from));
        int last = first == 30 ? Math.min(30, PlainDay.day(until)) : PlainDay.day(until);
        int years = PlainDay.year(until) - PlainDay.year(from);
        int months = PlainDay.month(until) - PlainDay.month(from);
        return 360 * years + 30 * months + last - first;
    }

    private static long byYear(int from, int until) {
        long parts = 0;
        int mark = from;
        for (int year = PlainDay.year(from); year < PlainDay.year(until); year++) {
            int newYear = PlainDay.of(year + 1, 1, 1);
            parts += withinYear(year, mark, newYear);
            mark = newYear;
        }
        return parts + withinYear(PlainDay.year(until), mark, until);
    }

    private static long withinYear(int year, int from, int until) {
        long days = PlainDay.epochDay(until) - PlainDay.epochDay(from);
        return days * (PlainDay.isLeap(year) ? 365 : 366);
    }
}
