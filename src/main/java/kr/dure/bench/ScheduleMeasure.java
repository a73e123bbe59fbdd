package kr.dure.bench;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.loan.DayCount;
import kr.dure.loan.Instalments;
import kr.dure.loan.InterestMode;
import kr.dure.loan.Repayment;
import kr.dure.loan.ScheduleTerms;

/** Schedules of 60 rows a second on one thread: all ways to pay back, by days and by months. */
final class ScheduleMeasure implements Measure {

    private static final int ROWS = 60;
    private static final long WHOLE = 2_000_000;
    private static final double AIM = 200_000;
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public List<Figure> take(Scene scene) {
        int count = scene.scaled(WHOLE);
        compute(count / 4);
        Heap.watch();
        long began = System.nanoTime();
        long sum = compute(count);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (sum <= 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return List.of(
                new Figure(
                        "상환 계획표 (60회, 스레드 하나)",
                        count / seconds,
                        Figure.Unit.PER_SECOND,
                        null,
                        new Figure.AtLeast(AIM),
                        Heap.peakMb()));
    }

    /** The sum of all last instalments, so that none can be left out. */
    private static long compute(int count) {
        Repayment[] ways = Repayment.values();
        InterestMode[] modes = InterestMode.values();
        long sum = 0;
        for (int i = 0; i < count; i++) {
            ScheduleTerms terms =
                    new ScheduleTerms(
                            Won.of(50_000_000L + i),
                            Rate.of(100 + i % 200),
                            ROWS,
                            i % 13,
                            1,
                            START.plusDays(i % 365),
                            ways[i % ways.length],
                            modes[i / ways.length % modes.length],
                            DayCount.ACTUAL_365,
                            Rounding.DOWN,
                            1);
            sum += Instalments.of(terms).dueWon(ROWS);
        }
        return sum;
    }
}
