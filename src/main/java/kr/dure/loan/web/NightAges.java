package kr.dure.loan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.dure.kernel.Won;
import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.Night.Aged;

/** What lay open day by day, as bars and as a table. */
public record NightAges(List<Day> days) {

    private static final double HEIGHT = 120;
    private static final double WIDTH = 640;

    /** One day: what was lent in each bucket. */
    public record Day(LocalDate day, Map<ArrearsBucket, Aged> buckets) {

        public Won lent(ArrearsBucket bucket) {
            Aged aged = buckets.get(bucket);
            return aged == null ? Won.ZERO : aged.lent();
        }

        public Won overdue() {
            return buckets.values().stream().map(Aged::overdue).reduce(Won.ZERO, Won::plus);
        }

        public Won lent() {
            return buckets.values().stream().map(Aged::lent).reduce(Won.ZERO, Won::plus);
        }
    }

    /** A piece of a bar. */
    public record Bar(String css, String x, String y, String width, String height) {}

    static NightAges of(List<Aged> aged) {
        Map<LocalDate, Map<ArrearsBucket, Aged>> days = new TreeMap<>();
        for (Aged each : aged) {
            days.computeIfAbsent(each.day(), _ -> new EnumMap<>(ArrearsBucket.class))
                    .put(each.bucket(), each);
        }
        List<Day> list = new ArrayList<>();
        days.forEach((day, buckets) -> list.add(new Day(day, buckets)));
        return new NightAges(list);
    }

    public List<Bar> bars() {
        long most = days.stream().mapToLong(each -> each.lent().amount()).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        double step = WIDTH / Math.max(1, days.size());
        for (int i = 0; i < days.size() && most > 0; i++) {
            double y = HEIGHT;
            for (ArrearsBucket bucket : ArrearsBucket.values()) {
                double height = days.get(i).lent(bucket).amount() * HEIGHT / most;
                y -= height;
                if (height > 0) {
                    bars.add(
                            new Bar(
                                    css(bucket),
                                    number(i * step),
                                    number(y),
                                    number(step * 0.8),
                                    number(height)));
                }
            }
        }
        return bars;
    }

    private static String css(ArrearsBucket bucket) {
        return switch (bucket) {
            case CURRENT -> "f-flow";
            case UNDER_30 -> "f-wait";
            case UNDER_90 -> "f-back";
            case FROM_90 -> "f-paid";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
