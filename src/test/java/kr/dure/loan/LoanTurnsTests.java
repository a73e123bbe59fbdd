package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Verification;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is agreed or decided about a loan that runs, through the doors and into the books. */
@HouseTest
class LoanTurnsTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired Balances balances;
    @Autowired Verification verification;

    private Stage stage;

    @BeforeEach
    void set() {
        stage = stages.set();
        stage.at(stage.day(3, 14));
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private void renew(long id, int months) {
        var draft = new TurnDraft.Renewal(LocalDate.now(stage.clock), months, null, "임대차 갱신");
        stage.run(Office.TREASURER, () -> stage.turns.renew(id, draft));
    }

    @Test
    void renewsUpToTheLongestTerm() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(3, 20));
        renew(id, 24);
        var run = stage.facts(id).run().orElseThrow();
        assertThat(run.maturity()).isEqualTo(stage.day(3, 14).plusMonths(36));
        refuses("loan.refusal.renewal", () -> renew(id, 37));
        refuses("loan.refusal.renewal", () -> renew(id, 0));
        stage.at(stage.day(3, 21));
        renew(id, 36);
        stage.at(stage.day(3, 22));
        refuses("loan.refusal.renewal", () -> renew(id, 1));
        refuses(
                "loan.refusal.office",
                () ->
                        stage.run(
                                Office.CASHIER,
                                () ->
                                        stage.turns.renew(
                                                id,
                                                new TurnDraft.Renewal(
                                                        stage.day(3, 22), 1, null, "x"))));
    }

    private TurnDraft.Recall recall(LocalDate on, RecallCause cause) {
        return new TurnDraft.Recall(on, on.plusDays(30), cause, "독촉 제3호");
    }

    private void recall(long id, TurnDraft.Recall draft) {
        stage.run(Office.FUND_MANAGER, () -> stage.turns.recall(id, draft));
    }

    @Test
    void recallsALoanOnceAndAsksForAllOfIt() {
        long id = stage.paidOut(AMOUNT);
        LocalDate day = stage.day(4, 2);
        stage.at(day);
        refuses("loan.refusal.nothing-late", () -> recall(id, recall(day, RecallCause.MISSED)));
        recall(id, recall(day, RecallCause.OTHER_USE));
        refuses("loan.refusal.recalled", () -> recall(id, recall(day, RecallCause.IDLE)));
        refuses("loan.refusal.recalled", () -> renew(id, 12));
        stage.bill(id);
        // 19 days: 41,643
        var owing = new Owing(stage.facts(id), day);
        assertThat(owing.sum()).isEqualTo(Won.of(80_041_643));
        assertThat(stage.facts(id).standingBills().getFirst().dueOn()).isEqualTo(day.plusDays(30));
        assertThat(new Owing(stage.facts(id), day.plusDays(60)).daysOverdue()).isPositive();
    }

    @Test
    void withdrawsBillsThatARecallOvertakes() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(4, 2));
        stage.bill(id);
        assertThat(claims(id)).containsEntry(AccountKind.INTEREST_RECEIVABLE, Won.of(67_945));
        recall(id, recall(stage.day(4, 2), RecallCause.BANKRUPT));
        assertThat(stage.facts(id).standingBills()).isEmpty();
        assertThat(claims(id)).containsEntry(AccountKind.INTEREST_RECEIVABLE, Won.ZERO);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void billsALoanRecalledOnADueDate() {
        long id = stage.paidOut(AMOUNT);
        LocalDate due = stage.facts(id).run().orElseThrow().instalments().getFirst().dueOn();
        stage.at(due);
        recall(id, recall(due, RecallCause.OTHER_USE));
        stage.bill(id);
        stage.bill(id);
        var last = stage.facts(id).standingBills().getLast();
        assertThat(last.principal()).isEqualTo(AMOUNT);
        assertThat(last.interest()).isEqualTo(Won.ZERO);
        assertThat(last.until()).isEqualTo(due);
    }

    /** 1,599,992 won of interest would come in to the end; called in, there is less to pay. */
    @Test
    void doesNotTurnMoneyThatCameInIntoTooMuch() {
        long id = stage.paidOut(AMOUNT);
        LocalDate day = stage.day(4, 2);
        stage.at(day);
        stage.receive(id, day, 80_700_000);
        refuses("loan.refusal.would-be-over", () -> recall(id, recall(day, RecallCause.IDLE)));
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    private Map<AccountKind, Won> claims(long id) {
        return stage.as(Office.AUDITOR, () -> balances.about(new About("loan", id)));
    }

    private void defer(long id, int instalments, int rateBp, boolean insolvent) {
        var draft =
                new TurnDraft.Deferral(
                        LocalDate.now(stage.clock),
                        instalments,
                        12,
                        rateBp,
                        insolvent,
                        "재해로 매출이 줄어듦",
                        "부동산 없음");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.defer(id, draft));
    }

    @Test
    void defersWhatIsLateWithinTheDecreesYears() {
        long id = stage.paidOut(AMOUNT);
        refuses("loan.refusal.nothing-late", () -> defer(id, 5, 350, false));
        stage.at(stage.day(6, 1));
        refuses("loan.refusal.deferral", () -> defer(id, 6, 350, false));
        refuses("loan.refusal.deferral", () -> defer(id, 11, 0, true));
        refuses("loan.refusal.deferred-rate", () -> defer(id, 5, 0, false));
        defer(id, 5, 350, false);
        var run = stage.facts(id).run().orElseThrow();
        assertThat(run.maturity()).isEqualTo(stage.day(6, 1).plusYears(5));
        assertThat(run.lent()).isEqualTo(AMOUNT);
        assertThat(new Owing(stage.facts(id), stage.day(6, 2)).daysOverdue()).isZero();
    }

    @Test
    void renewsADeferredLoanByWholeInstalments() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(6, 1));
        defer(id, 5, 350, false);
        refuses("loan.refusal.too-early", () -> renew(id, 12));
        stage.at(stage.day(6, 2));
        refuses("loan.refusal.renewal", () -> renew(id, 6));
        renew(id, 12);
        LoanRun run = stage.facts(id).run().orElseThrow();
        assertThat(run.maturity()).isEqualTo(stage.day(6, 1).plusYears(6));
    }

    private void relieve(long id, ReliefKind kind, long late, long interest, long principal) {
        var draft =
                new TurnDraft.Relief(
                        LocalDate.now(stage.clock),
                        kind,
                        Won.of(late),
                        Won.of(interest),
                        Won.of(principal),
                        "소멸시효 완성",
                        "심의위원회 제7호");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.relieve(id, draft));
    }

    @Test
    void writesOffNoMoreThanIsOpen() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(6, 1));
        refuses(
                "loan.refusal.more-than-open",
                () -> relieve(id, ReliefKind.WRITE_OFF, 0, 0, 80_000_001));
        refuses("loan.refusal.waiver", () -> relieve(id, ReliefKind.WAIVER, 0, 10, 0));
        refuses("loan.refusal.not-positive", () -> relieve(id, ReliefKind.WRITE_OFF, 0, 0, 0));
        var owing = new Owing(stage.facts(id), stage.day(6, 1));
        long late = owing.sum(LoanFacts.Part.LATE_INTEREST).amount();
        long interest = owing.sum(LoanFacts.Part.INTEREST).amount();
        relieve(id, ReliefKind.WRITE_OFF, late, interest, 80_000_000);
        assertThat(stage.facts(id).lent()).isEqualTo(Won.ZERO);
        assertThat(claims(id)).containsEntry(AccountKind.LOAN_PRINCIPAL, Won.ZERO);
        assertThat(claims(id))
                .containsEntry(AccountKind.WRITTEN_OFF, Won.of(late + interest + 80_000_000));
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void letsAnotherEnterpriseOweWhatIsLeft() {
        long id = stage.paidOut(AMOUNT);
        long from = stage.facts(id).loan().organisationId();
        refuses("loan.refusal.same-debtor", () -> transfer(id, from));
        long to = stage.enterprise();
        transfer(id, to);
        assertThat(stage.facts(id).loan().organisationId()).isEqualTo(to);
        assertThat(debtor(id, stage.day(3, 14))).isEqualTo(to);
        assertThat(debtor(id, stage.day(3, 13))).as("the day before").isEqualTo(from);
        long other = stage.paidOut(AMOUNT);
        refuses("loan.refusal.debtor-has-loan", () -> transfer(other, to));
    }

    private long debtor(long id, LocalDate day) {
        LoanFacts facts = stage.facts(id);
        Instant known = facts.amendments().transfers().getFirst().stamp().at();
        return facts.asOf(day, known).loan().organisationId();
    }

    private void transfer(long id, long to) {
        var draft = new TurnDraft.Transfer(LocalDate.now(stage.clock), to, "사업 양수");
        stage.run(Office.TREASURER, () -> stage.turns.transfer(id, draft));
    }

    @Test
    void knowsWhenAClaimIsLost() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(6, 1));
        LocalDate last = stage.facts(id).run().orElseThrow().instalments().getFirst().lastOn();
        assertThat(new Owing(stage.facts(id), stage.day(6, 1)).limitation())
                .isEqualTo(last.plusYears(5));
        stage.receive(id, stage.day(5, 4), 100);
        assertThat(new Owing(stage.facts(id), stage.day(6, 1)).limitation())
                .isEqualTo(stage.day(5, 4).plusYears(5));
    }
}
