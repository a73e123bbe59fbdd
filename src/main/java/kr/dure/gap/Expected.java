package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;

/**
 * What a month comes to if the bank keeps to the agreement, and the enterprise to its repayment.
 *
 * @param days on which the agreement runs
 * @param balance on the first of them
 */
public record Expected(YearMonth month, int days, Won balance, Won subsidy) {

    /** Each stretch of one balance is rounded by itself, as its line in a claim is. */
    static Expected of(Agreement agreement, YearMonth month, Standing standing) {
        Map<Won, Integer> stretches = new LinkedHashMap<>();
        for (int nr = 1; nr <= month.lengthOfMonth(); nr++) {
            LocalDate day = month.atDay(nr);
            if (agreement.stopOn(day, standing) == null) {
                stretches.merge(agreement.agreed().balanceOn(day), 1, Integer::sum);
            }
        }
        int share = agreement.shareBp(agreement.agreed().rateBp());
        Won subsidy = Won.ZERO;
        int days = 0;
        for (var each : stretches.entrySet()) {
            Won worth = LineCheck.worth(each.getKey(), share, each.getValue());
            subsidy = subsidy.plus(Rounding.DOWN.to(worth, agreement.terms().unitWon()));
            days += each.getValue();
        }
        Won first = stretches.keySet().stream().findFirst().orElse(Won.ZERO);
        return new Expected(month, days, first, subsidy);
    }
}
