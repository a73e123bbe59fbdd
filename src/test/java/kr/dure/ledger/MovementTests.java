package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days' sums say of any day and moment what adding up the postings would say. */
@HouseTest
class MovementTests {

    @Autowired FundStage stages;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Entries entries;
    @Autowired Balances balances;
    @Autowired Figures figures;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    @Test
    void saysOfEveryDayAndMomentWhatThePostingsSay() {
        FundStage.Stage stage = stages.set();
        for (int daysAgo = 4; daysAgo >= 0; daysAgo--) {
            Instant noon = stage.noon(daysAgo);
            commit(stage, noon.minusSeconds(3_600), 10 + daysAgo, stage.today.minusDays(daysAgo));
            long wrong = commit(stage, noon, 200, stage.today.minusDays(4));
            commit(stage, noon.plusSeconds(3_600), 3_000, stage.today.minusDays(daysAgo));
            stage.at(
                    noon.plusSeconds(7_200),
                    Office.TREASURER,
                    () -> entries.reverse(wrong, "착오", stages.key()));
        }
        for (int daysAgo = 5; daysAgo >= -1; daysAgo--) {
            LocalDate day = stage.today.minusDays(daysAgo);
            for (int known = 5; known >= -1; known--) {
                for (int second : List.of(-3_601, -3_600, 0, 1, 3_600, 7_200, 36_000, 43_199)) {
                    Instant moment = stage.noon(known).plusSeconds(second);
                    assertThat(kept(stage, day, moment))
                            .as("%s as known at %s", day, moment)
                            .isEqualTo(added(stage, day, moment));
                }
            }
        }
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }

    @Test
    void countsMoneyReturnedWithoutWhatWasTakenBack() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        stage.as(Office.REVENUE_COLLECTOR, () -> assess(stage, loan));
        long wrong = stage.as(Office.CASHIER, () -> receive(stage, loan, 300));
        stage.as(Office.CASHIER, () -> receive(stage, loan, 40));
        assertThat(returned(stage)).isEqualTo(Won.of(340));
        stage.as(Office.CASHIER, () -> entries.reverse(wrong, "착오", stages.key()));
        assertThat(returned(stage)).isEqualTo(Won.of(40));
    }

    private Won returned(FundStage.Stage stage) {
        return stage.as(Office.AUDITOR, () -> figures.of(stage.fund, stage.year)).returned();
    }

    private long assess(FundStage.Stage stage, About loan) {
        return income.assess(
                stage.interest,
                Won.of(1_000),
                Receivable.INTEREST,
                loan,
                stage.today,
                stages.key());
    }

    private long receive(FundStage.Stage stage, About loan, long won) {
        return income.receive(
                stage.interest, Won.of(won), Receivable.INTEREST, loan, stage.today, stages.key());
    }

    private long commit(FundStage.Stage stage, Instant moment, long won, LocalDate day) {
        return stage.at(
                moment,
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit, Won.of(won), stages.loan(), day, stages.key()));
    }

    private Won kept(FundStage.Stage stage, LocalDate day, Instant moment) {
        return stage.as(
                Office.AUDITOR,
                () -> balances.of(stage.fund, AccountKind.COMMITTED, null, day, moment));
    }

    private Won added(FundStage.Stage stage, LocalDate day, Instant moment) {
        return stage.within(
                Office.AUDITOR,
                () ->
                        Won.of(
                                jdbc.sql(
                                                """
                                                select coalesce(sum(p.amount_won), 0)
                                                from ledger.posting p
                                                join ledger.account a on a.id = p.account_id
                                                join ledger.entry e on e.id = p.entry_id
                                                where a.kind = 'COMMITTED'
                                                  and e.value_date <= :day
                                                  and e.recorded_at <= :moment
                                                """)
                                        .param("day", day)
                                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                                        .query(Long.class)
                                        .single()));
    }
}
