package kr.dure.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PlanTests {

    @Autowired FundStage stages;
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Entries entries;
    @Autowired Figures figures;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    @Test
    void postsBothSidesOfAPlanWhenTheCouncilHasVoted() {
        FundStage.Stage stage = stages.set();
        Plan plan = stage.as(Office.AUDITOR, () -> plans.plan(stage.plan));
        assertThat(plan.isFixed()).isTrue();
        Entry entry = stage.as(Office.AUDITOR, () -> entries.find(requireNonNull(plan.entryId())));
        assertThat(entry.memo()).isEqualTo("의결 제1호");
        assertThat(entry.valueDate()).isEqualTo(stage.year.firstDay());
        assertThat(entry.postings()).hasSize(10);
        assertThat(
                        stage.as(Office.AUDITOR, () -> plans.lines(stage.plan)).stream()
                                .filter(each -> each.line().side() == Side.INCOME)
                                .map(LineFigures::planned))
                .containsExactly(Won.of(900_000), Won.of(90_000), Won.of(9_000));
    }

    @Test
    void bindsNothingBeforeThePlanIsFixed() {
        FundStage.Stage stage = stages.set();
        long plan = draft(stage);
        long line = add(stage, plan, "SHOP_DEPOSIT", 100);
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(line)).planned())
                .isEqualTo(Won.of(100));
        assertThatThrownBy(() ->
                        stage.as(
                                Office.TREASURER,
                                () ->
                                        spending.commit(
                                                line,
                                                Won.of(1),
                                                stages.loan(),
                                                stage.today,
                                                stages.key())))
                .isInstanceOf(LedgerRefusal.PlanNotFixed.class);
    }

    @Test
    void letsADraftLoseALineAndAFixedPlanNot() {
        FundStage.Stage stage = stages.set();
        long plan = draft(stage);
        long line = add(stage, plan, "SHOP_DEPOSIT", 100);
        stage.as(Office.FUND_MANAGER, () -> remove(line));
        assertThat(stage.as(Office.AUDITOR, () -> plans.lines(plan))).isEmpty();
        assertThatThrownBy(() -> stage.as(Office.FUND_MANAGER, () -> remove(stage.deposit)))
                .isInstanceOf(LedgerRefusal.PlanFixed.class);
    }

    @Test
    void refusesAPlanTwiceACodeTwiceAndAnEmptyPlan() {
        FundStage.Stage stage = stages.set();
        long plan = draft(stage);
        assertThatThrownBy(() -> draft(stage)).isInstanceOf(LedgerRefusal.PlanExists.class);
        assertThatThrownBy(() -> fix(stage, plan)).isInstanceOf(LedgerRefusal.PlanEmpty.class);
        add(stage, plan, "SHOP_DEPOSIT", 1);
        assertThatThrownBy(() -> add(stage, plan, "SHOP_DEPOSIT", 1))
                .isInstanceOf(LedgerRefusal.CodeTaken.class);
        fix(stage, plan);
        assertThatThrownBy(() -> fix(stage, plan)).isInstanceOf(LedgerRefusal.PlanFixed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "1SHOP", "SHOP-1", "S"})
    void refusesACodeThatIsNone(String code) {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() -> add(stage, stage.plan, code, 0))
                .isInstanceOf(LedgerRefusal.CodeUnreadable.class);
    }

    @Test
    void keepsTheLinesOfAFixedPlanInTheDatabaseToo() {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() ->
                        stage.within(
                                Office.FUND_MANAGER,
                                () -> jdbc.sql("update ledger.line set drafted_won = 1").update()))
                .hasMessageContaining("the plan is fixed");
    }

    @Test
    void changesWithinAFifthWithoutTheCouncilAndBeyondOnlyWithIt() {
        FundStage.Stage stage = stages.set();
        change(stage, stage.deposit, 150_000, null);
        assertThatThrownBy(() -> change(stage, stage.deposit, 50_001, null))
                .isInstanceOf(LedgerRefusal.VoteNeeded.class);
        change(stage, stage.deposit, 50_000, null);
        PlanChange.Vote vote = new PlanChange.Vote(stage.today, "의결 제7호");
        change(stage, stage.deposit, 300_000, vote);
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(stage.deposit)).planned())
                .isEqualTo(Won.of(1_500_000));
        assertThat(stage.as(Office.AUDITOR, () -> plans.changes(stage.plan)))
                .extracting(PlanChanged::amount)
                .containsExactly(Won.of(150_000), Won.of(50_000), Won.of(300_000));
        assertThat(stage.as(Office.AUDITOR, verification::verify).holds()).isTrue();
    }

    @Test
    void movesMoneyInsideAPolicyProgrammeAsOneEntry() {
        FundStage.Stage stage = stages.set();
        long other = add(stage, stage.plan, "BUSINESS_LOAN", 0);
        PlanChange change =
                new PlanChange(
                        stage.plan,
                        List.of(
                                new PlanChange.LineChange(stage.deposit, Won.of(-700_000)),
                                new PlanChange.LineChange(other, Won.of(700_000))),
                        stage.today,
                        "수요 변화",
                        null);
        String key = stages.key();
        long entry = stage.as(Office.FUND_MANAGER, () -> plans.change(change, key));
        assertThat(stage.as(Office.FUND_MANAGER, () -> plans.change(change, key))).isEqualTo(entry);
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(other)).available())
                .isEqualTo(Won.of(700_000));
        assertThat(stage.as(Office.AUDITOR, () -> figures.of(stage.fund, stage.year)).planned())
                .isEqualTo(Won.of(1_400_000));
    }

    @Test
    void refusesToTakeAwayWhatIsBound() {
        FundStage.Stage stage = stages.set();
        stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit,
                                Won.of(900_000),
                                stages.loan(),
                                stage.today,
                                stages.key()));
        assertThatThrownBy(() -> change(stage, stage.deposit, -100_001, null))
                .isInstanceOf(LedgerRefusal.NotEnough.class);
    }

    @Test
    void booksAContributionAsIncomeAndCash() {
        FundStage.Stage stage = stages.set();
        long given = given(stage);
        contribute(stage, stage.fund, given, stage.today);
        LineFigures line = stage.as(Office.AUDITOR, () -> plans.line(given));
        assertThat(line.received()).isEqualTo(Won.of(5_000));
        assertThat(line.assessed()).isEqualTo(Won.of(5_000));
        FundFigures seen = stage.as(Office.AUDITOR, () -> figures.of(stage.fund, stage.year));
        assertThat(seen.cash()).isEqualTo(FundStage.CASH.plus(Won.of(5_000)));
        assertThat(seen.returned()).isEqualTo(Won.ZERO);
    }

    @Test
    void takesContributionsOnlyOnALineForThemOfThatFundUntilToday() {
        FundStage.Stage stage = stages.set();
        long given = given(stage);
        assertThatThrownBy(() -> contribute(stage, stage.fund, stage.interest, stage.today))
                .isInstanceOf(LedgerRefusal.NoContribution.class);
        assertThatThrownBy(() -> contribute(stage, stage.fund + 1, given, stage.today))
                .isInstanceOf(LedgerRefusal.Absent.class);
        assertThatThrownBy(() -> contribute(stage, stage.fund, given, stage.today.plusDays(1)))
                .isInstanceOf(LedgerRefusal.DayNotYet.class);
    }

    @Test
    void opensAFundOnceUnlessTheOpeningIsTakenBack() {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() -> openAgain(stage, stages.key()))
                .isInstanceOf(LedgerRefusal.OpenedAlready.class);
        Entry first =
                stage.as(Office.AUDITOR, () -> entries.about(new About("fund", stage.fund)))
                        .getFirst();
        stage.as(Office.CASHIER, () -> entries.reverse(first.id(), "잘못 적음", stages.key()));
        String key = stages.key();
        long again = openAgain(stage, key);
        assertThat(openAgain(stage, key)).isEqualTo(again);
    }

    @Test
    void refusesAVoteAndAChangeThatAreStillToCome() {
        FundStage.Stage stage = stages.set();
        long plan = draft(stage);
        add(stage, plan, "SHOP_DEPOSIT", 1);
        assertThatThrownBy(() ->
                        stage.as(
                                Office.FUND_MANAGER,
                                () -> plans.fix(plan, stage.today.plusDays(1), "의결 제3호")))
                .isInstanceOf(LedgerRefusal.DayNotYet.class);
        fix(stage, plan);
        PlanChange.Vote vote = new PlanChange.Vote(stage.today.plusDays(1), "의결 제7호");
        assertThatThrownBy(() -> change(stage, stage.deposit, 1, vote))
                .isInstanceOf(LedgerRefusal.DayNotYet.class);
    }

    private long openAgain(FundStage.Stage stage, String key) {
        return stage.as(
                Office.CASHIER,
                () -> funds.openWith(stage.fund, Won.of(7), "증명", stage.today, key));
    }

    private void contribute(FundStage.Stage stage, long fund, long line, LocalDate day) {
        stage.as(
                Office.CASHIER,
                () -> funds.contribute(fund, line, Won.of(5_000), "전입금 통지", day, stages.key()));
    }

    private long given(FundStage.Stage stage) {
        NewLine line = new NewLine(Side.INCOME, "GIVEN", "전입금", "전입금", "출연금", Won.ZERO);
        return stage.as(Office.FUND_MANAGER, () -> plans.addLine(stage.plan, line));
    }

    private long draft(FundStage.Stage stage) {
        FiscalYear next = stage.year.next();
        return stage.as(Office.FUND_MANAGER, () -> plans.draft(stage.fund, next));
    }

    private long add(FundStage.Stage stage, long plan, String code, long won) {
        NewLine line = new NewLine(Side.SPENDING, code, "자활기업 육성", "융자", "줄 " + code, Won.of(won));
        return stage.as(Office.FUND_MANAGER, () -> plans.addLine(plan, line));
    }

    private long fix(FundStage.Stage stage, long plan) {
        return stage.as(Office.FUND_MANAGER, () -> plans.fix(plan, stage.today, "의결 제3호"));
    }

    private boolean remove(long line) {
        plans.removeLine(line);
        return true;
    }

    private void change(
            FundStage.Stage stage, long line, long won, PlanChange.@Nullable Vote vote) {
        PlanChange change =
                new PlanChange(
                        stage.plan,
                        List.of(new PlanChange.LineChange(line, Won.of(won))),
                        stage.today,
                        "사유",
                        vote);
        stage.as(Office.FUND_MANAGER, () -> plans.change(change, stages.key()));
    }
}
