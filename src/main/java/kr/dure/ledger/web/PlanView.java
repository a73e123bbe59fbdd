package kr.dure.ledger.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.PlanChanged;
import kr.dure.ledger.Side;

/** A plan, its lines and what was changed since it was fixed. */
public record PlanView(Fund fund, Plan plan, List<LineFigures> lines, List<PlanChanged> changes) {

    public List<LineRow> rows(Side side) {
        return LineRow.of(lines, side);
    }

    public Won total(Side side) {
        return lines.stream()
                .filter(each -> each.line().side() == side)
                .map(LineFigures::planned)
                .reduce(Won.ZERO, Won::plus);
    }

    /** The lines to choose from: number → title. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        lines.forEach(each ->
                choices.put(
                        Long.toString(each.line().id()),
                        each.line().division() + " · " + each.line().title()));
        return choices;
    }
}
