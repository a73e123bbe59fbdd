package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.Verification;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days are closed in their order, each once, whoever asks and however often. */
@HouseTest
class NightTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    private Stage stage;

    @BeforeEach
    void set() {
        stage = stages.set();
        stage.at(stage.day(3, 14));
    }

    /** Not in one transaction: the close makes its own. */
    private int close(LocalDate day) {
        return close(Office.FUND_MANAGER, day);
    }

    private int close(Office office, LocalDate day) {
        var acting = new Acting(stage.region, 204, "사람", office, null, null, "test");
        try {
            return acting.call(() -> stage.night.closeUntil(day));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private List<Night.Closed> latest() {
        return stage.as(Office.AUDITOR, () -> stage.night.latest(100));
    }

    @Test
    void billsWhatFallsDueSoonAndTellsOfIt() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(3, 30));
        close(stage.day(3, 29));
        assertThat(stage.facts(id).standingBills()).as("16 days ahead").isEmpty();
        stage.at(stage.day(3, 31));
        close(stage.day(3, 30));
        assertThat(stage.facts(id).standingBills()).hasSize(1);
        stage.at(stage.day(4, 20));
        assertThat(close(stage.day(4, 19))).isEqualTo(20);
        var nights = latest();
        assertThat(nights).hasSize(22).allMatch(Night.Closed::isDone);
        assertThat(nights.stream().mapToInt(Night.Closed::billed).sum()).isEqualTo(1);
        // Due in a week, late since a day.
        assertThat(nights.stream().mapToInt(Night.Closed::told).sum()).isEqualTo(2);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void countsWhatLiesOpenByItsAge() {
        stage.paidOut(AMOUNT);
        stage.paidOut(Won.of(20_000_000));
        stage.at(stage.day(6, 1));
        close(stage.day(5, 31));
        var aged =
                stage.as(
                        Office.AUDITOR, () -> stage.night.aged(stage.day(5, 31), stage.day(5, 31)));
        assertThat(aged).hasSize(1);
        assertThat(aged.getFirst().bucket()).isEqualTo(ArrearsBucket.UNDER_90);
        assertThat(aged.getFirst().loans()).isEqualTo(2);
        assertThat(aged.getFirst().lent()).isEqualTo(Won.of(100_000_000));
    }

    @Test
    void refusesDaysThatAreNotOverOrClosed() {
        stage.at(stage.day(3, 20));
        refuses("loan.refusal.day-not-over", () -> close(stage.day(3, 21)));
        refuses("loan.refusal.day-not-over", () -> close(stage.day(3, 20)));
        close(stage.day(3, 19));
        refuses("loan.refusal.day-closed", () -> close(stage.day(3, 19)));
        refuses("loan.refusal.day-closed", () -> close(stage.day(3, 1)));
        refuses("loan.refusal.office", () -> close(Office.CASHIER, stage.day(3, 19)));
    }

    @Test
    void goesOnWhereItStopped() {
        stage.paidOut(AMOUNT);
        stage.at(stage.day(4, 2));
        close(stage.day(4, 1));
        stage.at(stage.day(4, 3));
        stage.run(
                Office.HOUSE,
                () ->
                        jdbc.sql(
                                        """
                                        insert into loan.night (day, stage, billed)
                                        values (:day, 'TELL', 7)
                                        """)
                                .param("day", stage.day(4, 2))
                                .update());
        close(stage.day(4, 2));
        assertThat(latest().getFirst().billed()).isEqualTo(7);
        assertThat(latest().getFirst().isDone()).isTrue();
    }

    @Test
    void sharesTheWorkAmongSeveralPrograms() throws Exception {
        for (int i = 0; i < 5; i++) {
            stage.paidOut(Won.of(20_000_000));
        }
        stage.at(stage.day(4, 10));
        Callable<Integer> close = () -> close(stage.day(4, 9));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : pool.invokeAll(List.of(close, close, close, close))) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(LoanRefusal.class);
                }
            }
        }
        assertThat(latest()).hasSize(1);
        assertThat(latest().getFirst().billed()).isEqualTo(5);
        assertThat(latest().getFirst().isDone()).isTrue();
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }
}
