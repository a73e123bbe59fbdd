package kr.dure.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.access.Office;
import kr.dure.ledger.Verification;
import kr.dure.loan.DepositColumn;
import kr.dure.loan.DepositWatch;
import kr.dure.loan.Deposits;
import kr.dure.loan.Night;

/**
 * The bank's list of deposits: 100,000 rows, one for each of as many loans, paid in time. Every
 * second finds its loan by the account it was paid into, the others by name and amount. Against one
 * bare transaction for each that writes the same rows.
 */
final class ReceiptsMeasure implements Measure {

    private static final long ROWS = 100_000;
    private static final long BARE_ROWS = 8_000;
    private static final int DAYS_LENT = 44;
    private static final int DAYS_PAID_OUT = 12;

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        int rows = scene.scaled(ROWS);
        Books books =
                new Books(scene, "receipts", "LOAN_PRINCIPAL", "LOAN_INTEREST", "LATE_INTEREST");
        LocalDate first = books.today.minusDays(DAYS_LENT);
        List<LocalDate> paidOn = first.datesUntil(first.plusDays(DAYS_PAID_OUT)).toList();
        new Lending(scene, books).fill(rows, paidOn, true);
        Night night = scene.bean(Night.class);
        books.as(Office.FUND_MANAGER, () -> night.closeUntil(books.today.minusDays(1)));
        byte[] file = file(rows, paidOn);
        double bare = bare(scene, books);
        Heap.watch();
        long began = System.nanoTime();
        long id = takeIn(scene, books, file);
        double taken = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        workThrough(scene, books, id, rows);
        double through = (System.nanoTime() - began) / 1e9;
        long peak = Heap.peakMb();
        mustHold(scene, books);
        return List.of(
                new Figure(
                        "입금 파일 받아들이기 (%,d줄)".formatted(rows),
                        rows / taken,
                        Figure.Unit.PER_SECOND,
                        null,
                        new Figure.None(),
                        peak),
                new Figure(
                        "받아들인 줄을 수납으로 적기 (%,d줄)".formatted(rows),
                        rows / through,
                        Figure.Unit.PER_SECOND,
                        bare,
                        new Figure.None(),
                        peak));
    }

    private static byte[] file(int rows, List<LocalDate> paidOn) {
        StringBuilder csv = new StringBuilder("거래일,입금액,의뢰인,가상계좌,거래번호\n");
        for (int nr = 0; nr < rows; nr++) {
            LocalDate paid = paidOn.get(nr % paidOn.size());
            LocalDate due = paid.plusMonths(1);
            long interest = Lending.interest(paid, due);
            String account = nr % 2 == 0 ? Long.toString(Lending.id(nr)) : "";
            csv.append(
                    "%s,%d,%s,%s,B%d\n"
                            .formatted(due, interest, Lending.borrower(nr), account, nr));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long takeIn(Scene scene, Books books, byte[] file) throws Exception {
        Deposits deposits = scene.bean(Deposits.class);
        return books.as(
                Office.CASHIER,
                () -> {
                    long id = deposits.keep("입금.csv", file, books.fund, "037", "1021020123456");
                    Map<DepositColumn, String> headings = deposits.preview(id).proposal();
                    if (!deposits.take(id, headings).isEmpty()) {
                        throw new IllegalStateException("a row cannot stand");
                    }
                    return id;
                });
    }

    private static void workThrough(Scene scene, Books books, long id, int rows) throws Exception {
        DepositWatch watch = scene.bean(DepositWatch.class);
        Deposits deposits = scene.bean(Deposits.class);
        watch.begin(books.region);
        while (watch.isRunning(books.region)) {
            Thread.sleep(20);
        }
        int recorded = books.as(Office.CASHIER, () -> deposits.find(id)).recorded();
        if (recorded != rows) {
            throw new IllegalStateException("%d of %d recorded".formatted(recorded, rows));
        }
    }

    private static void mustHold(Scene scene, Books books) throws Exception {
        Verification verification = scene.bean(Verification.class);
        var verdict = books.as(Office.AUDITOR, verification::verify);
        if (!verdict.holds()) {
            throw new IllegalStateException("the books do not hold: " + verdict.differences());
        }
    }

    private static double bare(Scene scene, Books books) throws Exception {
        int rows = scene.scaled(BARE_ROWS);
        try (Connection owner = scene.owner()) {
            BareReceipts bare = BareReceipts.make(owner, books);
            bare.write(0, rows / 4);
            long began = System.nanoTime();
            bare.write(rows / 4, rows - rows / 4);
            return (rows - rows / 4) / ((System.nanoTime() - began) / 1e9);
        }
    }
}
