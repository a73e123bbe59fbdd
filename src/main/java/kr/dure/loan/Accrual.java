package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * The interest of one period in which what was lent may have changed: won times days of several
 * amounts, summed up exactly and rounded once, so that splitting a span never loses a won.
 *
 * <p>Every piece is counted from the period's first day, so that the pieces of a period are the
 * period, whatever the day count makes of a 31st. Monthly interest is shared by the days of the
 * calendar.
 */
public final class Accrual {

    private final InterestRule rule;
    private final int from;
    private final long whole;
    private long won;
    private long rest;

    Accrual(InterestRule rule, LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no period: " + from + " to " + until);
        }
        this.rule = rule;
        this.from = PlainDay.of(from);
        this.whole =
                switch (rule.mode()) {
                    case MONTHLY -> rule.whole() * calendarDays(this.from, PlainDay.of(until));
                    case DAILY -> rule.whole();
                };
    }

    /** Adds what was lent from the first day until, not including, the second. */
    public Accrual add(Won balance, LocalDate first, LocalDate until) {
        if (first.isBefore(until) && balance.isPositive()) {
            long parts = partsUntil(PlainDay.of(until)) - partsUntil(PlainDay.of(first));
            long amount = balance.amount();
            long piece = Math.multiplyExact(amount % whole, parts);
            won = Math.addExact(won, Math.multiplyExact(amount / whole, parts));
            won = Math.addExact(won, piece / whole);
            rest += piece % whole;
            won = Math.addExact(won, rest / whole);
            rest %= whole;
        }
        return this;
    }

    public Won won() {
        return Won.of(rule.rounded(won, rest, whole));
    }

    private long partsUntil(int day) {
        return switch (rule.mode()) {
            case MONTHLY -> rule.parts(from, day) * calendarDays(from, day);
            case DAILY -> rule.parts(from, day);
        };
    }

    private static long calendarDays(int from, int until) {
        return PlainDay.epochDay(until) - PlainDay.epochDay(from);
    }
}
