package kr.dure.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dure.insight.FundMonth;
import kr.dure.insight.Projection;
import kr.dure.insight.Projection.Band;
import kr.dure.kernel.Won;

/** Two lines of cash over ten years and the band around one, in a field of 640 by 300. */
public record WhatIfChart(
        String wide, String narrow, String line, String base, List<Tick> ticks, List<Year> years) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 300;
    public static final int LEFT = 100;
    public static final int BASE = 260;
    private static final int ROOF = 14;
    private static final int MOST_TICKS = 5;

    /** A line across with its amount. */
    public record Tick(Won amount, String y) {}

    /** Where a January stands. */
    public record Year(int year, String x) {}

    static WhatIfChart of(Projection result, Projection base) {
        long most =
                IntStream.range(0, Projection.MONTHS)
                        .mapToLong(at ->
                                Math.max(
                                        Math.max(
                                                result.months().get(at).cash().amount(),
                                                base.months().get(at).cash().amount()),
                                        result.bands().get(at).p95().amount()))
                        .max()
                        .orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        List<Tick> ticks = new ArrayList<>();
        for (long amount = 0; amount <= top; amount += step) {
            ticks.add(new Tick(Won.of(amount), number(y(amount, top))));
        }
        List<Year> years = new ArrayList<>();
        for (int at = 0; at < Projection.MONTHS; at++) {
            var month = result.months().get(at).month();
            if (month.getMonthValue() == 1 && month.getYear() % 2 == 0) {
                years.add(new Year(month.getYear(), number(x(at))));
            }
        }
        return new WhatIfChart(
                area(result.bands(), Band::p5, Band::p95, top),
                area(result.bands(), Band::p25, Band::p75, top),
                line(result.months(), FundMonth::cash, top, false),
                line(base.months(), FundMonth::cash, top, false),
                ticks,
                years);
    }

    private static String area(
            List<Band> bands, Function<Band, Won> low, Function<Band, Won> high, long top) {
        return line(bands, low, top, false) + " " + line(bands, high, top, true);
    }

    private static <T> String line(List<T> months, Function<T, Won> cash, long top, boolean back) {
        return IntStream.range(0, months.size())
                .map(at -> back ? months.size() - 1 - at : at)
                .mapToObj(at ->
                        number(x(at)) + "," + number(y(cash.apply(months.get(at)).amount(), top)))
                .collect(Collectors.joining(" "));
    }

    private static double x(int month) {
        return LEFT + (WIDTH - LEFT - 4.0) * month / (Projection.MONTHS - 1);
    }

    private static double y(long amount, long top) {
        return BASE - (double) (BASE - ROOF) * amount / top;
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
