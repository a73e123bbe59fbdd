package kr.dure.loan;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanStage.Stage;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house that takes in lists of deposits and closes its days meanwhile, to be killed at it. */
final class DepositHouse {

    /** So many days wait to be closed. */
    static final int NIGHTS = 40;

    /** So long ago the money went out: the next interest falls due within the days to be billed. */
    private static final int DAYS_LENT = 20;

    private final LoanStage stages;
    private final DepositStage doors;
    private final DepositTable files;
    private final DepositRun run;
    private final DepositQueue queue;
    private final Night night;
    private final JdbcClient jdbc;
    private final LoanRegister register;
    private final ServedHouse served;
    private final Clock clock;

    private DepositHouse(ConfigurableApplicationContext house) {
        stages = house.getBean(LoanStage.class);
        doors = house.getBean(DepositStage.class);
        files = house.getBean(DepositTable.class);
        run = house.getBean(DepositRun.class);
        queue = house.getBean(DepositQueue.class);
        night = house.getBean(Night.class);
        jdbc = house.getBean(JdbcClient.class);
        register = house.getBean(LoanRegister.class);
        served = new ServedHouse(house);
        clock = house.getBean(Clock.class);
    }

    public static void main(String[] args) throws IOException {
        var house = new DepositHouse(HouseProcess.start(args[0]));
        HouseProcess.serve(house::answer);
        System.exit(0);
    }

    private String answer(String... command) {
        try {
            return switch (command[0]) {
                case "set" -> set(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
                case "run" -> run(command[1]);
                case "count" -> count(command[1]);
                case "nights" -> nights(command[1]);
                case "verify" -> served.verify(command[1]);
                default -> throw new IllegalArgumentException(command[0]);
            };
        } catch (RuntimeException e) {
            return "failed " + e.getClass().getSimpleName();
        }
    }

    /** A region with so many loans, and a file of so many deposits that nothing was done with. */
    private String set(int loans, int rows) {
        Stage stage = stages.set(Won.of(20_000_000L * loans));
        DepositStage.Doors on = doors.on(stage);
        List<String> accounts = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        stage.at(today.minusDays(DAYS_LENT));
        for (int i = 0; i < loans; i++) {
            long loan = stage.paidOut(Won.of(20_000_000));
            String number = Long.toString(700_000_000L + i);
            stage.run(Office.CASHIER, () -> on.accounts.open(loan, "037", number));
            accounts.add(number);
        }
        stage.at(today);
        stage.run(Office.HOUSE, () -> lastClosed(today.minusDays(NIGHTS + 1)));
        var csv = new StringBuilder("거래일시,입금액,의뢰인,가상계좌,거래번호\n");
        for (int i = 0; i < rows; i++) {
            csv.append(today)
                    .append(",%d,갑,%s,B%d\n".formatted(1_000 + i, accounts.get(i % loans), i));
        }
        on.take(on.keep(csv.toString()));
        return stage.region.value();
    }

    private void lastClosed(LocalDate day) {
        jdbc.sql(
                        """
                        insert into loan.night (day, stage, finished_at)
                        values (:day, 'DONE', dure.current_moment())
                        """)
                .param("day", day)
                .update();
    }

    /** Works through what is under way, and closes the days meanwhile, as after a start. */
    private String run(String region) {
        var closing = CompletableFuture.runAsync(() -> close(region));
        recordAll(region);
        closing.join();
        return "done";
    }

    private void close(String region) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (nightsDone(region) < NIGHTS) {
            ServedHouse.acting(region, 204, Office.FUND_MANAGER)
                    .run(() -> night.closeUntil(yesterday));
        }
    }

    private int nightsDone(String region) {
        return served.within(
                ServedHouse.auditor(region),
                () ->
                        jdbc.sql(
                                        """
                                        select count(*) - 1
                                        from loan.night
                                        where stage = 'DONE'
                                        """)
                                .query(Integer.class)
                                .single());
    }

    /** Days closed, days begun, and bills made, each counted from the rows and from the sums. */
    private String nights(String region) {
        return served.within(
                ServedHouse.auditor(region),
                () ->
                        jdbc.sql(
                                        """
                                        select (select count(*) filter (where stage = 'DONE') - 1
                                                       || ' ' || count(*) - 1 || ' '
                                                       || sum(billed)
                                                from loan.night)
                                               || ' ' || (select count(*) from loan.bill)
                                        """)
                                .query(String.class)
                                .single());
    }

    private void recordAll(String region) {
        Acting cashier = ServedHouse.acting(region, DepositStage.CASHIER, Office.CASHIER);
        for (var each : served.within(cashier, files::underWay)) {
            cashier.run(() -> run.run(each.fileId()));
        }
    }

    /** Rows recorded, rows in all, receipts of all loans, and their sum. */
    private String count(String region) {
        Acting auditor = ServedHouse.auditor(region);
        List<DepositQueue.Row> rows =
                served.within(auditor, () -> queue.rows(null, null, 0, Integer.MAX_VALUE));
        long recorded =
                rows.stream().filter(each -> each.state() == DepositQueue.State.RECORDED).count();
        List<LoanFacts> loans =
                served.within(
                        auditor,
                        () ->
                                register.list(LoanFilter.ALL, 1_000).rows().stream()
                                        .map(each -> register.find(each.id()))
                                        .toList());
        long receipts = loans.stream().mapToLong(each -> each.receipts().size()).sum();
        Won sum =
                loans.stream()
                        .flatMap(each -> each.receipts().stream())
                        .map(LoanFacts.Receipt::amount)
                        .reduce(Won.ZERO, Won::plus);
        return recorded + " " + rows.size() + " " + receipts + " " + sum.amount();
    }
}
