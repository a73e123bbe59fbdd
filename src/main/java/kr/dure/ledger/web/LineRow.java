package kr.dure.ledger.web;

import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Side;
import kr.dure.screen.Bar;

/**
 * A plan line in a table grouped by division.
 *
 * @param span how many lines its division has; 0 for all but the first of them
 */
public record LineRow(LineFigures figures, int span, Bar bar) {

    static List<LineRow> of(List<LineFigures> lines, Side side) {
        List<LineFigures> wanted =
                lines.stream().filter(each -> each.line().side() == side).toList();
        List<LineRow> rows = new ArrayList<>();
        String division = "";
        for (LineFigures each : wanted) {
            String own = each.line().division();
            int span = own.equals(division) ? 0 : count(wanted, own);
            rows.add(new LineRow(each, span, bar(each)));
            division = own;
        }
        return rows;
    }

    static Bar bar(LineFigures each) {
        if (each.line().side() == Side.INCOME) {
            return Bar.of(
                    each.planned().max(each.assessed()),
                    List.of(
                            new Bar.Slice("f-back", each.received()),
                            new Bar.Slice("f-bound", each.outstanding())),
                    null);
        }
        return bar(each.planned(), each.paid(), each.committed(), each.available());
    }

    static Bar bar(Won planned, Won paid, Won committed, Won available) {
        return Bar.of(
                planned,
                List.of(
                        new Bar.Slice("f-paid", paid),
                        new Bar.Slice("f-bound", committed),
                        new Bar.Slice("f-free", available)),
                null);
    }

    private static int count(List<LineFigures> lines, String division) {
        return (int) lines.stream().filter(each -> each.line().division().equals(division)).count();
    }
}
