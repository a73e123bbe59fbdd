package kr.dure.ledger;

import java.util.List;
import java.util.function.Function;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;

/**
 * A fund's accounts with all that was debited and credited (합계잔액시산표): the asset book since it
 * began, and the budget book of one year.
 */
public record TrialBalance(FiscalYear year, AsOf asOf, List<TrialRow> rows) {

    public TrialBalance {
        rows = List.copyOf(rows);
    }

    public List<TrialRow> of(Book book) {
        return rows.stream().filter(each -> each.kind().book() == book).toList();
    }

    public Won sum(Book book, Function<TrialRow, Won> column) {
        return of(book).stream().map(column).reduce(Won.ZERO, Won::plus);
    }

    /** Whether debits and credits of each book are the same, as they must be. */
    public boolean balances() {
        return List.of(Book.values()).stream()
                .allMatch(book ->
                        sum(book, TrialRow::debit).equals(sum(book, TrialRow::credit))
                                && sum(book, TrialRow::debitBalance)
                                        .equals(sum(book, TrialRow::creditBalance)));
    }
}
