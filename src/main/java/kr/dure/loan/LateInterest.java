package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;

/**
 * The rate of late interest, which an ordinance may change from a day on for what is late then too
 * (전북 자활기금 조례 제9조, 군산 3%). Actual days over 365, each day at the rate of that day, one rounding at
 * the end.
 *
 * @param changes in the order of their days; what is late before the first runs at its rate
 */
public record LateInterest(List<Change> changes, Rounding rounding, int unitWon) {

    private static final long YEAR_TIMES_BASIS_POINTS = 365L * 10_000;

    /** {@code rateBp} a year, in basis points, from that day on. */
    public record Change(LocalDate from, int rateBp) {}

    public LateInterest {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("no rate of late interest");
        }
    }

    /** One rate for ever, each amount rounded down to the won. */
    public static LateInterest of(int rateBp) {
        return new LateInterest(List.of(new Change(LocalDate.MIN, rateBp)), Rounding.DOWN, 1);
    }

    /** Basis points a year on a day. */
    public int on(LocalDate day) {
        int rate = changes.getFirst().rateBp();
        for (Change each : changes) {
            if (!each.from().isAfter(day)) {
                rate = each.rateBp();
            }
        }
        return rate;
    }

    /** Won times days times basis points, from the first day until, not including, the second. */
    long run(Won unpaid, LocalDate from, LocalDate until) {
        long sum = 0;
        for (int i = 0; i < changes.size(); i++) {
            LocalDate begins = i == 0 ? from : max(from, changes.get(i).from());
            boolean last = i == changes.size() - 1;
            LocalDate ends = last ? until : min(until, changes.get(i + 1).from());
            long days = ChronoUnit.DAYS.between(begins, ends);
            if (days > 0) {
                long wonDays = Math.multiplyExact(unpaid.amount(), days);
                sum =
                        Math.addExact(
                                sum, Math.multiplyExact(wonDays, (long) changes.get(i).rateBp()));
            }
        }
        return sum;
    }

    Won interest(long run) {
        return rounding.fraction(run, YEAR_TIMES_BASIS_POINTS, unitWon);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
