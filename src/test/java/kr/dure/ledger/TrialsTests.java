package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.TrialRow.TrialLine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trial balance says of every account what was debited and credited until then. */
@HouseTest
class TrialsTests {

    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired FundStage stages;
    @Autowired Spending spending;
    @Autowired Entries entries;
    @Autowired Trials trials;

    @Test
    void countsDebitsAndCreditsApart() {
        FundStage.Stage stage = stages.set();
        long wrong = commit(stage, 300);
        commit(stage, 40);
        stage.as(Office.TREASURER, () -> entries.reverse(wrong, "착오", stages.key()));
        TrialRow committed = row(stage, AccountKind.COMMITTED, now(stage));
        assertThat(committed.debit()).isEqualTo(Won.of(340));
        assertThat(committed.credit()).isEqualTo(Won.of(300));
        assertThat(committed.debitBalance()).isEqualTo(Won.of(40));
        assertThat(committed.creditBalance()).isEqualTo(Won.ZERO);
        assertThat(committed.line())
                .isEqualTo(new TrialLine(stage.deposit, Side.SPENDING, "전세점포 임대자금 융자"));
        TrialBalance trial = trial(stage, stage.year, now(stage));
        assertThat(trial.balances()).isTrue();
        assertThat(trial.sum(Book.ASSET, TrialRow::debit)).isEqualTo(FundStage.CASH);
    }

    @Test
    void saysWhatWasKnownThen() {
        FundStage.Stage stage = stages.set();
        stage.at(stage.noon(3), Office.TREASURER, () -> commit(stage, 7));
        stage.at(stage.noon(2), Office.TREASURER, () -> commit(stage, 50));
        AsOf between = new AsOf(stage.today, stage.noon(3).plusSeconds(1));
        AsOf before = new AsOf(stage.today.minusDays(1), LATER);
        assertThat(row(stage, AccountKind.COMMITTED, between).debit()).isEqualTo(Won.of(7));
        assertThat(row(stage, AccountKind.COMMITTED, now(stage)).debit()).isEqualTo(Won.of(57));
        assertThat(trial(stage, stage.year, before).rows())
                .extracting(TrialRow::kind)
                .doesNotContain(AccountKind.COMMITTED);
    }

    @Test
    void leavesOutAccountsWithoutAPostingAndOtherYears() {
        FundStage.Stage stage = stages.set();
        assertThat(trial(stage, stage.year, now(stage)).rows())
                .extracting(TrialRow::kind)
                .contains(AccountKind.CASH, AccountKind.AVAILABLE)
                .doesNotContain(AccountKind.SPENT, AccountKind.LOAN_PRINCIPAL);
        assertThat(trial(stage, stage.year.next(), now(stage)).of(Book.BUDGET)).isEmpty();
    }

    @Test
    void leadsToTheEntriesItIsTheSumOf() {
        FundStage.Stage stage = stages.set();
        long first = stage.at(stage.noon(3), Office.TREASURER, () -> commit(stage, 7));
        long second = commit(stage, 50);
        TrialRow row = row(stage, AccountKind.COMMITTED, now(stage));
        assertThat(ids(stage, row, now(stage), Long.MAX_VALUE)).containsExactly(second, first);
        assertThat(ids(stage, row, now(stage), second)).containsExactly(first);
        AsOf then = new AsOf(stage.today, stage.noon(3));
        assertThat(ids(stage, row, then, Long.MAX_VALUE)).containsExactly(first);
    }

    @Test
    void refusesAnAccountOfAnotherFund() {
        FundStage.Stage mine = stages.set();
        FundStage.Stage theirs = stages.set();
        commit(theirs, 5);
        long account = row(theirs, AccountKind.COMMITTED, now(theirs)).accountId();
        assertThatThrownBy(() ->
                        mine.as(
                                Office.AUDITOR,
                                () -> trials.account(mine.fund, account, now(mine))))
                .isInstanceOf(LedgerRefusal.Absent.class);
    }

    @Test
    void saysSoWhereDebitsAndCreditsDiffer() {
        TrialRow cash = new TrialRow(1, AccountKind.CASH, null, Won.of(5), Won.ZERO);
        TrialRow net = new TrialRow(2, AccountKind.NET, null, Won.ZERO, Won.of(5));
        TrialRow short4 = new TrialRow(2, AccountKind.NET, null, Won.ZERO, Won.of(4));
        AsOf then = new AsOf(java.time.LocalDate.of(2026, 1, 1), LATER);
        FiscalYear year = FiscalYear.of(2026);
        assertThat(new TrialBalance(year, then, List.of(cash, net)).balances()).isTrue();
        assertThat(new TrialBalance(year, then, List.of(cash, short4)).balances()).isFalse();
    }

    private List<Long> ids(FundStage.Stage stage, TrialRow row, AsOf asOf, long before) {
        return stage
                .as(Office.AUDITOR, () -> trials.entries(row.accountId(), asOf, before, 10))
                .stream()
                .map(Entry::id)
                .toList();
    }

    private TrialRow row(FundStage.Stage stage, AccountKind kind, AsOf asOf) {
        return trial(stage, stage.year, asOf).rows().stream()
                .filter(each -> each.kind() == kind && !each.debit().isZero())
                .findFirst()
                .orElseThrow();
    }

    private TrialBalance trial(FundStage.Stage stage, FiscalYear year, AsOf asOf) {
        return stage.as(Office.AUDITOR, () -> trials.of(stage.fund, year, asOf));
    }

    private static AsOf now(FundStage.Stage stage) {
        return new AsOf(stage.today, LATER);
    }

    private long commit(FundStage.Stage stage, long won) {
        return stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit,
                                Won.of(won),
                                stages.loan(),
                                stage.today,
                                stages.key()));
    }
}
