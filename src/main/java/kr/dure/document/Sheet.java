package kr.dure.document;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;

/**
 * A list as a sheet.
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

    /** What stands in a cell; what it is decides how it is written. */
    public sealed interface Cell {}

    /** Text, and never a formula, whatever it begins with. */
    public record Text(String text) implements Cell {}

    /** An amount in whole won. */
    public record Amount(Won won) implements Cell {}

    /** A count. */
    public record Count(long count) implements Cell {}

    /** A day. */
    public record Day(LocalDate date) implements Cell {}

    /** Nothing: not applicable. */
    public record Blank() implements Cell {}
}
