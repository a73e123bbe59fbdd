package kr.dure.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.dure.insight.Measure;
import kr.dure.insight.Measure.Kind;
import kr.dure.insight.Measures.On;
import org.jspecify.annotations.Nullable;

/**
 * Two measures over two years in percent, in a field of 640 by 300. Days on which a measure has
 * nothing to be a part of are left out.
 */
public record MeasuresChart(
        Kind lineKind, Kind baseKind, String line, String base, List<Tick> ticks, List<At> days) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 300;
    public static final int LEFT = 60;
    public static final int BASE = 260;
    private static final int ROOF = 14;
    private static final int MOST_TICKS = 5;
    private static final int LABEL_EVERY = 6;
    private static final int POINTS = 100;

    /** A line across with its percent. */
    public record Tick(long percent, String y) {}

    /** Where the end of a month stands. */
    public record At(String label, String x) {}

    /** Whether there is no line to draw: neither measure has a value on two days. */
    public boolean isEmpty() {
        return !line.contains(" ") && !base.contains(" ");
    }

    /** The latest of the days comes first. */
    static MeasuresChart of(List<On> days, Kind line, Kind base) {
        List<On> ordered = days.reversed();
        long most = Math.max(most(ordered, line), most(ordered, base));
        long step = step((most + POINTS - 1) / POINTS);
        long top = Math.max(step, (most + step * POINTS - 1) / (step * POINTS) * step);
        List<Tick> ticks = new ArrayList<>();
        for (long percent = 0; percent <= top; percent += step) {
            ticks.add(new Tick(percent, number(y(percent * POINTS, top))));
        }
        List<At> labels = new ArrayList<>();
        for (int at = ordered.size() - 1; at > 0; at -= LABEL_EVERY) {
            LocalDate day = ordered.get(at).day();
            String label =
                    String.format(Locale.ROOT, "%d.%02d", day.getYear(), day.getMonthValue());
            labels.add(new At(label, number(x(at, ordered.size()))));
        }
        return new MeasuresChart(
                line, base, points(ordered, line, top), points(ordered, base, top), ticks, labels);
    }

    private static long most(List<On> days, Kind kind) {
        long most = 0;
        for (On each : days) {
            Long points = points(each, kind);
            most = points == null ? most : Math.max(most, points);
        }
        return most;
    }

    private static String points(List<On> days, Kind kind, long top) {
        List<String> points = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            Long value = points(days.get(at), kind);
            if (value != null) {
                points.add(number(x(at, days.size())) + "," + number(y(Math.max(0, value), top)));
            }
        }
        return String.join(" ", points);
    }

    private static @Nullable Long points(On day, Kind kind) {
        Measure measure = day.get(kind);
        return measure == null ? null : measure.basisPoints();
    }

    private static double x(int at, int count) {
        return LEFT + (WIDTH - LEFT - 40.0) * at / Math.max(1, count - 1);
    }

    private static double y(long basisPoints, long topPercent) {
        return BASE - (double) (BASE - ROOF) * basisPoints / (topPercent * POINTS);
    }

    /** 1, 2 or 5 and noughts. */
    private static long step(long most) {
        long step = 1;
        for (int turn = 0; most > step * MOST_TICKS; turn++) {
            step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
