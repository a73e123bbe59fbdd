package kr.dure.loan.web;

import java.util.List;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.loan.Instalments.Row;
import kr.dure.loan.Repayment;
import kr.dure.loan.ScheduleTerms;

/**
 * What the calculator shows for terms.
 *
 * @param rows with due dates as they are to be paid
 * @param query the terms as they stand in an address, for the files
 */
public record Calculation(ScheduleTerms terms, List<Row> rows, ScheduleChart chart, String query) {

    static Calculation of(ScheduleTerms terms, List<Row> rows, String query) {
        return new Calculation(terms, rows, ScheduleChart.of(rows), query);
    }

    /**
     * The figure people look for first: the equal instalment, the first that pays back principal,
     * or the interest paid until all is paid back at once.
     */
    public Won leading() {
        Row first = rows.get(terms.grace());
        return terms.repayment() == Repayment.BULLET ? rows.getFirst().interest() : first.due();
    }

    public Row last() {
        return rows.getLast();
    }

    public Won sum(Function<Row, Won> of) {
        return rows.stream().map(of).reduce(Won.ZERO, Won::plus);
    }
}
