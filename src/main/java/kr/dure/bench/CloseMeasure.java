package kr.dure.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.dure.access.Office;
import kr.dure.loan.Night;

/**
 * The daily close of 100,000 and of a million loans, against one plain UPDATE of as many rows: a
 * night that bills every third loan or so, one that bills and tells what one day brings, and one on
 * which nothing is due.
 */
final class CloseMeasure implements Measure {

    private static final List<Integer> LOANS = List.of(100_000, 1_000_000);
    private static final double AIM = 10;

    /** Bills are made so long before they fall due, and who pays is told a week before. */
    private static final int BILLED_DAYS = 15;

    private static final int TOLD_DAYS = 7;
    private static final int DAYS_LENT = 27;

    @Override
    public String name() {
        return "close";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int whole : LOANS) {
            String name = whole == LOANS.getFirst() ? "close" : "closemany";
            figures.addAll(take(scene, scene.scaled(whole), name));
        }
        return figures;
    }

    private static List<Figure> take(Scene scene, int loans, String name) throws Exception {
        Books books = new Books(scene, name, "LOAN_PRINCIPAL", "LOAN_INTEREST", "LATE_INTEREST");
        LocalDate quiet = books.today.minusDays(2);
        new Lending(scene, books).fill(loans, paidOn(books.today, quiet), false);
        Night night = scene.bean(Night.class);
        double floor = update(scene, books, loans);
        closed(scene, books, quiet.minusDays(3));
        List<Figure> figures = new ArrayList<>();
        for (LocalDate day : List.of(quiet.minusDays(2), quiet.minusDays(1), quiet)) {
            Heap.watch();
            long began = System.nanoTime();
            books.as(Office.FUND_MANAGER, () -> night.closeUntil(day));
            double seconds = (System.nanoTime() - began) / 1e9;
            Night.Closed closed = books.as(Office.FUND_MANAGER, () -> night.latest(1)).getFirst();
            figures.add(
                    new Figure(
                            "융자 %,d건 마감: 고지 %,d, 알림 %,d"
                                    .formatted(loans, closed.billed(), closed.told()),
                            seconds,
                            Figure.Unit.SECONDS,
                            floor,
                            new Figure.TimesFloor(AIM),
                            Heap.peakMb()));
        }
        return figures;
    }

    /** All days of a month, but those whose loans would have something due on the quiet night. */
    private static List<LocalDate> paidOn(LocalDate today, LocalDate quiet) {
        Set<LocalDate> nothingDue = Set.of(quiet.plusDays(BILLED_DAYS), quiet.plusDays(TOLD_DAYS));
        return today.minusDays(DAYS_LENT)
                .datesUntil(today)
                .filter(each -> !nothingDue.contains(each.plusMonths(1)))
                .toList();
    }

    /** The last day that counts as closed. */
    private static void closed(Scene scene, Books books, LocalDate day) throws SQLException {
        try (Connection owner = scene.owner();
                var run = owner.createStatement()) {
            books.enter(owner);
            run.execute(
                    """
                    insert into loan.night (day, stage, finished_at)
                    values ('%s', 'DONE', dure.current_moment())
                    """
                            .formatted(day));
        }
    }

    /** What one UPDATE of a row a loan takes, in a table with the same columns and indexes. */
    private static double update(Scene scene, Books books, int loans) throws SQLException {
        try (Connection owner = scene.owner();
                var run = owner.createStatement()) {
            books.enter(owner);
            run.execute("create schema if not exists bench");
            run.execute("drop table if exists bench.loan");
            run.execute("create table bench.loan (like loan.loan including all)");
            run.execute("insert into bench.loan overriding system value select * from loan.loan");
            run.execute("vacuum (analyze) bench.loan");
            long began = System.nanoTime();
            int rows = run.executeUpdate("update bench.loan set rate_bp = rate_bp + 1");
            double seconds = (System.nanoTime() - began) / 1e9;
            if (rows != loans) {
                throw new IllegalStateException(rows + " rows are not " + loans);
            }
            run.execute("drop table bench.loan");
            return seconds;
        }
    }
}
