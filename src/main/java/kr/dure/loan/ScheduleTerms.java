package kr.dure.loan;

import java.time.LocalDate;
import java.util.Set;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;

/**
 * What a repayment schedule is computed from.
 *
 * @param principal from 1 won up to what {@link WonText} reads
 * @param instalments how many, {@value #MOST_INSTALMENTS} at most
 * @param grace 거치: in so many of them interest only; fewer than there are
 * @param everyMonths 1, 3, 6 or 12 months from one instalment to the next
 * @param start the day the money goes out; due dates keep its day of the month, or take the last
 *     where a month has none
 * @param dayCount for {@link InterestMode#DAILY}, and for the days shown
 * @param unitWon 1, or 10 where amounts are whole tens of won
 */
public record ScheduleTerms(
        Won principal,
        Rate rate,
        int instalments,
        int grace,
        int everyMonths,
        LocalDate start,
        Repayment repayment,
        InterestMode interest,
        DayCount dayCount,
        Rounding rounding,
        int unitWon) {

    public static final int MOST_INSTALMENTS = 600;
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    private static final Set<Integer> INTERVALS = Set.of(1, 3, 6, 12);
    private static final Set<Integer> UNITS = Set.of(1, 10);

    /**
     * @throws ScheduleRefusal naming the first component that cannot stand
     */
    public ScheduleTerms {
        if (!principal.isPositive() || principal.isMoreThan(WonText.MOST)) {
            throw ScheduleRefusal.principal(principal);
        }
        if (instalments < 1 || instalments > MOST_INSTALMENTS) {
            throw ScheduleRefusal.instalments(instalments);
        }
        if (grace < 0 || grace >= instalments) {
            throw ScheduleRefusal.grace(grace, instalments);
        }
        if (!INTERVALS.contains(everyMonths)) {
            throw ScheduleRefusal.everyMonths(everyMonths);
        }
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw ScheduleRefusal.start(start);
        }
        if (!UNITS.contains(unitWon)) {
            throw ScheduleRefusal.unit(unitWon);
        }
    }

    InterestRule rule() {
        return new InterestRule(rate, interest, dayCount, everyMonths, rounding, unitWon);
    }
}
