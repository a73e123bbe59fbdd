package kr.dure.loan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.loan.Instalments.Row;

/**
 * A schedule as bars, principal below and interest above, each as high as what is due; in a field
 * of {@value #WIDTH} by {@value #HEIGHT}. More than {@value #MOST_BARS} instalments are summed up
 * by years.
 *
 * @param top the amount at the upper edge
 */
public record ScheduleChart(List<Bar> bars, List<Tick> ticks, Won top, boolean byYear) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 300;
    public static final int LEFT = 100;
    public static final int BASE = 260;
    private static final int ROOF = 14;
    private static final int MOST_BARS = 60;
    private static final int MOST_LABELS = 8;
    private static final int MOST_TICKS = 5;

    /** What is there is seen, however little it is beside the rest. */
    private static final double LEAST = 1.5;

    /**
     * One bar, as the picture wants its numbers.
     *
     * @param name of the instalment or year
     * @param labelled whether its name stands below it
     */
    public record Bar(
            String name,
            boolean labelled,
            String x,
            String middle,
            String width,
            Block principal,
            Block interest) {}

    /** A part of a bar. */
    public record Block(String y, String height) {}

    /** A line across with its amount. */
    public record Tick(Won amount, String y) {}

    private record Sum(Won principal, Won interest) {

        Won due() {
            return principal.plus(interest);
        }

        Sum plus(Sum other) {
            return new Sum(principal.plus(other.principal), interest.plus(other.interest));
        }
    }

    static ScheduleChart of(List<Row> rows) {
        boolean byYear = rows.size() > MOST_BARS;
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            int name = byYear ? row.dueOn().getYear() : row.nr();
            Sum sum = new Sum(row.principal(), row.interest());
            sums.merge(Integer.toString(name), sum, Sum::plus);
        }
        long most = sums.values().stream().mapToLong(each -> each.due().amount()).max().orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        List<Tick> ticks = new ArrayList<>();
        for (long amount = 0; amount <= top; amount += step) {
            ticks.add(new Tick(Won.of(amount), number(BASE - height(amount, top))));
        }
        return new ScheduleChart(bars(sums, top), ticks, Won.of(top), byYear);
    }

    private static List<Bar> bars(Map<String, Sum> sums, long top) {
        double room = (double) (WIDTH - LEFT) / sums.size();
        int labelEvery = (sums.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<Bar> bars = new ArrayList<>();
        sums.forEach((name, sum) -> {
            double x = LEFT + bars.size() * room + room * 0.15;
            double width = Math.min(room * 0.7, 48);
            double principal = seen(sum.principal(), top);
            double interest = seen(sum.interest(), top);
            bars.add(
                    new Bar(
                            name,
                            bars.size() % labelEvery == 0,
                            number(x),
                            number(x + width / 2),
                            number(width),
                            new Block(number(BASE - principal), number(principal)),
                            new Block(number(BASE - principal - interest), number(interest))));
        });
        return List.copyOf(bars);
    }

    private static double seen(Won amount, long top) {
        return amount.isZero() ? 0 : Math.max(LEAST, height(amount.amount(), top));
    }

    private static double height(long amount, long top) {
        return (double) (BASE - ROOF) * amount / top;
    }

    /** 1, 2 or 5 and noughts, so that there are {@value #MOST_TICKS} at most above the base. */
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
