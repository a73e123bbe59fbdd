package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;

/**
 * The bank's loan as bank, enterprise and fund agreed on it.
 *
 * @param loanNo how the bank calls it
 * @param amount what of it is subsidised
 * @param months from {@code lentOn} to the end, {@code graceMonths} of them without principal
 * @param rateBp the most the bank asks a year
 * @param gapBp what of it the fund pays
 * @param firstMonth the first that is subsidised, {@code lastMonth} the last
 * @param hands who applied, recommended, reviewed or decided
 */
public record BankLoan(
        String bankCode,
        String loanNo,
        LocalDate lentOn,
        Won amount,
        int months,
        int graceMonths,
        Repayment repayment,
        int rateBp,
        int gapBp,
        YearMonth firstMonth,
        YearMonth lastMonth,
        Set<Long> hands,
        Stamp stamp) {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.korean();

    public BankLoan {
        hands = Set.copyOf(hands);
    }

    /** The last day on which it is still owed: the day it is paid back does not count. */
    public LocalDate lastDay() {
        return due(months).minusDays(1);
    }

    /**
     * The day an instalment is paid: as many months after the first day, on the next business day
     * where that is none (민법 제161조).
     */
    private LocalDate due(int nr) {
        return CALENDAR.onOrAfter(lentOn.plusMonths(nr));
    }

    /**
     * What is owed on a day as agreed, once that day's instalment is paid.
     *
     * @return nothing before it was lent and after it is paid back
     */
    public Won balanceOn(LocalDate day) {
        if (day.isBefore(lentOn) || day.isAfter(lastDay())) {
            return Won.ZERO;
        }
        if (repayment == Repayment.BULLET) {
            return amount;
        }
        long paid = Math.max(0, instalmentsBy(day) - graceMonths);
        Won share = Rounding.DOWN.fraction(amount.amount(), months - graceMonths, 1);
        return amount.minus(Won.of(Math.multiplyExact(share.amount(), paid)));
    }

    private long instalmentsBy(LocalDate day) {
        int nr = (int) Math.max(0, ChronoUnit.MONTHS.between(lentOn, day) - 1);
        while (nr < months && !due(nr + 1).isAfter(day)) {
            nr++;
        }
        return nr;
    }
}
