package kr.dure.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Spending;

/**
 * Entries one by one through the door, against one bare transaction for each that writes the same
 * rows. Both in turn, in blocks, so that a busy moment of the machine falls on both.
 */
final class EntryMeasure implements Measure {

    private static final long ENTRIES = 8_000;
    private static final int BLOCKS = 8;
    private static final double AIM = 0.7;

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        Books books = new Books(scene, "entries");
        Spending spending = scene.bean(Spending.class);
        int block = Math.max(5, scene.scaled(ENTRIES) / BLOCKS);
        try (Connection owner = scene.owner()) {
            BareEntries bare = BareEntries.make(owner, books);
            door(books, spending, 0, block);
            bare.write(0, block);
            analyze(owner);
            Heap.watch();
            long byDoor = 0;
            long bareTook = 0;
            for (int turn = 1; turn <= BLOCKS; turn++) {
                byDoor += door(books, spending, turn * block, block);
                bareTook += bareTook(bare, turn * block, block);
            }
            double entries = (double) block * BLOCKS;
            return List.of(
                    new Figure(
                            "전표 하나씩 (%,d건)".formatted(block * BLOCKS),
                            entries / (byDoor / 1e9),
                            Figure.Unit.PER_SECOND,
                            entries / (bareTook / 1e9),
                            new Figure.OfFloor(AIM),
                            Heap.peakMb()));
        }
    }

    /** As the database does by itself within a minute of the first entries of a new region. */
    private static void analyze(Connection owner) throws SQLException {
        try (var run = owner.createStatement()) {
            run.execute("analyze");
        }
        owner.commit();
    }

    private static long door(Books books, Spending spending, int from, int count) throws Exception {
        return books.as(
                Office.TREASURER,
                () -> {
                    long began = System.nanoTime();
                    for (int nr = from; nr < from + count; nr++) {
                        About about = new About("bench", nr);
                        spending.commit(books.line, Won.of(1), about, books.today, "bench-" + nr);
                    }
                    return System.nanoTime() - began;
                });
    }

    private static long bareTook(BareEntries bare, int from, int count) throws SQLException {
        long began = System.nanoTime();
        bare.write(from, count);
        return System.nanoTime() - began;
    }
}
