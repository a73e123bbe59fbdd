package kr.dure.loan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Blank;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Text;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanRegister.Listed;
import kr.dure.loan.LoanRegister.Row;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The lists of this room as sheets: what is seen, and all of its pages. */
@Component
class LoanSheets {

    private final Words words;

    LoanSheets(Words words) {
        this.words = words;
    }

    Sheet list(Listed listed) {
        List<List<Cell>> rows = listed.rows().stream().map(row -> row(row, listed)).toList();
        List<Cell> totals =
                List.of(
                        new Text(words.text("loan.total")),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        new Amount(listed.totals().amount()),
                        new Amount(listed.totals().lent()),
                        new Amount(listed.totals().overdue()),
                        new Blank(),
                        new Blank());
        return new Sheet(
                words.text("loan.list.title"),
                List.of(words.text("loan.list.unit")),
                headers(
                        "number",
                        "kind",
                        "enterprise",
                        "awarded",
                        "amount",
                        "lent",
                        "overdue",
                        "days",
                        "state"),
                rows,
                totals);
    }

    private List<Cell> row(Row row, Listed listed) {
        return List.of(
                new Text(row.number()),
                new Text(words.text(row.kind().says("loan.kind."))),
                new Text(listed.names().getOrDefault(row.organisationId(), "")),
                new Day(row.awardedOn()),
                new Amount(row.amount()),
                new Amount(row.lent()),
                new Amount(row.overdue()),
                new Count(row.overdueDays()),
                new Text(words.text(Badge.of(row).key())));
    }

    Sheet schedule(LoanView loan) {
        List<List<Cell>> rows = loan.lines().stream().map(LoanSheets::line).toList();
        Function<Function<Line, Won>, Cell> sum = of -> new Amount(loan.sum(of));
        List<Cell> totals = new ArrayList<>();
        totals.add(new Text(words.text("loan.total")));
        totals.addAll(List.of(new Blank(), new Blank(), new Blank()));
        totals.add(sum.apply(Line::principal));
        totals.add(sum.apply(Line::interest));
        totals.add(sum.apply(Line::payable));
        totals.add(sum.apply(Line::paid));
        totals.add(new Blank());
        String title = words.text("loan.schedule.sheet", loan.facts().loan().number());
        return new Sheet(
                title,
                List.of(loan.enterprise(), words.text("loan.schedule.rule")),
                headers(
                        "no",
                        "due",
                        "length",
                        "balance",
                        "principal",
                        "interest",
                        "payable",
                        "paid",
                        "paid-on"),
                rows,
                totals);
    }

    private static List<Cell> line(Line line) {
        return List.of(
                new Count(line.no()),
                new Day(line.dueOn()),
                new Count(line.length()),
                new Amount(line.balance()),
                new Amount(line.principal()),
                new Amount(line.interest()),
                new Amount(line.payable()),
                new Amount(line.paid()),
                line.paidOn() == null ? new Blank() : new Day(line.paidOn()));
    }

    private List<String> headers(String... names) {
        return Stream.of(names).map(each -> words.text("loan.column." + each)).toList();
    }
}
