package kr.dure.bench;

import java.time.Clock;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.ledger.AsOf;
import kr.dure.ledger.TrialBalance;
import kr.dure.ledger.Trials;

/** The trial balance of a fund after 500,000 entries, as of today. */
final class TrialBalanceMeasure implements Measure {

    private static final long ENTRIES = 500_000;
    private static final double AIM_MS = 20;

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        Books books = new Books(scene, "trial");
        int entries = scene.scaled(ENTRIES);
        books.fill(entries);
        Trials trials = scene.bean(Trials.class);
        AsOf now = new AsOf(books.today, scene.bean(Clock.class).instant());
        Heap.watch();
        double took =
                books.as(
                        Office.AUDITOR,
                        () ->
                                Repeated.milliseconds(
                                        () -> whole(trials.of(books.fund, books.year, now))));
        return List.of(
                new Figure(
                        "시산표 (전표 %,d건)".formatted(entries),
                        took,
                        Figure.Unit.MILLISECONDS,
                        null,
                        new Figure.AtMost(AIM_MS),
                        Heap.peakMb()));
    }

    private static TrialBalance whole(TrialBalance trial) {
        if (!trial.balances() || trial.rows().isEmpty()) {
            throw new IllegalStateException("the books do not balance");
        }
        return trial;
    }
}
