package kr.dure.document;

import java.util.List;

/**
 * How much room a table wants. Amounts are never broken, so a table that is too wide for an upright
 * page turns its whole paper on its side, and one too wide for that is set finer.
 */
enum GridWidth {
    /** Stands on an upright page. */
    UPRIGHT("grid"),
    /** Wants the page on its side. */
    SIDEWAYS("grid"),
    /** Wants it, and small letters too. */
    FINE("grid fine");

    private static final double UPRIGHT_MM = 168;
    private static final double SIDEWAYS_MM = 255;

    /** A digit of 9.5 points with what stands left and right of a cell. */
    private static final double DIGIT_MM = 1.9;

    private static final double PADDING_MM = 5.2;

    /** Words wrap, but not below the room of so many digits. */
    private static final int LONGEST_WORDS = 16;

    private static final String ON_ITS_SIDE =
            "@page { size: 297mm 210mm; margin: 18mm 21mm 18mm 21mm; }";

    private final String kind;

    GridWidth(String kind) {
        this.kind = kind;
    }

    /** The class the table has in the markup. */
    String kind() {
        return kind;
    }

    static GridWidth of(Paper.Grid grid) {
        double wanted = 0;
        for (int at = 0; at < grid.columns().size(); at++) {
            wanted += column(grid, at) * DIGIT_MM + PADDING_MM;
        }
        if (wanted <= UPRIGHT_MM) {
            return UPRIGHT;
        }
        return wanted <= SIDEWAYS_MM ? SIDEWAYS : FINE;
    }

    /** What the style sheet of a paper says besides, so that its widest table fits. */
    static String sheet(Paper paper) {
        boolean sideways =
                paper.blocks().stream()
                        .anyMatch(each -> each instanceof Paper.Grid grid && of(grid) != UPRIGHT);
        return sideways ? ON_ITS_SIDE : "";
    }

    private static int column(Paper.Grid grid, int at) {
        int widest = digits(grid.total(), at);
        for (List<String> row : grid.rows()) {
            widest = Math.max(widest, digits(row, at));
        }
        boolean wraps = grid.columns().get(at).align() == Paper.Align.START;
        return wraps ? Math.min(LONGEST_WORDS, widest) : widest;
    }

    /** A syllable takes the room of two digits. */
    private static int digits(List<String> row, int at) {
        return row.isEmpty()
                ? 0
                : row.get(at).codePoints().map(each -> each < 0x1100 ? 1 : 2).sum();
    }
}
