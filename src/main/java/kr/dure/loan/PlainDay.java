package kr.dure.loan;

import java.time.LocalDate;

/**
 * Days as plain numbers, ordered as the days are: a schedule is computed hundreds of thousands of
 * times a second, and an object for each of its days would cost more than its interest. Years 0 and
 * later.
 */
final class PlainDay {

    private static final int DAYS_OF_FOUR_CENTURIES = 146_097;

    /** Days from 1 March of year 0 to 1 January 1970. */
    private static final int TO_EPOCH = 719_468;

    private PlainDay() {}

    static int of(int year, int month, int day) {
        return year << 9 | month << 5 | day;
    }

    static int of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static int year(int plain) {
        return plain >> 9;
    }

    static int month(int plain) {
        return plain >> 5 & 15;
    }

    static int day(int plain) {
        return plain & 31;
    }

    static LocalDate date(int plain) {
        return LocalDate.of(year(plain), month(plain), day(plain));
    }

    /** So many months later, on the same day of the month or, where it has none, on its last. */
    static int plusMonths(int plain, int months) {
        int all = year(plain) * 12 + month(plain) - 1 + months;
        int year = all / 12;
        int month = all % 12 + 1;
        return of(year, month, Math.min(day(plain), lengthOfMonth(year, month)));
    }

    /** Counted in years that begin in March, so that the leap day is the last of its year. */
    static int epochDay(int plain) {
        int month = month(plain);
        int year = month > 2 ? year(plain) : year(plain) - 1;
        int century = Math.floorDiv(year, 400);
        int yearOf400 = year - century * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day(plain) - 1;
        int dayOf400 = yearOf400 * 365 + yearOf400 / 4 - yearOf400 / 100 + dayOfYear;
        return century * DAYS_OF_FOUR_CENTURIES + dayOf400 - TO_EPOCH;
    }

    static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
