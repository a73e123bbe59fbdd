package kr.dure.insight;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.loan.DayCount;
import kr.dure.loan.Instalments;
import kr.dure.loan.InterestMode;
import kr.dure.loan.ScheduleTerms;

/**
 * What comes due of some loans, month by month, if all of them pay.
 *
 * @param due the first is the month after the start
 * @param later principal that comes due after these months
 */
public record Flow(List<Due> due, Won later) {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    /** What one month asks for. */
    public record Due(Won principal, Won interest) {}

    public Flow {
        due = List.copyOf(due);
    }

    /** One new loan, its interest by months and cut down to the won. */
    static Flow of(WhatIf.Pool terms, Won principal) {
        ScheduleTerms schedule =
                new ScheduleTerms(
                        principal,
                        terms.rate(),
                        terms.instalments(),
                        terms.grace(),
                        1,
                        ANY_DAY,
                        terms.repayment(),
                        InterestMode.MONTHLY,
                        DayCount.ACTUAL_365,
                        Rounding.DOWN,
                        1);
        return new Flow(
                Instalments.of(schedule).rows().stream()
                        .map(row -> new Due(row.principal(), row.interest()))
                        .toList(),
                Won.ZERO);
    }

    /** All the principal. */
    public Won principal() {
        return due.stream().map(Due::principal).reduce(later, Won::plus);
    }
}
