package kr.dure.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/** The door to tables as files: XLSX with title, frozen head and typed cells, and CSV. */
@Service
public class Sheets {

    /** A sheet counts in doubles; above fifteen digits it would round without a word. */
    private static final long MOST_EXACT = 999_999_999_999_999L;

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;
    private static final String WON_FORMAT = "#,##0;[Red]\\−#,##0";
    private static final String PERCENT_FORMAT = "0.00;[Red]\\−0.00";
    private static final String DAY_FORMAT = "yyyy\\. m\\. d\\.";
    private static final String HEAD_FILL = "EEF2F7";

    /** Without it a Korean spreadsheet takes UTF-8 for the old encoding. */
    private static final String MARK = "\uFEFF";

    /** The file, ready to be handed out with the media type of {@link FileKind#XLSX}. */
    public byte[] xlsx(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Dure", "1.0")) {
            fill(book.newWorksheet(tab(sheet.title())), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Headers, rows and totals, where there are any, as RFC 4180 has it. What a spreadsheet would
     * run as a formula stands behind an apostrophe.
     */
    public byte[] csv(Sheet sheet) {
        Stream<Stream<String>> lines =
                Stream.concat(
                        Stream.of(sheet.headers().stream()),
                        Stream.concat(sheet.rows().stream(), Stream.of(sheet.totals()))
                                .filter(each -> !each.isEmpty())
                                .map(each -> each.stream().map(Sheet.Cell::plain)));
        return lines.map(cells -> cells.map(Sheets::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        boolean number = text.matches("-?[0-9]+([.][0-9]+)?");
        String safe = !number && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private static void fill(Worksheet page, Sheet sheet) {
        page.value(0, 0, printable(sheet.title()));
        page.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (String note : sheet.notes()) {
            page.value(row, 0, printable(note));
            page.style(row, 0).fontColor("5A6472").set();
            row++;
        }
        head(page, row, sheet.headers());
        page.freezePane(0, row + 1);
        page.repeatRows(row);
        for (List<Sheet.Cell> cells : sheet.rows()) {
            row++;
            line(page, row, cells, false);
        }
        if (!sheet.totals().isEmpty()) {
            line(page, row + 1, sheet.totals(), true);
        }
        for (int column = 0; column < sheet.headers().size(); column++) {
            page.width(column, width(sheet, column));
        }
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToHeight((short) 0);
    }

    private static void head(Worksheet page, int row, List<String> headers) {
        for (int column = 0; column < headers.size(); column++) {
            page.value(row, column, printable(headers.get(column)));
            page.style(row, column)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .horizontalAlignment("center")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
    }

    private static void line(Worksheet page, int row, List<Sheet.Cell> cells, boolean total) {
        for (int column = 0; column < cells.size(); column++) {
            String format = write(page, row, column, cells.get(column));
            var style = page.style(row, column).format(format);
            if (total) {
                style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            style.set();
        }
    }

    /** Writes the cell, and gives back the format it is to be shown in. */
    private static String write(Worksheet page, int row, int column, Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Text(String text) -> {
                page.value(row, column, printable(text));
                yield "@";
            }
            case Sheet.Amount(var won) -> number(page, row, column, won.amount());
            case Sheet.Count(long count) -> number(page, row, column, count);
            case Sheet.Percent(long points) -> {
                page.value(row, column, BigDecimal.valueOf(points, 2));
                yield PERCENT_FORMAT;
            }
            case Sheet.Day(var date) -> {
                page.value(row, column, date);
                yield DAY_FORMAT;
            }
            case Sheet.Blank() -> "General";
        };
    }

    private static String number(Worksheet page, int row, int column, long number) {
        if (Math.abs(number) > MOST_EXACT) {
            page.value(row, column, String.format("%,d", number));
            return "@";
        }
        page.value(row, column, number);
        return WON_FORMAT;
    }

    private static double width(Sheet sheet, int column) {
        int widest = columns(sheet.headers().get(column)) + 2;
        for (List<Sheet.Cell> row : sheet.rows()) {
            widest = Math.max(widest, columns(row.get(column)));
        }
        if (!sheet.totals().isEmpty()) {
            widest = Math.max(widest, columns(sheet.totals().get(column)));
        }
        return Math.min(WIDEST, widest + 2);
    }

    private static int columns(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Text(String text) -> columns(text);
            case Sheet.Amount(var won) -> String.format("%,d", won.amount()).length();
            case Sheet.Count(long count) -> String.format("%,d", count).length();
            case Sheet.Percent(_) -> columns(cell.shown());
            case Sheet.Day(var date) -> 13;
            case Sheet.Blank() -> 0;
        };
    }

    /** A syllable of Hangul takes the room of two letters. */
    private static int columns(String text) {
        return text.codePoints().map(each -> each < 0x1100 ? 1 : 2).sum();
    }

    /** XML knows no control characters, and a cell takes no more than 32,767 characters. */
    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cc}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private static String tab(String title) {
        String name = printable(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String kept = name.isEmpty() ? "1" : name;
        return kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept;
    }
}
