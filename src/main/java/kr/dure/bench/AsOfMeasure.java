package kr.dure.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;

/** What was committed by a past day in a fund of ten million postings. */
final class AsOfMeasure implements Measure {

    private static final double AIM_MS = 50;

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        Books books = new Books(scene, "asof");
        int postings = scene.scaled(Scene.WHOLE);
        books.fill(postings / 2);
        Balances balances = scene.bean(Balances.class);
        LocalDate day = books.today.withDayOfYear(Math.max(1, books.today.getDayOfYear() / 2));
        Instant known = scene.bean(Clock.class).instant();
        Heap.watch();
        double took =
                books.as(
                        Office.AUDITOR,
                        () ->
                                Repeated.milliseconds(() ->
                                        some(
                                                balances.of(
                                                        books.fund,
                                                        AccountKind.COMMITTED,
                                                        null,
                                                        day,
                                                        known))));
        return List.of(
                new Figure(
                        "지난날의 잔액 (분개 %,d줄)".formatted(postings),
                        took,
                        Figure.Unit.MILLISECONDS,
                        null,
                        new Figure.AtMost(AIM_MS),
                        Heap.peakMb()));
    }

    private static Won some(Won won) {
        if (!won.isPositive()) {
            throw new IllegalStateException("nothing was committed");
        }
        return won;
    }
}
