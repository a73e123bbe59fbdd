package kr.dure.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.loan.Instalments.Row;

/** Schedules as text: for other programs as CSV and JSON, for a console in columns. */
public final class ScheduleText {

    /** What the columns are called where programs read them. */
    public static final List<String> COLUMNS =
            List.of("nr", "days", "due_date", "balance", "principal", "interest", "due");

    private static final String GAP = "  ";

    private ScheduleText() {}

    /** One line for the columns' names and one for each row; no line of totals. */
    public static String csv(List<String> headings, List<Row> rows) {
        var text = new StringBuilder(String.join(",", headings)).append('\n');
        for (Row row : rows) {
            text.append(String.join(",", plain(row))).append('\n');
        }
        return text.toString();
    }

    /** An array with an object for each row. */
    public static String json(List<Row> rows) {
        var array = new StringJoiner(",\n", "[\n", "\n]\n");
        for (Row row : rows) {
            List<String> values = plain(row);
            var object = new StringJoiner(", ", "  {", "}");
            for (int column = 0; column < values.size(); column++) {
                String value = values.get(column);
                boolean day = COLUMNS.get(column).equals("due_date");
                object.add(
                        "\"%s\": %s"
                                .formatted(COLUMNS.get(column), day ? "\"" + value + "\"" : value));
            }
            array.add(object.toString());
        }
        return array.toString();
    }

    /**
     * Columns aligned at the right, as a console shows them: a syllable is as wide as two digits.
     *
     * @param total what the last line is called
     */
    public static String aligned(List<String> headings, String total, List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        rows.forEach(row -> lines.add(shown(row)));
        lines.add(totals(total, rows));
        int[] widths = new int[headings.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(line.get(column)));
            }
        }
        var text = new StringBuilder();
        String rule = rule(widths);
        for (int line = 0; line < lines.size(); line++) {
            if (line == lines.size() - 1) {
                text.append(rule);
            }
            append(text, lines.get(line), widths);
            if (line == 0) {
                text.append(rule);
            }
        }
        return text.toString();
    }

    private static List<String> plain(Row row) {
        return List.of(
                Integer.toString(row.nr()),
                Integer.toString(row.days()),
                row.dueOn().toString(),
                Long.toString(row.balance().amount()),
                Long.toString(row.principal().amount()),
                Long.toString(row.interest().amount()),
                Long.toString(row.due().amount()));
    }

    private static List<String> shown(Row row) {
        return List.of(
                Integer.toString(row.nr()),
                Integer.toString(row.days()),
                row.dueOn().toString(),
                WonText.full(row.balance()),
                WonText.full(row.principal()),
                WonText.full(row.interest()),
                WonText.full(row.due()));
    }

    private static List<String> totals(String total, List<Row> rows) {
        Won principal = Won.ZERO;
        Won interest = Won.ZERO;
        for (Row row : rows) {
            principal = principal.plus(row.principal());
            interest = interest.plus(row.interest());
        }
        return List.of(
                total,
                "",
                "",
                "",
                WonText.full(principal),
                WonText.full(interest),
                WonText.full(principal.plus(interest)));
    }

    private static void append(StringBuilder text, List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? "" : GAP)
                    .append(" ".repeat(widths[column] - width(cell)))
                    .append(cell);
        }
        text.append(line).append('\n');
    }

    private static String rule(int[] widths) {
        var text = new StringJoiner(GAP, "", "\n");
        for (int width : widths) {
            text.add("-".repeat(width));
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(each -> each < 0x1100 ? 1 : 2).sum();
    }
}
