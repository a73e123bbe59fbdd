package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.access.Office;
import kr.dure.gap.Claim.State;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two clerks at once: one waits or is refused, and nobody is stopped by a deadlock. */
@HouseTest
class GapCrowdTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    /** So many that two who write them down at once meet in the middle. */
    private static final int DAYS = 300;

    @Autowired GapStage stages;
    @Autowired MovedClock clock;
    @Autowired Claims claims;
    @Autowired ClaimRegister register;
    @Autowired ClaimMoney money;
    @Autowired Overpayments overpayments;

    private GapStage.Stage stage;
    private Agreement agreement;

    @BeforeEach
    void setTheStage() {
        stage = stages.set();
        agreement = stage.running();
        stage.at(LocalDate.of(2026, 5, 6));
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    @Test
    void writesCrossingListsDownOneAfterTheOther() throws Exception {
        Agreement other = stage.lent(stage.another(), stages.loan());
        stage.at(LocalDate.of(2026, 5, 6));
        List<LineDraft> there = days(agreement, other);
        List<LineDraft> back = days(other, agreement);
        List<Object> results =
                together(
                        () -> manage(() -> claims.enter(stage.draft(MARCH), there)),
                        () -> manage(() -> claims.enter(stage.draft(APRIL), back)));
        assertThat(results).filteredOn(Long.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .satisfies(each -> assertThat(key(each)).isEqualTo("gap.refusal.twice"));
        List<Claim> left = stage.place.call(Office.AUDITOR, () -> register.list(null, 50)).claims();
        assertThat(left)
                .singleElement()
                .satisfies(each -> assertThat(each.lines()).hasSize(2 * DAYS));
    }

    /** A line for each day until the end of March, of one agreement and then of the other. */
    private List<LineDraft> days(Agreement... both) {
        List<LineDraft> lines = new ArrayList<>();
        for (Agreement each : both) {
            for (int back = 0; back < DAYS; back++) {
                LocalDate day = MARCH.atEndOfMonth().minusDays(back);
                lines.add(
                        new LineDraft(
                                lines.size() + 1,
                                each.number(),
                                day,
                                day,
                                1,
                                Won.of(60_000_000),
                                520,
                                Won.of(8_547),
                                Won.of(4_931)));
            }
        }
        return lines;
    }

    @Test
    void keepsAnOverpaymentBackOnceOfTwoClaimsApprovedAtOnce() throws Exception {
        long paid = entered(MARCH);
        manage(() -> approve(paid));
        stage.place.as(Office.TREASURER, () -> money.commit(paid));
        stage.place.as(
                Office.DISBURSING_OFFICER,
                () -> money.pay(paid, LocalDate.now(clock), stage.key()));
        long line = claim(paid).lines().getFirst().id();
        stage.place.as(
                Office.FUND_MANAGER, () -> overpayments.found(paid, line, Won.of(54_246), "미리 갚음"));
        stage.at(LocalDate.of(2026, 6, 8));
        long april = entered(APRIL);
        long may = entered(YearMonth.of(2026, 5));
        assertThat(together(() -> manage(() -> approve(april)), () -> manage(() -> approve(may))))
                .allMatch(Long.class::isInstance);
        assertThat(kept(april).plus(kept(may))).isEqualTo(Won.of(54_246));
    }

    private Won kept(long id) {
        return claim(id).setOffs().stream().map(each -> each.amount()).reduce(Won.ZERO, Won::plus);
    }

    @Test
    void eitherCommitsOrTakesTheApprovalBack() throws Exception {
        for (int round = 0; round < 4; round++) {
            stage = stages.set();
            agreement = stage.running();
            stage.at(LocalDate.of(2026, 5, 6));
            long id = entered(MARCH);
            manage(() -> approve(id));
            List<Object> results =
                    together(
                            () -> manage(() -> takeBack(id)),
                            () -> stage.place.call(Office.TREASURER, () -> money.commit(id)));
            assertThat(results).filteredOn(Long.class::isInstance).hasSize(1);
            boolean taken = results.getFirst() instanceof Long;
            assertThat(key(results.get(taken ? 1 : 0)))
                    .isEqualTo("gap.refusal." + (taken ? "not-now.ENTERED" : "office"));
            assertThat(claim(id).state()).isEqualTo(taken ? State.ENTERED : State.COMMITTED);
        }
    }

    private long entered(YearMonth month) {
        return manage(
                () -> claims.enter(stage.draft(month), List.of(stage.line(agreement, month))));
    }

    private long approve(long id) {
        claims.approve(id);
        return id;
    }

    private long takeBack(long id) {
        money.takeBack(id, "다시 봄");
        return id;
    }

    private long manage(Callable<Long> act) {
        return stage.place.call(Office.FUND_MANAGER, act);
    }

    private Claim claim(long id) {
        return stage.place.call(Office.AUDITOR, () -> register.find(id));
    }

    private static String key(Object refused) {
        assertThat(refused).isInstanceOf(Refusal.class);
        return ((Refusal) refused).key();
    }

    private static List<Object> together(Callable<Long> one, Callable<Long> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> both = new ArrayList<>();
            for (Callable<Long> each : List.of(one, other)) {
                both.add(
                        threads.submit(() -> {
                            start.await();
                            return each.call();
                        }));
            }
            for (Future<Long> each : both) {
                try {
                    results.add(each.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
        }
        return results;
    }
}
