package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;

/**
 * A supplementary plan, as it was voted.
 *
 * @param nr 제1회, 제2회, …
 * @param entryId the entry that posted it
 */
public record Revision(
        int nr,
        long entryId,
        LocalDate changedOn,
        String reason,
        LocalDate votedOn,
        String resolution) {

    /**
     * A line before and after.
     *
     * @param before 기정액
     * @param after 변경액
     */
    public record Row(Line line, Won before, Won after) {

        /** 증감. */
        public Won change() {
            return after.minus(before);
        }
    }

    /** A supplementary plan with every line of the plan. */
    public record Comparison(Plan plan, Revision revision, List<Row> rows) {

        public List<Row> rows(Side side) {
            return rows.stream().filter(each -> each.line().side() == side).toList();
        }

        public Won before(Side side) {
            return rows(side).stream().map(Row::before).reduce(Won.ZERO, Won::plus);
        }

        public Won after(Side side) {
            return rows(side).stream().map(Row::after).reduce(Won.ZERO, Won::plus);
        }

        /** Whether income and spending are the same, as a plan's should be. */
        public boolean isBalanced() {
            return after(Side.INCOME).equals(after(Side.SPENDING));
        }
    }
}
