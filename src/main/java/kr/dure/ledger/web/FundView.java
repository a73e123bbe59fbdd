package kr.dure.ledger.web;

import java.util.List;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Seal;
import kr.dure.ledger.Side;
import kr.dure.screen.Bar;
import org.jspecify.annotations.Nullable;

/**
 * A fund's year on one page.
 *
 * @param funds all funds of the region, to choose from
 * @param plans all years, to choose from
 * @param query what every link on the page carries on: fund, year, and the as-of dates
 * @param past whether an earlier state is shown
 */
public record FundView(
        Fund fund,
        List<Fund> funds,
        Plan plan,
        List<Plan> plans,
        FundFigures figures,
        List<LineFigures> lines,
        List<EntryRow> entries,
        @Nullable Seal seal,
        @Nullable Why why,
        String query,
        boolean past) {

    public Bar bar() {
        return LineRow.bar(
                figures.planned(), figures.paid(), figures.committed(), figures.available());
    }

    public List<LineRow> spending() {
        return LineRow.of(lines, Side.SPENDING);
    }

    public List<LineRow> income() {
        return LineRow.of(lines, Side.INCOME);
    }

    public Won total(Function<LineFigures, Won> amount) {
        return lines.stream().map(amount).reduce(Won.ZERO, Won::plus);
    }

    public Won planned(Side side) {
        return lines.stream()
                .filter(each -> each.line().side() == side)
                .map(LineFigures::planned)
                .reduce(Won.ZERO, Won::plus);
    }
}
