package kr.dure.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.dure.insight.FundMonth;
import kr.dure.insight.FundToday;
import kr.dure.insight.Projection;
import kr.dure.insight.WhatIf;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;

/**
 * A projection beside that of today's terms.
 *
 * @param seed of the drawn paths
 * @param day on which it was worked out
 * @param query the terms as an address
 */
public record WhatIfView(
        Fund fund,
        FundToday today,
        WhatIf usual,
        WhatIf terms,
        Projection result,
        Projection base,
        int seed,
        LocalDate day,
        String query) {

    /** Twelve months from the start, or what is left of them, with the cash under today's terms. */
    public record Year(List<FundMonth> months, Won base) {

        public FundMonth last() {
            return months.getLast();
        }

        public Won sum(Function<FundMonth, Won> part) {
            return months.stream().map(part).reduce(Won.ZERO, Won::plus);
        }

        public int served() {
            return months.stream().mapToInt(FundMonth::served).sum();
        }

        public int refused() {
            return months.stream().mapToInt(FundMonth::refused).sum();
        }
    }

    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        for (int at = 0; at < Projection.MONTHS; at += 12) {
            years.add(
                    new Year(
                            result.months().subList(at, at + 12),
                            base.months().get(at + 11).cash()));
        }
        return years;
    }

    public WhatIfChart chart() {
        return WhatIfChart.of(result, base);
    }

    /** How many of a hundred drawn ways turn somebody away. */
    public int turnedAwayPercent() {
        return result.paths() == 0 ? 0 : Math.round(100f * result.turnedAway() / result.paths());
    }
}
