package kr.dure.ledger.web;

import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Fund;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.PlanChanged;
import kr.dure.ledger.Side;
import kr.dure.ledger.Subjects.Subject;
import kr.dure.screen.Bar;
import org.jspecify.annotations.Nullable;

/** A line, what it is bound to, and every entry behind its figures. */
public record LineView(
        Fund fund,
        LineFigures figures,
        Bar bar,
        List<EntryRow> entries,
        List<AboutRow> abouts,
        List<PlanChanged> changes,
        int pageSize) {

    /** What the line holds about one thing. */
    public record AboutRow(About about, @Nullable Subject subject, Map<AccountKind, Won> sums) {
        public Won on(AccountKind kind) {
            return sums.getOrDefault(kind, Won.ZERO);
        }
    }

    public boolean isSpending() {
        return figures.line().side() == Side.SPENDING;
    }

    /** What an entry did to the plan itself. */
    public Won planned(EntryRow row) {
        return isSpending()
                ? row.on(AccountKind.AVAILABLE)
                        .plus(row.on(AccountKind.COMMITTED))
                        .plus(row.on(AccountKind.SPENT))
                        .plus(row.on(AccountKind.CARRIED))
                : row.on(AccountKind.EXPECTED);
    }

    /** What the council voted, before any change. */
    public Won voted() {
        return figures.planned()
                .minus(changes.stream().map(PlanChanged::amount).reduce(Won.ZERO, Won::plus));
    }
}
