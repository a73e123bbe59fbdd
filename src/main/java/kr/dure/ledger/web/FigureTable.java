package kr.dure.ledger.web;

import java.time.LocalDate;
import java.util.List;
import kr.dure.document.Paper;
import kr.dure.document.Sheet;
import kr.dure.kernel.Won;
import kr.dure.screen.Shown;

/**
 * A table of figures, to be set as paper, sheet or CSV.
 *
 * @param notes lines under the title
 * @param totals the last line, empty where there is none
 */
public record FigureTable(
        String title,
        List<String> notes,
        List<Column> columns,
        List<List<Cell>> rows,
        List<Cell> totals) {

    /** What stands in a column decides which side it leans to. */
    public record Column(String header, boolean amount) {

        static Column text(String header) {
            return new Column(header, false);
        }

        static Column day(String header) {
            return new Column(header, false);
        }

        static Column won(String header) {
            return new Column(header, true);
        }
    }

    /** A cell as a sheet holds it. */
    public record Cell(Sheet.Cell value) {

        static Cell of(String text) {
            return new Cell(new Sheet.Text(text));
        }

        static Cell of(Won won) {
            return new Cell(new Sheet.Amount(won));
        }

        static Cell of(LocalDate day) {
            return new Cell(new Sheet.Day(day));
        }

        public String shown() {
            return switch (value) {
                case Sheet.Text(String text) -> text;
                case Sheet.Amount(Won won) -> Shown.won(won);
                case Sheet.Count(long count) -> Long.toString(count);
                case Sheet.Day(LocalDate day) -> Shown.date(day);
                case Sheet.Blank() -> "";
            };
        }

        /** For programs: no commas in amounts, days as 2026-12-31. */
        String plain() {
            return switch (value) {
                case Sheet.Text(String text) -> text;
                case Sheet.Amount(Won won) -> Long.toString(won.amount());
                case Sheet.Count(long count) -> Long.toString(count);
                case Sheet.Day(LocalDate day) -> day.toString();
                case Sheet.Blank() -> "";
            };
        }
    }

    Sheet sheet() {
        return new Sheet(
                title,
                notes,
                columns.stream().map(Column::header).toList(),
                rows.stream().map(FigureTable::values).toList(),
                values(totals));
    }

    Paper.Grid grid() {
        return new Paper.Grid(
                columns.stream()
                        .map(each ->
                                new Paper.Column(
                                        each.header(),
                                        each.amount() ? Paper.Align.END : Paper.Align.START))
                        .toList(),
                rows.stream().map(FigureTable::shown).toList(),
                shown(totals));
    }

    /** RFC 4180; the totals of the page are the last line, and say so in their first column. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        line(csv, columns.stream().map(Column::header).toList());
        rows.forEach(row -> line(csv, row.stream().map(Cell::plain).toList()));
        if (!totals.isEmpty()) {
            line(csv, totals.stream().map(Cell::plain).toList());
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(FigureTable::quoted).toList()))
                .append("\r\n");
    }

    /** Quoted where it must be; what a sheet would run as a formula stands behind an apostrophe. */
    private static String quoted(String text) {
        boolean number = text.matches("-?[0-9]+");
        String safe = !number && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private static List<Sheet.Cell> values(List<Cell> cells) {
        return cells.stream().map(Cell::value).toList();
    }

    private static List<String> shown(List<Cell> cells) {
        return cells.stream().map(Cell::shown).toList();
    }
}
