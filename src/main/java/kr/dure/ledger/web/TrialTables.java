package kr.dure.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Cell;
import kr.dure.kernel.Won;
import kr.dure.ledger.Book;
import kr.dure.ledger.Fund;
import kr.dure.ledger.TrialBalance;
import kr.dure.ledger.TrialRow;
import kr.dure.screen.Shown;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Trial balances as tables, for paper, sheet and open data alike. */
@Component
class TrialTables {

    private final Words words;

    TrialTables(Words words) {
        this.words = words;
    }

    /** Both books in one table, which says in a column which is which; for programs. */
    Sheet whole(Fund fund, TrialBalance trial) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Book book : List.of(Book.ASSET, Book.BUDGET)) {
            trial.of(book).forEach(each -> rows.add(row(each, words.text("ledger.book." + book))));
        }
        return new Sheet(
                words.text("ledger.trial.title"),
                notes(fund, trial),
                columns(words.text("ledger.trial.book")),
                rows,
                List.of());
    }

    /** One book with its totals. */
    Sheet of(Fund fund, TrialBalance trial, Book book) {
        Cell total = Cell.of(words.text("ledger.total"));
        return new Sheet(
                words.text("ledger.trial.of." + book, trial.year()),
                notes(fund, trial),
                columns(),
                trial.of(book).stream().map(this::row).toList(),
                List.of(
                        total,
                        Cell.of(""),
                        Cell.of(trial.sum(book, TrialRow::debitBalance)),
                        Cell.of(trial.sum(book, TrialRow::debit)),
                        Cell.of(trial.sum(book, TrialRow::credit)),
                        Cell.of(trial.sum(book, TrialRow::creditBalance))));
    }

    private List<String> notes(Fund fund, TrialBalance trial) {
        return List.of(
                fund.name(),
                words.text(
                        "ledger.trial.note",
                        Shown.date(trial.asOf().day()),
                        Shown.moment(trial.asOf().knownAt()),
                        trial.year()),
                words.text("ledger.year.unit.won"));
    }

    private List<String> columns(String... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(
                                words.text("ledger.trial.account"),
                                words.text("ledger.trial.line"),
                                words.text("ledger.trial.debit-balance"),
                                words.text("ledger.trial.debit"),
                                words.text("ledger.trial.credit"),
                                words.text("ledger.trial.credit-balance")))
                .toList();
    }

    private List<Cell> row(TrialRow row, String... first) {
        Won debit = row.debitBalance();
        Won credit = row.creditBalance();
        List<Cell> cells = new ArrayList<>(Stream.of(first).map(Cell::of).toList());
        cells.add(Cell.of(words.text("ledger.account." + row.kind())));
        cells.add(Cell.of(row.line() == null ? "" : row.line().title()));
        cells.add(Cell.of(debit));
        cells.add(Cell.of(row.debit()));
        cells.add(Cell.of(row.credit()));
        cells.add(Cell.of(credit));
        return cells;
    }
}
