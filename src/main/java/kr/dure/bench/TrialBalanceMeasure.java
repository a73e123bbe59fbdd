package kr.dure.bench;

import java.util.List;
import kr.dure.access.Office;
import kr.dure.ledger.Figures;

/** All sums of a fund's year after 500,000 entries. */
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
        Figures figures = scene.bean(Figures.class);
        Heap.watch();
        double took =
                books.as(
                        Office.AUDITOR,
                        () -> Repeated.milliseconds(() -> figures.sums(books.fund, books.year)));
        return List.of(
                new Figure(
                        "시산표 (전표 %,d건)".formatted(entries),
                        took,
                        Figure.Unit.MILLISECONDS,
                        null,
                        new Figure.AtMost(AIM_MS),
                        Heap.peakMb()));
    }
}
