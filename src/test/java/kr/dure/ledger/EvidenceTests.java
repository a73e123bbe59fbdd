package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import kr.dure.HouseTest;
import kr.dure.TestDatabase;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written stays written; who changes it all the same is found out. */
@HouseTest
class EvidenceTests {

    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired FundStage stages;
    @Autowired Spending spending;
    @Autowired Plans plans;
    @Autowired Figures figures;
    @Autowired Balances balances;
    @Autowired Entries entries;
    @Autowired Seals seals;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    @Test
    void tellsWhatWasBelievedThenAboutADayBefore() {
        FundStage.Stage stage = stages.set();
        LocalDate first = stage.today.minusDays(10);
        LocalDate second = stage.today.minusDays(2);
        commitAt(stage, stage.noon(10), 100, first);
        commitAt(stage, stage.noon(5), 30, first);
        commitAt(stage, stage.noon(2), 5, second);

        assertThat(committed(stage, first.minusDays(1), LATER)).isEqualTo(Won.ZERO);
        assertThat(committed(stage, first, stage.noon(6))).isEqualTo(Won.of(100));
        assertThat(committed(stage, first, LATER)).isEqualTo(Won.of(130));
        assertThat(committed(stage, second, stage.noon(3))).isEqualTo(Won.of(130));
        assertThat(committed(stage, stage.today, LATER)).isEqualTo(Won.of(135));

        FundFigures then =
                stage.as(
                        Office.AUDITOR,
                        () -> figures.of(stage.fund, stage.year, new AsOf(first, LATER)));
        assertThat(then.committed()).isEqualTo(Won.of(130));
        LineFigures line =
                stage
                        .as(Office.AUDITOR, () -> plans.lines(stage.plan, new AsOf(second, LATER)))
                        .stream()
                        .filter(each -> each.line().id() == stage.deposit)
                        .findFirst()
                        .orElseThrow();
        assertThat(line.committed()).isEqualTo(Won.of(135));
        assertThat(line.planned()).isEqualTo(FundStage.DEPOSIT_LINE);
    }

    @Test
    void countsOnlyWhatIsAboutTheThingAskedFor() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 70, loan);
        commit(stage, 900, stages.loan());
        Won seen =
                stage.as(
                        Office.AUDITOR,
                        () ->
                                balances.of(
                                        stage.fund,
                                        AccountKind.COMMITTED,
                                        loan,
                                        stage.today,
                                        LATER));
        assertThat(seen).isEqualTo(Won.of(70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set memo = 'x'",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "insert into ledger.entry (value_date, fiscal_year, kind, cause_kind, cause_id,"
                        + " key, content_hash, memo) values ('2026-11-22', 2026, 'COMMIT', 'x', 1,"
                        + " 'k', '', '')",
                "update ledger.posting set amount_won = 1",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "insert into ledger.posting (entry_id, nr, account_id, amount_won, about_kind,"
                        + " about_id) values (1, 9, 1, 1, 'x', 1)",
                "update ledger.account set balance_won = 1",
                "delete from ledger.account",
                "insert into ledger.account (fund_id, book, kind, forbids_negative,"
                        + " forbids_negative_each) values (1, 'ASSET', 'CASH', false, false)",
                "update ledger.movement set debit_won = 1",
                "delete from ledger.movement",
                "insert into ledger.movement (account_id, value_date, recorded_on, fiscal_year,"
                        + " act, debit_won, credit_won, postings)"
                        + " values (1, '2026-11-22', '2026-11-22', 2026, 'COMMIT', 1, 0, 1)",
                "update ledger.seal set nr = 1",
                "delete from ledger.seal",
                "truncate ledger.seal"
            })
    void deniesTheApplicationEveryOtherWay(String statement) {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(
                        () -> stage.within(Office.FUND_MANAGER, () -> jdbc.sql(statement).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set memo = 'x'",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "truncate ledger.entry cascade",
                "delete from ledger.seal"
            })
    void deniesEvenTheOwner(String statement) throws Exception {
        try (Connection owner =
                        DriverManager.getConnection(TestDatabase.url(), "dure_owner", "owner");
                var asked = owner.createStatement()) {
            asked.execute("select set_config('dure.region', 'jeonbuk', false)");
            assertThatThrownBy(() -> asked.execute(statement)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update ledger.account set balance_won = balance_won + 1"
                        + " where kind = 'CASH' and region = '%s'; BALANCE",
                "update ledger.posting set amount_won = amount_won + 7 where nr = 1"
                        + " and region = '%s'; BOOK_SUM",
                "delete from ledger.account where kind = 'NET' and region = '%s'; ACCOUNT_MISSING",
                "delete from ledger.entry where kind = 'OPENING' and region = '%s'; ENTRY_MISSING",
                "delete from ledger.posting where region = '%s'; ENTRY_EMPTY",
                "update ledger.posting set amount_won = amount_won * 10000000"
                        + " where region = '%s' and entry_id = (select max(id) from ledger.entry"
                        + " where region = '%1$s'); NEGATIVE",
                "update ledger.posting set about_id = about_id + 1 where amount_won < 0"
                        + " and region = '%s'; NEGATIVE_EACH",
                "update ledger.entry set memo = memo || '.' where kind = 'OPENING'"
                        + " and region = '%s'; SEAL",
                "delete from ledger.seal where nr = 1 and region = '%s'; SEAL"
            })
    void findsOutWhoeverTampered(String statement, Difference.Check check) throws Exception {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        stage.at(stage.noon(3), Office.CASHIER, () -> open(stage));
        stage.at(stage.noon(2), Office.CASHIER, () -> open(stage));
        commit(stage, 100, loan);
        stage.as(
                Office.TREASURER,
                () -> spending.release(stage.deposit, Won.of(1), loan, stage.today, stages.key()));
        stage.as(Office.HOUSE, seals::sealUntilYesterday);
        Verdict before = stage.as(Office.AUDITOR, verification::verify);
        assertThat(before.differences()).isEmpty();
        assertThat(before.holds()).isTrue();

        tamper(statement.formatted(stage.region.value(), stage.region.value()));
        Verdict after = stage.as(Office.AUDITOR, verification::verify);
        assertThat(after.holds()).isFalse();
        assertThat(after.differences()).extracting(Difference::check).contains(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.movement set debit_won = debit_won + 1 where debit_won > 0",
                "update ledger.movement set recorded_on = recorded_on - 1 where act = 'COMMIT'",
                "update ledger.movement set postings = postings + 1 where act = 'PLAN'",
                "delete from ledger.movement where act = 'COMMIT'"
            })
    void findsADaysSumThatIsNotThatOfItsPostings(String statement) throws Exception {
        FundStage.Stage stage = stages.set();
        commit(stage, 100, stages.loan());
        assertThat(stage.as(Office.AUDITOR, verification::verify).holds()).isTrue();
        tamper(statement + " and region = '" + stage.region.value() + "'");
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences())
                .isNotEmpty()
                .allMatch(each -> each.check() == Difference.Check.MOVEMENT);
    }

    @Test
    void findsAReversalThatDoesNotUndo() throws Exception {
        FundStage.Stage stage = stages.set();
        long entry = commit(stage, 100, stages.loan());
        long undone = stage.as(Office.TREASURER, () -> entries.reverse(entry, "착오", stages.key()));
        tamper("update ledger.posting set amount_won = amount_won * 2 where entry_id = " + undone);
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences())
                .extracting(Difference::check)
                .contains(Difference.Check.REVERSAL);
    }

    @Test
    void sealsEveryDayInOrderOverTheOneBefore() {
        FundStage.Stage stage = stages.set();
        stage.at(stage.noon(4), Office.CASHIER, () -> open(stage));
        int made = stage.as(Office.HOUSE, () -> seals.seal(stage.today.minusDays(3)));
        assertThat(made).isEqualTo(2);
        assertThat(stage.as(Office.HOUSE, () -> seals.seal(stage.today.minusDays(4)))).isZero();
        assertThat(stage.as(Office.HOUSE, seals::sealUntilYesterday)).isEqualTo(2);
        Seal last = stage.as(Office.AUDITOR, () -> seals.last().orElseThrow());
        assertThat(last.nr()).isEqualTo(4);
        assertThat(last.day()).isEqualTo(stage.today.minusDays(1));
        Verdict verdict = stage.as(Office.AUDITOR, verification::verify);
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.seals()).isEqualTo(4);
    }

    @Test
    void refusesToSealTodayAndToRecordOnASealedDay() {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() -> stage.as(Office.HOUSE, () -> seals.seal(stage.today)))
                .isInstanceOf(LedgerRefusal.DaySealed.class);
        stage.at(stage.noon(2), Office.CASHIER, () -> open(stage));
        stage.as(Office.HOUSE, seals::sealUntilYesterday);
        assertThatThrownBy(() -> stage.at(stage.noon(1), Office.CASHIER, () -> open(stage)))
                .isInstanceOf(LedgerRefusal.DaySealed.class);
        assertThat(stage.within(Office.CASHIER, () -> open(stage))).isPositive();
    }

    @Test
    void sealsNothingWhereNothingWasEverRecorded() {
        FundStage.Stage stage = stages.set();
        assertThat(stage.as(Office.HOUSE, seals::sealUntilYesterday)).isZero();
        assertThat(stage.as(Office.AUDITOR, seals::last)).isEmpty();
    }

    @Autowired Books books;

    /** Past the door, which opens a fund only once. */
    private long open(FundStage.Stage stage) {
        return books.enterOnFund(
                stage.fund,
                stage.year,
                new Act(
                        EntryKind.OPENING,
                        Acts.open(Won.of(1_000)),
                        new About("fund", stage.fund),
                        stage.today,
                        stages.key(),
                        "증서"));
    }

    private long commit(FundStage.Stage stage, long won, About about) {
        return stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit, Won.of(won), about, stage.today, stages.key()));
    }

    private void commitAt(FundStage.Stage stage, Instant moment, long won, LocalDate valueDate) {
        stage.at(
                moment,
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit,
                                Won.of(won),
                                stages.loan(),
                                valueDate,
                                stages.key()));
    }

    private Won committed(FundStage.Stage stage, LocalDate day, Instant knownAt) {
        return stage.as(
                Office.AUDITOR,
                () -> balances.of(stage.fund, AccountKind.COMMITTED, null, day, knownAt));
    }

    /** As the superuser, with triggers off: the worst there is. */
    private static void tamper(String statement) throws Exception {
        String url = TestDatabase.url();
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                var spoiled = superuser.createStatement()) {
            spoiled.execute("set session_replication_role = replica");
            assertThat(spoiled.executeUpdate(statement)).isPositive();
        }
    }
}
