package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.dure.kernel.Won;

/**
 * Won times days, for interest of whole days, actual/365, rounded down to one won in favour of the
 * debtor (지방회계법 제55조 lets a fund drop fractions). Money of several amounts over several days is
 * summed up first and rounded once, so that splitting a span never loses a won.
 */
final class WonDays {

    /** Days of a year, also of a leap year, times the basis points of one. */
    private static final long YEAR_TIMES_BASIS_POINTS = 365L * 10_000;

    private long wonDays;

    /** Adds what lies from the first day until, not including, the second. */
    WonDays add(Won balance, LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days > 0 && balance.isPositive()) {
            wonDays = Math.addExact(wonDays, Math.multiplyExact(balance.amount(), days));
        }
        return this;
    }

    Won at(int rateBp) {
        return Won.of(Math.multiplyExact(wonDays, (long) rateBp) / YEAR_TIMES_BASIS_POINTS);
    }
}
