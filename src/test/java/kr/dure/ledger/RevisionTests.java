package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supplementary plans: many lines at once, voted, numbered, compared. */
@HouseTest
class RevisionTests {

    @Autowired FundStage stages;
    @Autowired Plans plans;
    @Autowired Revisions revisions;
    @Autowired Spending spending;
    @Autowired Verification verification;

    @Test
    void takesManyLinesOverAtOnceAndComparesThemWithWhatWasBefore() {
        FundStage.Stage stage = stages.set();
        Map<Long, Won> wanted =
                Map.of(
                        stage.deposit, Won.of(1_300_000),
                        stage.operation, Won.of(400_000),
                        stage.principal, Won.of(1_200_000));
        assertThat(adopt(stage, wanted, "revision-1")).isEqualTo(1);
        assertThat(adopt(stage, wanted, "revision-1")).isEqualTo(1);
        assertThat(adopt(stage, Map.of(stage.operation, Won.of(100_000)), "revision-2"))
                .isEqualTo(2);

        Revision.Comparison first =
                stage.as(Office.AUDITOR, () -> revisions.compare(stage.plan, 1));
        assertThat(first.rows(Side.SPENDING))
                .extracting(Revision.Row::before, Revision.Row::after, Revision.Row::change)
                .containsExactly(
                        tuple(Won.of(1_000_000), Won.of(1_300_000), Won.of(300_000)),
                        tuple(Won.of(400_000), Won.of(400_000), Won.ZERO));
        assertThat(first.before(Side.INCOME)).isEqualTo(Won.of(999_000));
        assertThat(first.after(Side.INCOME)).isEqualTo(Won.of(1_299_000));
        assertThat(first.isBalanced()).isFalse();
        Revision.Comparison second =
                stage.as(Office.AUDITOR, () -> revisions.compare(stage.plan, 2));
        assertThat(second.before(Side.SPENDING)).isEqualTo(Won.of(1_700_000));
        assertThat(second.after(Side.SPENDING)).isEqualTo(Won.of(1_400_000));
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(stage.operation)).planned())
                .isEqualTo(Won.of(100_000));
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }

    @Test
    void refusesWhatChangesNothingWhatIsBelowNothingAndWhatIsBoundAlready() {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() -> adopt(stage, Map.of(stage.deposit, FundStage.DEPOSIT_LINE), "n"))
                .isInstanceOf(YearRefusal.NothingChanged.class);
        assertThatThrownBy(() -> adopt(stage, Map.of(stage.deposit, Won.of(-1)), "m"))
                .isInstanceOf(LedgerRefusal.AmountNotPositive.class);
        stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit,
                                Won.of(900_000),
                                stages.loan(),
                                stage.today,
                                stages.key()));
        assertThatThrownBy(() -> adopt(stage, Map.of(stage.deposit, Won.of(899_999)), "b"))
                .isInstanceOf(LedgerRefusal.NotEnough.class);
        assertThat(adopt(stage, Map.of(stage.deposit, Won.of(900_000)), "c")).isEqualTo(1);
    }

    private int adopt(FundStage.Stage stage, Map<Long, Won> amounts, String key) {
        return stage.as(
                Office.FUND_MANAGER,
                () ->
                        revisions.adopt(
                                new Revisions.Draft(
                                        stage.plan,
                                        amounts,
                                        stage.today,
                                        "제1회 추가경정",
                                        new PlanChange.Vote(stage.today, "의결 제31호")),
                                key));
    }
}
