package kr.dure.ledger.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.CashBook;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cash book by month, and the year's statements. */
@Controller
class StatementPages {

    private static final int ROWS = 200;

    private final Funds funds;
    private final Statements statements;
    private final YearTables tables;
    private final Trail trail;

    StatementPages(Funds funds, Statements statements, YearTables tables, Trail trail) {
        this.funds = funds;
        this.statements = statements;
        this.tables = tables;
        this.trail = trail;
    }

    @GetMapping("/fund/{id}/years/{year}/cash")
    String cash(
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam(defaultValue = "1") int month,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") long entry,
            Model model) {
        YearMonth wanted = YearMonth.of(YearPaths.year(year).year(), Math.clamp(month, 1, 12));
        CashBook.Place after = day == null ? null : new CashBook.Place(day, entry);
        CashBook book = statements.cash(id, wanted, after, ROWS);
        model.addAttribute(
                "view",
                new CashView(
                        funds.find(id),
                        wanted,
                        book,
                        trail.of(book.rows().stream().map(CashBook.Moved::cause).toList())));
        return "ledger/cash";
    }

    @GetMapping("/fund/{id}/years/{year}/statements")
    String statements(@PathVariable long id, @PathVariable int year, Model model) {
        Fund fund = funds.find(id);
        FiscalYear fiscal = YearPaths.year(year);
        model.addAttribute(
                "view",
                new StatementView(
                        fund,
                        fiscal,
                        List.of(
                                new StatementView.Shown("position", tables.position(fund, fiscal)),
                                new StatementView.Shown(
                                        "deposits", tables.deposits(fund, fiscal)))));
        return "ledger/statements";
    }
}
