package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PostingTests {

    @Autowired FundStage stages;
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Entries entries;
    @Autowired Balances balances;
    @Autowired Figures figures;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void carriesALoanFromPlanToMoneyReturnedToTheWon() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 900_001, loan);
        pay(stage, 900_001, loan);
        bill(stage, stage.interest, 751, Receivable.INTEREST, loan);
        take(stage, stage.interest, 750, Receivable.INTEREST, loan);
        bill(stage, stage.principal, 900_001, Receivable.LOAN_PRINCIPAL, loan);
        take(stage, stage.principal, 900_000, Receivable.LOAN_PRINCIPAL, loan);

        FundFigures seen = stage.as(Office.AUDITOR, () -> figures.of(stage.fund, stage.year));
        assertThat(seen.planned()).isEqualTo(Won.of(1_400_000));
        assertThat(seen.committed()).isEqualTo(Won.ZERO);
        assertThat(seen.paid()).isEqualTo(Won.of(900_001));
        assertThat(seen.available()).isEqualTo(Won.of(499_999));
        assertThat(seen.returned()).isEqualTo(Won.of(900_750));
        assertThat(seen.cash()).isEqualTo(Won.of(5_000_000 - 900_001 + 900_750));
        assertThat(seen.lent()).isEqualTo(Won.of(1));

        LineFigures interest = line(stage, stage.interest);
        assertThat(interest.planned()).isEqualTo(Won.of(90_000));
        assertThat(interest.assessed()).isEqualTo(Won.of(751));
        assertThat(interest.received()).isEqualTo(Won.of(750));
        assertThat(interest.outstanding()).isEqualTo(Won.of(1));
        assertThat(stage.as(Office.AUDITOR, () -> balances.about(loan)))
                .containsEntry(AccountKind.LOAN_PRINCIPAL, Won.of(1))
                .containsEntry(AccountKind.INTEREST_INCOME, Won.of(751));
        assertHolds(stage);
    }

    @Test
    void givesBackTheFirstEntryForTheSameKeyAndContent() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 500_000, loan);
        String key = stages.key();
        long first = pay(stage, 500_000, loan, key);
        long second = pay(stage, 500_000, loan, key);
        assertThat(second).isEqualTo(first);
        assertThat(line(stage, stage.deposit).paid()).isEqualTo(Won.of(500_000));
    }

    @Test
    void refusesTheSameKeyForOtherContent() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 500_000, loan);
        String key = stages.key();
        pay(stage, 300_000, loan, key);
        assertThatThrownBy(() -> pay(stage, 200_000, loan, key))
                .isInstanceOf(LedgerRefusal.KeyTaken.class);
        assertThat(line(stage, stage.deposit).paid()).isEqualTo(Won.of(300_000));
    }

    @Test
    void refusesToCommitMoreThanIsAvailableAndSaysWhatThereIs() {
        FundStage.Stage stage = stages.set();
        commit(stage, 400_000, stages.loan());
        assertThatThrownBy(() -> commit(stage, 600_001, stages.loan()))
                .isInstanceOfSatisfying(
                        LedgerRefusal.NotEnough.class,
                        no -> {
                            assertThat(no.account()).isEqualTo(AccountKind.AVAILABLE);
                            assertThat(no.left()).isEqualTo(Won.of(600_000));
                            assertThat(no.args()).contains("전세점포 임대자금 융자");
                        });
    }

    @Test
    void refusesToPayCashTheFundDoesNotHold() {
        FundStage.Stage stage = stages.set();
        stage.as(
                Office.FUND_MANAGER,
                () ->
                        plans.change(
                                new PlanChange(
                                        stage.plan,
                                        java.util.List.of(
                                                new PlanChange.LineChange(
                                                        stage.deposit, Won.of(9_000_000))),
                                        stage.today,
                                        "추경",
                                        new PlanChange.Vote(stage.today, "의결 제2호")),
                                stages.key()));
        About loan = stages.loan();
        commit(stage, 5_000_001, loan);
        assertThatThrownBy(() -> pay(stage, 5_000_001, loan))
                .isInstanceOfSatisfying(
                        LedgerRefusal.NotEnough.class,
                        no -> assertThat(no.account()).isEqualTo(AccountKind.CASH));
    }

    @Test
    void refusesToPayMoreThanIsCommittedForThisLoanThoughAnotherHasMore() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 100_000, loan);
        commit(stage, 500_000, stages.loan());
        assertThatThrownBy(() -> pay(stage, 100_001, loan))
                .isInstanceOf(LedgerRefusal.MoreThanOpen.class);
    }

    @Test
    void refusesToTakeInMoreThanIsBilled() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        bill(stage, stage.interest, 1_000, Receivable.INTEREST, loan);
        bill(stage, stage.interest, 5_000, Receivable.INTEREST, stages.loan());
        assertThatThrownBy(() -> take(stage, stage.interest, 1_001, Receivable.INTEREST, loan))
                .isInstanceOf(LedgerRefusal.MoreThanOpen.class);
    }

    @Test
    void refusesWhoCommittedToPayForTheSame() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 100_000, loan);
        assertThatThrownBy(() ->
                        stage.as(
                                102,
                                Office.DISBURSING_OFFICER,
                                () ->
                                        spending.pay(
                                                stage.deposit,
                                                Won.of(100_000),
                                                AssetUse.LOAN_PRINCIPAL,
                                                loan,
                                                stage.today,
                                                stages.key())))
                .isInstanceOf(LedgerRefusal.SamePerson.class);
    }

    @Test
    void refusesOfficesThatKeepNoBooks() {
        FundStage.Stage stage = stages.set();
        for (Office office :
                new Office[] {Office.AUDITOR, Office.VISITOR, Office.ADMINISTRATOR, Office.HOUSE}) {
            assertThatThrownBy(() ->
                            stage.as(
                                    office,
                                    () ->
                                            spending.commit(
                                                    stage.deposit,
                                                    Won.of(1),
                                                    stages.loan(),
                                                    stage.today,
                                                    stages.key())))
                    .isInstanceOf(LedgerRefusal.OfficeMayNot.class);
        }
    }

    @Test
    void refusesToCommitAfterTheFundsLastDay() {
        LocalDate today = LocalDate.now(clock);
        FundStage.Stage stage = stages.setEnding(today.minusDays(1));
        assertThatThrownBy(() -> commit(stage, 1, stages.loan()))
                .isInstanceOf(LedgerRefusal.FundEnded.class);
        FundStage.Stage last = stages.setEnding(today);
        assertThat(commit(last, 1, stages.loan())).isPositive();
    }

    @Test
    void refusesALineOfAnotherRegion() {
        FundStage.Stage mine = stages.set();
        FundStage.Stage theirs = stages.set();
        assertThatThrownBy(() ->
                        mine.as(
                                Office.TREASURER,
                                () ->
                                        spending.commit(
                                                theirs.deposit,
                                                Won.of(1),
                                                stages.loan(),
                                                mine.today,
                                                stages.key())))
                .isInstanceOf(LedgerRefusal.Absent.class);
    }

    @Test
    void refusesAnAccountOfAnotherRegionEvenWhenAskedDirectly() {
        FundStage.Stage mine = stages.set();
        FundStage.Stage theirs = stages.set();
        long account =
                theirs.within(
                        Office.AUDITOR,
                        () ->
                                jdbc.sql("select min(id) from ledger.account")
                                        .query(Long.class)
                                        .single());
        assertThatThrownBy(() -> mine.within(Office.TREASURER, () -> post(account, account + 1)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("unknown account");
    }

    @Test
    void refusesAnEntryThatDoesNotBalanceInEachBook() {
        FundStage.Stage stage = stages.set();
        long[] ids =
                stage.within(
                        Office.AUDITOR,
                        () ->
                                new long[] {
                                    account(stage, AccountKind.NET),
                                    account(stage, AccountKind.SPENT)
                                });
        assertThatThrownBy(() -> stage.within(Office.TREASURER, () -> post(ids[0], ids[1])))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not balance");
    }

    @Test
    void reversesOnceByANewEntryAndKeepsTheOld() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        long entry = commit(stage, 300_000, loan);
        String key = stages.key();
        long undone = stage.as(Office.TREASURER, () -> entries.reverse(entry, "금액 오류", key));
        long again = stage.as(Office.TREASURER, () -> entries.reverse(entry, "금액 오류", key));
        assertThat(again).isEqualTo(undone);
        assertThatThrownBy(() ->
                        stage.as(
                                Office.TREASURER,
                                () -> entries.reverse(entry, "금액 오류", stages.key())))
                .isInstanceOf(LedgerRefusal.AlreadyReversed.class);
        assertThat(line(stage, stage.deposit).available()).isEqualTo(FundStage.DEPOSIT_LINE);
        Entry first = stage.as(Office.AUDITOR, () -> entries.find(entry));
        assertThat(first.reversedBy()).isEqualTo(undone);
        assertThat(stage.as(Office.AUDITOR, () -> entries.about(loan)))
                .extracting(Entry::kind)
                .containsExactly(EntryKind.COMMIT, EntryKind.REVERSAL);
        assertHolds(stage);
    }

    @Test
    void refusesToReverseWhatIsAlreadyUsedUp() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        long entry = commit(stage, 300_000, loan);
        pay(stage, 300_000, loan);
        assertThatThrownBy(() ->
                        stage.as(
                                Office.TREASURER, () -> entries.reverse(entry, "착오", stages.key())))
                .isInstanceOf(LedgerRefusal.NotEnough.class);
    }

    @Test
    void writesOffABillForGood() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        bill(stage, stage.late, 900, Receivable.LATE_INTEREST, loan);
        stage.as(
                Office.REVENUE_COLLECTOR,
                () ->
                        income.writeOff(
                                new Income.WriteOff(
                                        stage.late,
                                        Won.of(900),
                                        Receivable.LATE_INTEREST,
                                        loan,
                                        "소멸시효 완성"),
                                stage.today,
                                stages.key()));
        LineFigures late = line(stage, stage.late);
        assertThat(late.writtenOff()).isEqualTo(Won.of(900));
        assertThat(late.outstanding()).isEqualTo(Won.ZERO);
        assertHolds(stage);
    }

    private long commit(FundStage.Stage stage, long won, About about) {
        return stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit, Won.of(won), about, stage.today, stages.key()));
    }

    private long pay(FundStage.Stage stage, long won, About about) {
        return pay(stage, won, about, stages.key());
    }

    private long pay(FundStage.Stage stage, long won, About about, String key) {
        return stage.as(
                Office.DISBURSING_OFFICER,
                () ->
                        spending.pay(
                                stage.deposit,
                                Won.of(won),
                                AssetUse.LOAN_PRINCIPAL,
                                about,
                                stage.today,
                                key));
    }

    private void bill(FundStage.Stage stage, long line, long won, Receivable what, About about) {
        stage.as(
                Office.REVENUE_COLLECTOR,
                () -> income.assess(line, Won.of(won), what, about, stage.today, stages.key()));
    }

    private void take(FundStage.Stage stage, long line, long won, Receivable what, About about) {
        stage.as(
                Office.CASHIER,
                () -> income.receive(line, Won.of(won), what, about, stage.today, stages.key()));
    }

    private LineFigures line(FundStage.Stage stage, long line) {
        return stage.as(Office.AUDITOR, () -> plans.line(line));
    }

    private void assertHolds(FundStage.Stage stage) {
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }

    private long account(FundStage.Stage stage, AccountKind kind) {
        return jdbc.sql("select min(id) from ledger.account where kind = :kind")
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    private long post(long one, long other) {
        return jdbc.sql(
                        """
                        select ledger.post('ASSESS', date '2026-11-22', 2026, 'test', 1, :key, null,
                                           '', array[:one, :other]::bigint[], array[1, -1],
                                           array['test', 'test'], array[1, 1]::bigint[])
                        """)
                .param("key", stages.key())
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .single();
    }
}
