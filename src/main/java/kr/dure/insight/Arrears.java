package kr.dure.insight;

import java.util.List;
import kr.dure.kernel.Won;

/** Loans by how late they are. */
public record Arrears(List<Row> rows) {

    /** One bucket; badge is the class that colours it. */
    public record Row(String bucket, String badge, long count, Won principal, Won overdue) {}

    public long count() {
        return rows.stream().mapToLong(Row::count).sum();
    }

    public Won principal() {
        return rows.stream().map(Row::principal).reduce(Won.ZERO, Won::plus);
    }

    public Won overdue() {
        return rows.stream().map(Row::overdue).reduce(Won.ZERO, Won::plus);
    }
}
