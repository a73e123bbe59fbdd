package kr.dure.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import kr.dure.bench.Figure.AtLeast;
import kr.dure.bench.Figure.AtMost;
import kr.dure.bench.Figure.None;
import kr.dure.bench.Figure.OfFloor;
import kr.dure.bench.Figure.TimesFloor;

/** The table, line by line. A syllable takes the room of two letters. */
final class Report {

    private static final List<Integer> WIDTHS = List.of(14, 44, 16, 16, 8, 14, 10, 10);
    private static final int NUMBERS_FROM = 2;

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void head() {
        print(List.of("이름", "무엇", "값", "바닥", "비율", "목표", "판정", "최대 MB"));
        print(WIDTHS.stream().map("-"::repeat).toList());
    }

    void line(String name, Figure figure) {
        Double floor = figure.floor();
        Double ratio = figure.ratio();
        print(
                List.of(
                        name,
                        figure.what(),
                        shown(figure.value(), figure),
                        floor == null ? "–" : shown(floor, figure),
                        ratio == null ? "–" : String.format(Locale.ROOT, "%.2f", ratio),
                        aim(figure),
                        figure.aim() instanceof None ? "–" : figure.isMet() ? "이룸" : "못 이룸",
                        figure.peakMb() == 0 ? "–" : Long.toString(figure.peakMb())));
    }

    private static String aim(Figure figure) {
        return switch (figure.aim()) {
            case OfFloor(double least) -> String.format(Locale.ROOT, "≥ %.1f배", least);
            case TimesFloor(double most) -> String.format(Locale.ROOT, "≤ %.0f배", most);
            case AtLeast(double least) -> "≥ " + shown(least, figure);
            case AtMost(double most) -> "≤ " + shown(most, figure);
            case None() -> "–";
        };
    }

    private static String shown(double value, Figure figure) {
        String pattern = value >= 100 ? "%,.0f%s" : "%.2f%s";
        return String.format(Locale.ROOT, pattern, value, figure.unit().shown());
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            String gap = " ".repeat(Math.max(0, WIDTHS.get(at) - width(cell)));
            line.append(at < NUMBERS_FROM ? cell + gap : gap + cell).append("  ");
        }
        out.println(line.toString().stripTrailing());
        out.flush();
    }

    private static int width(String text) {
        return text.codePoints().map(each -> each < 0x1100 || each == '–' ? 1 : 2).sum()
                - (int) text.codePoints().filter(each -> each == '≥' || each == '≤').count();
    }
}
