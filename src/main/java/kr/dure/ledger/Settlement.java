package kr.dure.ledger;

import java.util.List;
import java.util.Optional;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A fund's year in the decree's columns (결산, 지방기금법 시행령 제6조).
 *
 * @param closing null while the books are open
 * @param steps what happened to the closed year, in the order of {@link YearStep.Kind}
 */
public record Settlement(
        Fund fund,
        Plan plan,
        List<SettlementRow> rows,
        @Nullable BookClosing closing,
        List<YearStep> steps) {

    /** Whether the figures are frozen. */
    public boolean isFixed() {
        return step(YearStep.Kind.FIXED).isPresent();
    }

    public Optional<YearStep> step(YearStep.Kind kind) {
        return steps.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /** The next step of the settlement's way, empty before closing and at the end. */
    public Optional<YearStep.Kind> next() {
        return closing == null
                ? Optional.empty()
                : YearStep.Kind.SETTLEMENT.stream()
                        .filter(each -> step(each).isEmpty())
                        .findFirst();
    }

    public List<SettlementRow> rows(Side side) {
        return rows.stream().filter(each -> each.line().side() == side).toList();
    }

    public Won total(SettlementColumn column) {
        return total(rows(column.side()), column);
    }

    public static Won total(List<SettlementRow> rows, SettlementColumn column) {
        return rows.stream().map(each -> each.on(column)).reduce(Won.ZERO, Won::plus);
    }
}
