package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many hands on the same money at once. */
@HouseTest
class CrowdTests {

    @Autowired FundStage stages;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Figures figures;
    @Autowired Verification verification;

    @Test
    void letsExactlyTenOfSixtyFourCommitWhereThereIsRoomForTen() throws Exception {
        FundStage.Stage stage = stages.set();
        Won tenth = Won.of(FundStage.DEPOSIT_LINE.amount() / 10);
        List<Callable<Long>> crowd = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            crowd.add(() -> commit(stage, tenth, stages.loan(), stages.key()));
        }
        List<Object> results = together(crowd);
        assertThat(results).filteredOn(Long.class::isInstance).hasSize(10).doesNotHaveDuplicates();
        assertThat(results).filteredOn(LedgerRefusal.NotEnough.class::isInstance).hasSize(54);
        LineFigures line = stage.as(Office.AUDITOR, () -> plans.line(stage.deposit));
        assertThat(line.available()).isEqualTo(Won.ZERO);
        assertThat(line.committed()).isEqualTo(FundStage.DEPOSIT_LINE);
        assertHolds(stage);
    }

    @Test
    void paysOnceHoweverManySendTheSamePayment() throws Exception {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        Won amount = Won.of(100_000);
        commit(stage, Won.of(1_000_000), loan, stages.key());
        String key = stages.key();
        List<Callable<Long>> crowd = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            crowd.add(() -> pay(stage, amount, loan, key));
        }
        List<Object> results = together(crowd);
        assertThat(results).hasSize(16).allMatch(Long.class::isInstance);
        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(stage.deposit)).paid())
                .isEqualTo(amount);
    }

    @Test
    void mixesEveryKindOfActWithoutADeadlock() throws Exception {
        FundStage.Stage stage = stages.set();
        Random random = new Random(64);
        List<Callable<Long>> crowd = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Won amount = Won.of(1 + random.nextInt(9_000));
            crowd.add(() -> lend(stage, amount));
            crowd.add(() -> bill(stage, amount));
        }
        List<Object> results = together(crowd);
        assertThat(results).allMatch(Long.class::isInstance);
        FundFigures seen = stage.as(Office.AUDITOR, () -> figures.of(stage.fund, stage.year));
        assertThat(seen.planned())
                .isEqualTo(seen.committed().plus(seen.paid()).plus(seen.available()));
        assertHolds(stage);
    }

    private long lend(FundStage.Stage stage, Won amount) {
        About loan = stages.loan();
        commit(stage, amount.plus(amount), loan, stages.key());
        pay(stage, amount, loan, stages.key());
        return stage.as(
                Office.TREASURER,
                () -> spending.release(stage.deposit, amount, loan, stage.today, stages.key()));
    }

    private long bill(FundStage.Stage stage, Won amount) {
        About loan = stages.loan();
        stage.as(
                Office.REVENUE_COLLECTOR,
                () ->
                        income.assess(
                                stage.interest,
                                amount,
                                Receivable.INTEREST,
                                loan,
                                stage.today,
                                stages.key()));
        return stage.as(
                Office.CASHIER,
                () ->
                        income.receive(
                                stage.interest,
                                amount,
                                Receivable.INTEREST,
                                loan,
                                stage.today,
                                stages.key()));
    }

    private long commit(FundStage.Stage stage, Won amount, About about, String key) {
        return stage.as(
                Office.TREASURER,
                () -> spending.commit(stage.deposit, amount, about, stage.today, key));
    }

    private long pay(FundStage.Stage stage, Won amount, About about, String key) {
        return stage.as(
                Office.DISBURSING_OFFICER,
                () ->
                        spending.pay(
                                stage.deposit,
                                amount,
                                AssetUse.LOAN_PRINCIPAL,
                                about,
                                stage.today,
                                key));
    }

    private void assertHolds(FundStage.Stage stage) {
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }

    /** Starts all at once; gives what each returned, or the refusal it met. */
    private static List<Object> together(List<Callable<Long>> crowd) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Object> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> futures = new ArrayList<>();
            for (Callable<Long> each : crowd) {
                futures.add(
                        threads.submit(() -> {
                            start.await();
                            return each.call();
                        }));
            }
            start.countDown();
            for (Future<Long> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
        }
        return results;
    }
}
