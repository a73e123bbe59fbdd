package kr.dure.ledger.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Cell;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.CashBook;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Position;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.SettlementColumn;
import kr.dure.ledger.SettlementRow;
import kr.dure.ledger.Side;
import kr.dure.ledger.Statements;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The statements of a fund's year as tables, for paper, sheet and open data alike. */
@Component
class YearTables {

    /** More rows than a month of any fund has; a file is whole or not made. */
    private static final int MOST = 20_000;

    private final Statements statements;
    private final Words words;

    YearTables(Statements statements, Words words) {
        this.statements = statements;
        this.words = words;
    }

    /**
     * A settlement's lines with the sums of 장 and 관, 정책사업 and 단위사업, as the page has them; the first
     * column tells lines and sums apart, so that nobody counts twice.
     */
    Sheet settlement(Settlement settlement, Side side) {
        List<SettlementColumn> columns = SettlementColumn.of(side);
        List<String> heads = new ArrayList<>();
        heads.add(words.text("ledger.year.row"));
        heads.add(words.text("ledger.line.division." + side));
        heads.add(words.text("ledger.line.section." + side));
        heads.add(words.text("ledger.line.title." + side));
        columns.forEach(each -> heads.add(words.text("ledger.year.column." + each)));
        List<List<Cell>> rows = new ArrayList<>();
        for (SettlementView.Row each : SettlementView.rows(settlement, side)) {
            SettlementRow line = each.lines().getFirst();
            boolean sum = each.line() == null;
            rows.add(
                    row(
                            columns,
                            each.lines(),
                            words.text(sum ? "ledger.year.row.sum" : "ledger.year.row.line"),
                            line.line().division(),
                            sum && each.level() == 0 ? "" : line.line().section(),
                            sum ? "" : line.line().title()));
        }
        return new Sheet(
                words.text("ledger.year.caption." + side, settlement.plan().year()),
                List.of(
                        settlement.fund().name(),
                        words.text(
                                settlement.isFixed()
                                        ? "ledger.year.note.fixed"
                                        : "ledger.year.note.open"),
                        words.text("ledger.year.unit.won")),
                heads,
                rows,
                row(columns, settlement.rows(side), words.text("ledger.total"), "", "", ""));
    }

    /** The same with a row for the sum of every group, as the decree's form has them. */
    Sheet grouped(Settlement settlement, Side side) {
        List<SettlementColumn> columns = SettlementColumn.of(side);
        List<String> heads = new ArrayList<>();
        heads.add(words.text("ledger.year.name." + side));
        columns.forEach(each -> heads.add(words.text("ledger.year.column." + each)));
        List<List<Cell>> rows = new ArrayList<>();
        for (SettlementView.Row each : SettlementView.rows(settlement, side)) {
            String one = each.one();
            String name =
                    one == null || one.equals(each.name()) ? each.name() : each.name() + " " + one;
            rows.add(row(columns, each.lines(), (each.level() == 0 ? "" : "· ") + name));
        }
        return new Sheet(
                words.text("ledger.year.side." + side),
                List.of(),
                heads,
                rows,
                row(columns, settlement.rows(side), words.text("ledger.total")));
    }

    private static List<Cell> row(
            List<SettlementColumn> columns, List<SettlementRow> lines, String... names) {
        List<Cell> cells = new ArrayList<>(Stream.of(names).map(Cell::of).toList());
        columns.forEach(each -> cells.add(Cell.of(Settlement.total(lines, each))));
        return cells;
    }

    /** 기금 현재액, in the columns of the ministry's open data. */
    Sheet position(Fund fund, FiscalYear year) {
        Position position = statements.position(fund.id(), year);
        return new Sheet(
                words.text("ledger.year.position.title", year),
                List.of(fund.name(), words.text("ledger.year.unit.won")),
                List.of(
                        words.text("ledger.year.position.fund"),
                        words.text("ledger.plan.year"),
                        words.text("ledger.year.position.prior"),
                        words.text("ledger.year.position.raised"),
                        words.text("ledger.year.position.used"),
                        words.text("ledger.year.position.current"),
                        words.text("ledger.year.position.lent")),
                List.of(
                        List.of(
                                Cell.of(fund.name()),
                                Cell.of(year.toString()),
                                Cell.of(position.prior()),
                                Cell.of(position.raised()),
                                Cell.of(position.used()),
                                Cell.of(position.current()),
                                Cell.of(position.lent()))),
                List.of());
    }

    /** 예치금 명세: the deposit at every month's end. */
    Sheet deposits(Fund fund, FiscalYear year) {
        List<List<Cell>> rows = new ArrayList<>();
        Won in = Won.ZERO;
        Won out = Won.ZERO;
        Won balance = Won.ZERO;
        for (CashBook.Month each : statements.months(fund.id(), year)) {
            LocalDate last = YearMonth.from(each.first()).atEndOfMonth();
            rows.add(
                    List.of(
                            Cell.of(last),
                            Cell.of(each.in()),
                            Cell.of(each.out()),
                            Cell.of(each.balance())));
            in = in.plus(each.in());
            out = out.plus(each.out());
            balance = each.balance();
        }
        return new Sheet(
                words.text("ledger.year.deposit.title", year),
                List.of(fund.name(), words.text("ledger.year.unit.won")),
                List.of(
                        words.text("ledger.year.deposit.month"),
                        words.text("ledger.year.cash.in"),
                        words.text("ledger.year.cash.out"),
                        words.text("ledger.year.cash.balance")),
                rows,
                List.of(
                        Cell.of(words.text("ledger.total")),
                        Cell.of(in),
                        Cell.of(out),
                        Cell.of(balance)));
    }

    /** 현금출납부 of a month, whole. */
    Sheet cash(Fund fund, YearMonth month) {
        CashBook book = statements.cash(fund.id(), month, null, MOST);
        if (book.more() != null) {
            throw new IllegalStateException("a month of more than " + MOST + " entries");
        }
        return new Sheet(
                words.text("ledger.year.cash.of", month),
                List.of(fund.name(), words.text("ledger.year.unit.won")),
                List.of(
                        words.text("ledger.entry.value-date"),
                        words.text("ledger.entry.nr"),
                        words.text("ledger.year.cash.what"),
                        words.text("ledger.year.cash.in"),
                        words.text("ledger.year.cash.out"),
                        words.text("ledger.year.cash.balance")),
                rows(book, month),
                List.of(
                        Cell.of(words.text("ledger.year.cash.month")),
                        Cell.of(""),
                        Cell.of(""),
                        Cell.of(book.month().in()),
                        Cell.of(book.month().out()),
                        Cell.of(book.month().balance())));
    }

    private List<List<Cell>> rows(CashBook book, YearMonth month) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        Cell.of(month.atDay(1)),
                        Cell.of(""),
                        Cell.of(words.text("ledger.year.cash.before")),
                        Cell.of(Won.ZERO),
                        Cell.of(Won.ZERO),
                        Cell.of(book.before())));
        for (CashBook.Moved each : book.rows()) {
            String kind = words.text("ledger.kind." + each.kind());
            rows.add(
                    List.of(
                            Cell.of(each.day()),
                            Cell.of(Long.toString(each.entryId())),
                            Cell.of(each.memo().isEmpty() ? kind : kind + " · " + each.memo()),
                            Cell.of(each.in()),
                            Cell.of(each.out()),
                            Cell.of(each.balance())));
        }
        return rows;
    }
}
