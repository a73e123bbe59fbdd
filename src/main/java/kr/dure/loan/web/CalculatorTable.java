package kr.dure.loan.web;

import java.util.List;
import java.util.stream.Stream;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Blank;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Text;
import kr.dure.loan.Instalments.Row;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** A computed schedule as a table: the columns of the page, in the page's words. */
@Component
class CalculatorTable {

    private final Words words;

    CalculatorTable(Words words) {
        this.words = words;
    }

    Sheet sheet(Calculation result) {
        List<List<Cell>> rows = result.rows().stream().map(CalculatorTable::cells).toList();
        List<Cell> totals =
                List.of(
                        new Text(words.text("loan.total")),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        new Amount(result.sum(Row::principal)),
                        new Amount(result.sum(Row::interest)),
                        new Amount(result.sum(Row::due)));
        return new Sheet(
                words.text("loan.calculator.title"),
                List.of(
                        words.text(
                                "loan.calculator.terms",
                                result.terms().principal(),
                                result.terms().rate().percent(),
                                words.text(
                                        "loan.calculator.repayment." + result.terms().repayment()),
                                result.terms().instalments(),
                                result.terms().start()),
                        words.text("loan.calculator.note")),
                headers(),
                rows,
                totals);
    }

    private static List<Cell> cells(Row row) {
        return List.of(
                new Count(row.nr()),
                new Count(row.days()),
                new Day(row.dueOn()),
                new Amount(row.balance()),
                new Amount(row.principal()),
                new Amount(row.interest()),
                new Amount(row.due()));
    }

    private List<String> headers() {
        return Stream.of("nr", "days", "due-date", "balance", "principal", "interest", "due")
                .map(each -> words.text("loan.calculator.column." + each))
                .toList();
    }
}
