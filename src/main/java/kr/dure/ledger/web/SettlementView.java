package kr.dure.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.CarryOver;
import kr.dure.ledger.Correction;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.SettlementColumn;
import kr.dure.ledger.SettlementRow;
import kr.dure.ledger.Side;
import kr.dure.ledger.Subjects.Subject;
import kr.dure.screen.Step;
import org.jspecify.annotations.Nullable;

/**
 * A settlement on the screen.
 *
 * @param plans all years of the fund, to choose from
 * @param closed those whose books are closed
 * @param mayClose whether the day to close has come
 */
public record SettlementView(
        Settlement settlement,
        List<Plan> plans,
        Set<FiscalYear> closed,
        List<CarryOver> carried,
        Map<About, Subject> subjects,
        List<Correction> corrections,
        List<Milestone> milestones,
        List<Step> steps,
        @Nullable Drill drill,
        boolean mayClose) {

    /** One of the five days of a year's end. */
    public record Milestone(String key, boolean done, boolean late, String fact) {}

    /**
     * The formula behind a figure, and the things it is made of.
     *
     * @param minus terms that are taken off
     */
    public record Drill(
            SettlementRow row,
            SettlementColumn column,
            List<SettlementColumn> plus,
            List<SettlementColumn> minus,
            List<Thing> things) {

        public Won total() {
            return row.on(column);
        }
    }

    /** One thing's part of a figure. */
    public record Thing(About about, @Nullable Subject subject, Won amount) {}

    /**
     * A row of the table: a group with its sum, or a line.
     *
     * @param one the only line of a group that has no more
     * @param line null for the sum of several
     */
    public record Row(
            int level,
            String name,
            @Nullable String one,
            @Nullable SettlementRow line,
            List<SettlementRow> lines) {

        public Won on(SettlementColumn column) {
            return Settlement.total(lines, column);
        }
    }

    public FiscalYear year() {
        return settlement.plan().year();
    }

    public long fundId() {
        return settlement.fund().id();
    }

    public String path() {
        return "/fund/" + fundId() + "/settlements/" + year();
    }

    public boolean isClosed() {
        return settlement.closing() != null;
    }

    public List<Row> rows(Side side) {
        return rows(settlement, side);
    }

    /** 장·관·항 with their sums; a group of one is one row. */
    static List<Row> rows(Settlement settlement, Side side) {
        List<Row> rows = new ArrayList<>();
        Map<String, Map<String, List<SettlementRow>>> tree = new LinkedHashMap<>();
        for (SettlementRow each : settlement.rows(side)) {
            tree.computeIfAbsent(each.line().division(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(each.line().section(), name -> new ArrayList<>())
                    .add(each);
        }
        tree.forEach((division, sections) -> {
            List<SettlementRow> all = sections.values().stream().flatMap(List::stream).toList();
            rows.add(group(0, division, all));
            sections.forEach((section, lines) -> {
                if (sections.size() > 1) {
                    rows.add(group(1, section, lines));
                }
                if (sections.size() > 1 ? lines.size() > 1 : all.size() > 1) {
                    lines.forEach(each ->
                            rows.add(new Row(2, each.line().title(), null, each, List.of(each))));
                }
            });
        });
        return rows;
    }

    private static Row group(int level, String name, List<SettlementRow> lines) {
        SettlementRow only = lines.size() == 1 ? lines.getFirst() : null;
        return new Row(level, name, only == null ? null : only.line().title(), only, lines);
    }

    /** What came in less what went out in the year. */
    public Won balance() {
        return settlement
                .total(SettlementColumn.RECEIVED)
                .minus(settlement.total(SettlementColumn.SPENT));
    }

    public boolean isAsked(SettlementRow row, SettlementColumn column) {
        return drill != null
                && drill.column() == column
                && drill.row().line().id() == row.line().id();
    }
}
