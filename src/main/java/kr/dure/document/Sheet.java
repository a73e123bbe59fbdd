package kr.dure.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;

/**
 * A table, for a page, a paper, a sheet and programs alike.
 *
 * @param title stands above the table and names the sheet
 * @param notes lines under the title: filters, dates, units
 * @param headers of the columns
 * @param totals the last line, as wide as the others; empty where there is none
 */
public record Sheet(
        String title,
        List<String> notes,
        List<String> headers,
        List<List<Cell>> rows,
        List<Cell> totals) {

    public Sheet {
        notes = List.copyOf(notes);
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        int width = headers.size();
        if (rows.stream().anyMatch(row -> row.size() != width)
                || (!totals.isEmpty() && totals.size() != width)) {
            throw new IllegalArgumentException("a row is not as wide as its headers: " + title);
        }
    }

    /** The same without its last line, for whoever reads on and must not count twice. */
    public Sheet withoutTotals() {
        return new Sheet(title, notes, headers, rows, List.of());
    }

    /** Whether a column holds figures, which lean to the end. */
    public boolean holdsFigures(int column) {
        return Stream.concat(rows.stream(), Stream.of(totals))
                .filter(row -> !row.isEmpty())
                .map(row -> row.get(column))
                .anyMatch(each ->
                        switch (each) {
                            case Amount(_), Count(_), Percent(_) -> true;
                            case Text(_), Day(_), Blank() -> false;
                        });
    }

    /** The same for a paper. */
    public Paper.Grid grid() {
        return new Paper.Grid(
                IntStream.range(0, headers.size())
                        .mapToObj(at -> new Paper.Column(headers.get(at), align(at)))
                        .toList(),
                rows.stream().map(Sheet::shown).toList(),
                shown(totals));
    }

    /** Figures to the end, days in the middle, words to the start. */
    private Paper.Align align(int column) {
        if (holdsFigures(column)) {
            return Paper.Align.END;
        }
        return rows.stream().anyMatch(row -> row.get(column) instanceof Day)
                ? Paper.Align.CENTRE
                : Paper.Align.START;
    }

    private static List<String> shown(List<Cell> cells) {
        return cells.stream().map(Cell::shown).toList();
    }

    /** What stands in a cell; what it is decides how it is written. */
    public sealed interface Cell {

        static Cell of(String text) {
            return new Text(text);
        }

        static Cell of(Won won) {
            return new Amount(won);
        }

        static Cell of(LocalDate day) {
            return new Day(day);
        }

        /** As people read it. */
        default String shown() {
            return switch (this) {
                case Text(String text) -> text;
                case Amount(Won won) -> WonText.full(won);
                case Count(long count) -> String.format(Locale.ROOT, "%,d", count);
                case Percent(long points) -> BigDecimal.valueOf(points, 2).toPlainString();
                case Day(LocalDate day) -> DateText.full(day);
                case Blank() -> "";
            };
        }

        /** As programs do: no commas in amounts, days as 2026-12-31. */
        default String plain() {
            return switch (this) {
                case Text(String text) -> text;
                case Amount(Won won) -> Long.toString(won.amount());
                case Count(long count) -> Long.toString(count);
                case Percent(long points) -> BigDecimal.valueOf(points, 2).toPlainString();
                case Day(LocalDate day) -> day.toString();
                case Blank() -> "";
            };
        }
    }

    /** Text, and never a formula, whatever it begins with. */
    public record Text(String text) implements Cell {}

    /** An amount in whole won. */
    public record Amount(Won won) implements Cell {}

    /** A count. */
    public record Count(long count) implements Cell {}

    /** A share or rate in percent, without the sign: 520 basis points are 5.20. */
    public record Percent(long basisPoints) implements Cell {}

    /** A day. */
    public record Day(LocalDate date) implements Cell {}

    /** Nothing: not applicable. */
    public record Blank() implements Cell {}
}
