package kr.dure.bench;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Adjustment;
import kr.dure.ledger.EntryKind;
import kr.dure.ledger.Income;
import kr.dure.ledger.Receivable;

/**
 * Bills in batches through the door, against COPY of the same rows. Both in turn, as in {@link
 * EntryMeasure}.
 */
final class BatchMeasure implements Measure {

    private static final long ENTRIES = 200_000;
    private static final int BLOCKS = 8;
    private static final double AIM = 0.4;

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        Books books = new Books(scene, "batches");
        Income income = scene.bean(Income.class);
        int block = Math.max(5, scene.scaled(ENTRIES) / BLOCKS);
        try (Connection owner = scene.owner()) {
            BareCopy bare = BareCopy.make(owner, books, scene.bean(Clock.class));
            door(books, income, 0, block);
            bare.write(0, block);
            Heap.watch();
            long byDoor = 0;
            long bareTook = 0;
            for (int turn = 1; turn <= BLOCKS; turn++) {
                byDoor += door(books, income, turn * block, block);
                bareTook += bare.write(turn * block, block);
            }
            double entries = (double) block * BLOCKS;
            return List.of(
                    new Figure(
                            "전표 %,d건씩 한꺼번에 (분개 넷씩)".formatted(block),
                            entries / (byDoor / 1e9),
                            Figure.Unit.PER_SECOND,
                            entries / (bareTook / 1e9),
                            new Figure.OfFloor(AIM),
                            Heap.peakMb()));
        }
    }

    private static long door(Books books, Income income, int from, int count) throws Exception {
        List<Adjustment> bills =
                IntStream.range(from, from + count).mapToObj(nr -> bill(books, nr)).toList();
        return books.as(
                Office.REVENUE_COLLECTOR,
                () -> {
                    long began = System.nanoTime();
                    if (income.settleAll(bills).size() != count) {
                        throw new IllegalStateException("not every bill was booked");
                    }
                    return System.nanoTime() - began;
                });
    }

    private static Adjustment bill(Books books, int nr) {
        var interest =
                new Adjustment.Move(
                        books.income, Receivable.INTEREST, Won.of(1), Won.ZERO, Won.ZERO);
        return new Adjustment(
                EntryKind.ASSESS,
                new About("bench", nr),
                List.of(interest),
                books.today,
                "bench-" + nr,
                "");
    }
}
