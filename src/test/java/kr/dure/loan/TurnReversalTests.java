package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Verification;
import kr.dure.ledger.Years;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What was agreed or decided by mistake is taken back, and stays on record. */
@HouseTest
class TurnReversalTests {

    private static final Won AMOUNT = Won.of(80_000_000);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @Autowired LoanStage stages;
    @Autowired Balances balances;
    @Autowired Entries entries;
    @Autowired Years years;
    @Autowired Verification verification;
    @Autowired ListTable lists;

    private Stage stage;
    private long id;

    @BeforeEach
    void set() {
        stage = stages.set();
        stage.at(stage.day(3, 14));
        id = stage.paidOut(AMOUNT);
    }

    @AfterEach
    void booksHold() {
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private LocalDate today() {
        return LocalDate.now(stage.clock);
    }

    private void renew(int months) {
        var draft = new TurnDraft.Renewal(today(), months, null, "임대차 갱신");
        stage.run(Office.TREASURER, () -> stage.turns.renew(id, draft));
    }

    private void recall() {
        LocalDate on = today();
        var draft = new TurnDraft.Recall(on, on.plusDays(30), RecallCause.OTHER_USE, "창고로 씀");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.recall(id, draft));
    }

    private void defer() {
        var draft = new TurnDraft.Deferral(today(), 5, 12, 350, false, "큰물", "부동산 없음");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.defer(id, draft));
    }

    private void writeOff(LocalDate on, long late, long interest, long principal) {
        var draft =
                new TurnDraft.Relief(
                        on,
                        ReliefKind.WRITE_OFF,
                        Won.of(late),
                        Won.of(interest),
                        Won.of(principal),
                        "받을 길 없음",
                        "심의위원회 제7호");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.relieve(id, draft));
    }

    private Amendment last() {
        return stage.facts(id).amendments().last().orElseThrow();
    }

    private void reverse(Amendment turn) {
        stage.run(
                turn.turnKind().office(),
                () -> stage.turns.reverse(id, turn.turnKind(), turn.id(), "잘못 적음"));
    }

    /** Every instalment as the loan asks for it. */
    private static List<String> asked(LoanFacts facts) {
        return facts.run().orElseThrow().instalments().stream()
                .map(each -> each.no() + " " + each.dueOn() + " " + each.payable())
                .toList();
    }

    private Map<AccountKind, Won> claims() {
        return stage.as(Office.AUDITOR, () -> balances.about(new About("loan", id)));
    }

    @Test
    void isReplayedWithoutItAndKnownUntilThen() {
        LoanFacts before = stage.facts(id);
        stage.at(stage.day(4, 2));
        stage.bill(id);
        recall();
        LoanFacts recalled = stage.facts(id);
        assertThat(recalled.standingBills()).isEmpty();
        reverse(last());
        LoanFacts after = stage.facts(id);
        assertThat(after.amendments().recall()).isNull();
        assertThat(asked(after)).isEqualTo(asked(before));
        Instant known =
                Objects.requireNonNull(after.amendments().all().getFirst().reversed()).stamp().at();
        assertThat(asked(after.asOf(FAR, known))).isEqualTo(asked(before));
        assertThat(asked(after.asOf(FAR, known.minusNanos(1000)))).isEqualTo(asked(recalled));
        assertThat(claims()).containsEntry(AccountKind.INTEREST_RECEIVABLE, Won.ZERO);
        stage.bill(id);
        assertThat(stage.facts(id).standingBills().getFirst().interest()).isEqualTo(Won.of(67_945));
    }

    /** A loan that was called in asks nobody to call it in; one that no longer is, does. */
    @Test
    void asksForWhatItAskedForBefore() {
        stage.at(stage.day(12, 1));
        assertThat(waiting()).isEqualTo(1);
        recall();
        assertThat(waiting()).isZero();
        reverse(last());
        assertThat(waiting()).isEqualTo(1);
    }

    /** How often the loan is among those that are late for long. */
    private long waiting() {
        var wanted = new ListTable.Wanted(List.of(), null, 90, null, false);
        return stage.as(Office.FUND_MANAGER, () -> lists.waiting(wanted, today(), 100)).stream()
                .filter(each -> each.id() == id)
                .count();
    }

    @Test
    void canBeWrittenDownAgainInItsPlace() {
        stage.at(stage.day(6, 1));
        recall();
        reverse(last());
        recall();
        refuses("loan.refusal.recalled", this::recall);
        defer();
        refuses("loan.refusal.turn-twice", this::defer);
        reverse(last());
        defer();
        refuses("loan.refusal.turn-twice", this::defer);
        reverse(last());
        reverse(last());
        renew(12);
        reverse(last());
        renew(24);
        refuses("loan.refusal.turn-twice", () -> renew(12));
        assertThat(stage.facts(id).run().orElseThrow().maturity())
                .isEqualTo(stage.day(3, 14).plusMonths(36));
        assertThat(stage.facts(id).amendments().all()).hasSize(6);
    }

    @Test
    void isTakenBackOnceByItsOfficeTheLastOneFirst() {
        stage.at(stage.day(3, 20));
        renew(12);
        Amendment renewal = last();
        recall();
        refuses("loan.refusal.turn-later.RECALL", () -> reverse(renewal));
        Amendment recall = last();
        refuses(
                "loan.refusal.office",
                () ->
                        stage.run(
                                Office.TREASURER,
                                () -> stage.turns.reverse(id, TurnKind.RECALL, recall.id(), "x")));
        refuses(
                "loan.refusal.empty",
                () ->
                        stage.run(
                                Office.FUND_MANAGER,
                                () -> stage.turns.reverse(id, TurnKind.RECALL, recall.id(), " ")));
        reverse(recall);
        refuses("loan.refusal.turn-reversed", () -> reverse(recall));
        reverse(renewal);
        assertThat(stage.facts(id).amendments().renewals()).isEmpty();
        long other = stage.paidOut(AMOUNT);
        refuses(
                "loan.refusal.absent",
                () ->
                        stage.run(
                                Office.TREASURER,
                                () ->
                                        stage.turns.reverse(
                                                other, TurnKind.RENEWAL, renewal.id(), "x")));
    }

    @Test
    void givesBackWhatWasWrittenOff() {
        stage.at(stage.day(6, 1));
        stage.bill(id);
        Map<AccountKind, Won> before = claims();
        long late = new Owing(stage.facts(id), today()).sum(Part.LATE_INTEREST).amount();
        writeOff(today(), late, 67_945, 80_000_000);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Returned.class);
        reverse(last());
        assertThat(stage.facts(id).lent()).isEqualTo(AMOUNT);
        assertThat(claims())
                .containsEntry(AccountKind.WRITTEN_OFF, Won.ZERO)
                .containsEntry(AccountKind.LOAN_PRINCIPAL, AMOUNT)
                .containsEntry(
                        AccountKind.INTEREST_RECEIVABLE,
                        before.get(AccountKind.INTEREST_RECEIVABLE));
    }

    @Test
    void isPutRightInTheOpenYearWhereItsOwnIsClosed() {
        stage.at(LocalDate.of(stage.year - 1, 3, 14));
        id = stage.paidOut(AMOUNT);
        stage.at(LocalDate.of(stage.year - 1, 10, 1));
        writeOff(today(), 0, 67_945, 0);
        stage.at(stage.day(2, 1));
        FiscalYear over = FiscalYear.of(stage.year - 1);
        stage.run(Office.FUND_MANAGER, () -> years.close(stage.fund, over));
        reverse(last());
        List<Entry> all = stage.as(Office.AUDITOR, () -> entries.about(new About("loan", id)));
        Entry entry = all.getLast();
        assertThat(entry.year()).isEqualTo(FiscalYear.of(stage.year));
        assertThat(entry.memo()).isEqualTo("잘못 적음");
        assertThat(claims()).containsEntry(AccountKind.WRITTEN_OFF, Won.ZERO);
        assertThat(new Owing(stage.facts(id), today()).sum(Part.INTEREST).isPositive()).isTrue();
    }

    @Test
    void leavesNoMoneyWithNothingToPay() {
        stage.at(stage.day(3, 20));
        renew(12);
        stage.receive(id, today(), 81_000_000);
        refuses("loan.refusal.would-be-over", () -> reverse(last()));
        assertThat(stage.facts(id).amendments().renewals()).hasSize(1);
    }

    @Test
    void leavesNoPrincipalWithoutSecurity() {
        stage.at(stage.day(6, 1));
        writeOff(today(), 0, 0, 80_000_000);
        stage.release(id);
        refuses("loan.refusal.turn-released", () -> reverse(last()));
        assertThat(stage.facts(id).lent()).isEqualTo(Won.ZERO);
    }

    @Test
    void letsTheFormerDebtorOweAgain() {
        long from = stage.facts(id).loan().organisationId();
        long to = stage.enterprise();
        var draft = new TurnDraft.Transfer(today(), to, "사업 양수");
        stage.run(Office.TREASURER, () -> stage.turns.transfer(id, draft));
        Amendment transfer = last();
        reverse(transfer);
        LoanFacts facts = stage.facts(id);
        assertThat(facts.loan().organisationId()).isEqualTo(from);
        Instant then = transfer.stamp().at();
        assertThat(facts.asOf(FAR, then).loan().organisationId()).isEqualTo(to);
        assertThat(facts.asOf(FAR, Instant.MAX).loan().organisationId()).isEqualTo(from);
        stage.run(Office.TREASURER, () -> stage.turns.transfer(id, draft));
        var award = stage.award(from, AMOUNT);
        stage.as(Office.FUND_MANAGER, () -> stages.parts().shopLoan().awarded(award));
        refuses("loan.refusal.debtor-has-loan-again", () -> reverse(last()));
        assertThat(stage.facts(id).loan().organisationId()).isEqualTo(to);
    }

    @Test
    void isKeptByTheDatabaseOnceAndAfterTheTurn() {
        stage.at(stage.day(3, 20));
        renew(12);
        Amendment renewal = last();
        var tooEarly = "dure.current_moment() - interval '1 year'";
        assertThatThrownBy(() -> insert(renewal, tooEarly))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("after it was entered");
        assertThatThrownBy(() -> insert(id + 1_000_000, "dure.current_moment()"))
                .isInstanceOf(DataAccessException.class);
        insert(renewal, "dure.current_moment()");
        assertThatThrownBy(() -> insert(renewal, "dure.current_moment()"))
                .isInstanceOf(DataAccessException.class);
        assertThat(stage.facts(id).amendments().renewals()).isEmpty();
    }

    private void insert(Amendment turn, String at) {
        insert(turn.id(), at);
    }

    private void insert(long turnId, String at) {
        String sql =
                "insert into loan.turn_reversal (kind, turn_id, reason, recorded_at) "
                        + "values ('RENEWAL', :id, 'x', "
                        + at
                        + ")";
        stage.run(
                Office.TREASURER,
                () -> stages.parts().jdbc().sql(sql).param("id", turnId).update());
    }

    /** A bill asks for it before its day; given up before its day it would count for nothing. */
    @Test
    void refusesAWriteOffThatWouldNotCountInFull() {
        stage.at(stage.day(4, 2));
        stage.bill(id);
        Won open = new Owing(stage.facts(id), today()).sum(Part.INTEREST);
        assertThat(open).as("asked for").isEqualTo(Won.of(67_945));
        refuses("loan.refusal.would-count-less", () -> writeOff(today(), 0, open.amount(), 0));
        Map<Part, Won> most = LoanTurns.most(stage.facts(id), today());
        assertThat(most)
                .containsEntry(Part.INTEREST, Won.ZERO)
                .containsEntry(Part.LATE_INTEREST, Won.ZERO)
                .containsEntry(Part.PRINCIPAL, AMOUNT);
        assertThat(stage.facts(id).amendments().all()).isEmpty();
        stage.at(stage.day(4, 14));
        most = LoanTurns.most(stage.facts(id), today());
        assertThat(most).containsEntry(Part.INTEREST, open);
        writeOff(today(), 0, open.amount(), AMOUNT.amount());
        assertThat(claims()).containsEntry(AccountKind.WRITTEN_OFF, open.plus(AMOUNT));
    }
}
