package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.gap.Claim.State;
import kr.dure.gap.Halt.Ground;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** An approval that does not stand any more: taken back, or overtaken by what changed since. */
@HouseTest
class TakingBackTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final Won MONTH = Won.of(152_876);

    @Autowired GapStage stages;
    @Autowired MovedClock clock;
    @Autowired Agreements agreements;
    @Autowired Claims claims;
    @Autowired ClaimRegister register;
    @Autowired ClaimMoney money;
    @Autowired Overpayments overpayments;
    @Autowired ClaimTable table;
    @Autowired ClaimFactTable rows;
    @Autowired GapWork work;
    @Autowired Plans plans;
    @Autowired Verification verification;
    @Autowired TransactionTemplate transaction;

    private GapStage.Stage stage;
    private Agreement agreement;

    @BeforeEach
    void setTheStage() {
        stage = stages.set();
        agreement = stage.running();
        stage.at(LocalDate.of(2026, 4, 6));
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    private long approved(YearMonth month) {
        return stage.approved(month, agreement);
    }

    private long committed() {
        long id = approved(MARCH);
        as(Office.TREASURER, () -> money.commit(id));
        return id;
    }

    private void pay(long id) {
        as(Office.DISBURSING_OFFICER, () -> money.pay(id, LocalDate.now(clock), stage.key()));
    }

    private void as(Office office, Runnable act) {
        stage.place.as(office, act);
    }

    private Acting in(Office of, Office office) {
        Acting acting = stage.place.acting(of);
        return new Acting(
                acting.region(), acting.accountId(), acting.name(), office, null, null, "test");
    }

    private Claim claim(long id) {
        return stage.place.call(Office.AUDITOR, () -> register.find(id));
    }

    private boolean holds() {
        return stage.place.call(Office.AUDITOR, () -> verification.verify().holds());
    }

    private LineFigures line() {
        return stage.place.call(
                Office.AUDITOR,
                () ->
                        plans.line(
                                plans.lineOf(
                                                stage.fund,
                                                FiscalYear.of(2026),
                                                Side.SPENDING,
                                                GapStage.LINE)
                                        .id()));
    }

    private static Refusal refuses(String word, Runnable act) {
        Refusal[] refused = new Refusal[1];
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("gap.refusal." + word);
                            refused[0] = refusal;
                        });
        return refused[0];
    }

    @Test
    void leadsAnApprovedClaimBackToItsCheck() {
        long id = approved(MARCH);
        refuses("office", () -> as(Office.TREASURER, () -> money.takeBack(id, "다시 봄")));
        refuses("office", () -> as(Office.DISBURSING_OFFICER, () -> money.takeBack(id, "다시 봄")));
        refuses("empty", () -> as(Office.FUND_MANAGER, () -> money.takeBack(id, " ")));
        as(Office.FUND_MANAGER, () -> money.takeBack(id, "은행이 다시 보냄"));
        Claim back = claim(id);
        assertThat(back.state()).isEqualTo(State.ENTERED);
        assertThat(back.takenBack())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.why()).isEqualTo("은행이 다시 보냄");
                    assertThat(each.commitment()).isNull();
                    assertThat(each.approval().payable()).isEqualTo(MONTH);
                    assertThat(each.stamp().accountId())
                            .isEqualTo(stage.place.acting(Office.FUND_MANAGER).accountId());
                });
        refuses("not-now.ENTERED", () -> as(Office.TREASURER, () -> money.commit(id)));
        refuses("not-now.ENTERED", () -> as(Office.FUND_MANAGER, () -> money.takeBack(id, "또")));
        List<Long> lines = back.lines().stream().map(ClaimLine::id).toList();
        as(Office.FUND_MANAGER, () -> claims.sendBack(id, lines, "다시 보냄"));
        as(Office.FUND_MANAGER, () -> claims.addLine(id, stage.line(agreement, MARCH)));
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        as(Office.TREASURER, () -> money.commit(id));
        pay(id);
        assertThat(claim(id).state()).isEqualTo(State.PAID);
        assertThat(line().paid()).isEqualTo(MONTH);
        assertThat(holds()).isTrue();
    }

    @Test
    void freesWhatWasCommittedWithTheApproval() {
        long id = committed();
        Won before = line().available();
        refuses("office", () -> as(Office.FUND_MANAGER, () -> money.takeBack(id, "다시 봄")));
        as(Office.TREASURER, () -> money.takeBack(id, "중지를 늦게 앎"));
        assertThat(claim(id).state()).isEqualTo(State.ENTERED);
        assertThat(claim(id).takenBack().getFirst().commitment()).isNotNull();
        assertThat(line().available()).isEqualTo(before.plus(MONTH));
        assertThat(line().committed()).isEqualTo(Won.ZERO);
        assertThat(holds()).isTrue();
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        as(Office.TREASURER, () -> money.commit(id));
        assertThat(line().committed()).isEqualTo(MONTH);
        pay(id);
        assertThat(line().paid()).isEqualTo(MONTH);
        assertThat(line().available()).isEqualTo(before);
        refuses("not-now.PAID", () -> as(Office.TREASURER, () -> money.takeBack(id, "늦음")));
        assertThat(holds()).isTrue();
    }

    @Test
    void opensWhatWasKeptBackAgain() {
        long march = committed();
        pay(march);
        long line = claim(march).lines().getFirst().id();
        as(Office.FUND_MANAGER, () -> overpayments.found(march, line, Won.of(54_246), "미리 갚음"));
        stage.at(LocalDate.of(2026, 5, 6));
        long april = approved(APRIL);
        assertThat(open(april)).isEqualTo(Won.ZERO);
        as(Office.FUND_MANAGER, () -> money.takeBack(april, "다시 봄"));
        assertThat(open(april)).isEqualTo(Won.of(54_246));
        assertThat(claim(april).setOffs()).isEmpty();
        as(Office.FUND_MANAGER, () -> claims.approve(april));
        assertThat(open(april)).isEqualTo(Won.ZERO);
        assertThat(claim(april).payable()).isEqualTo(Won.of(147_945 - 54_246));
    }

    private Won open(long claim) {
        return stage.place.call(
                Office.AUDITOR,
                () -> register.overpayments(register.find(claim)).getFirst().open());
    }

    @Test
    void leavesASettledClaimAlone() {
        long march = committed();
        pay(march);
        long line = claim(march).lines().getFirst().id();
        as(Office.FUND_MANAGER, () -> overpayments.found(march, line, MONTH, "인정 취소"));
        stage.at(LocalDate.of(2026, 5, 6));
        long april = approved(APRIL);
        refuses("not-now.SETTLED", () -> as(Office.FUND_MANAGER, () -> money.takeBack(april, "")));
    }

    @Test
    void keepsHandsApartOverAnApprovalTakenBack() {
        long id = approved(MARCH);
        Acting other = in(Office.DISBURSING_OFFICER, Office.FUND_MANAGER);
        other.run(() -> money.takeBack(id, "다시 봄"));
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        for (Office hand : List.of(Office.FUND_MANAGER, Office.DISBURSING_OFFICER)) {
            refuses("same-hands", () -> in(hand, Office.TREASURER).run(() -> money.commit(id)));
        }
        as(Office.TREASURER, () -> money.commit(id));
        refuses("same-hands", () -> pay(id));
        as(Office.TREASURER, () -> money.takeBack(id, "지급관이 없음"));
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        Acting second = in(Office.CASHIER, Office.TREASURER);
        second.run(() -> money.commit(id));
        LocalDate today = LocalDate.now(clock);
        Acting first = in(Office.TREASURER, Office.DISBURSING_OFFICER);
        refuses("same-hands", () -> first.run(() -> money.pay(id, today, stage.key())));
        in(Office.REVENUE_COLLECTOR, Office.DISBURSING_OFFICER)
                .run(() -> money.pay(id, today, stage.key()));
        assertThat(claim(id).state()).isEqualTo(State.PAID);
    }

    @Test
    void holdsInTheDatabaseToo() {
        long id = committed();
        long approval = Objects.requireNonNull(claim(id).approval()).id();
        assertThatThrownBy(() ->
                        as(
                                Office.FUND_MANAGER,
                                () ->
                                        transaction.executeWithoutResult(
                                                _ -> table.takeBack(approval, "원인행위를 그대로 둠", 1))))
                .isInstanceOf(DataIntegrityViolationException.class);
        pay(id);
        long bound = Objects.requireNonNull(claim(id).commitment()).id();
        long entry = Objects.requireNonNull(claim(id).payment()).entryId();
        assertThatThrownBy(() ->
                        as(
                                Office.TREASURER,
                                () ->
                                        transaction.executeWithoutResult(_ -> {
                                            table.release(bound, entry);
                                            table.takeBack(approval, "지급한 뒤", 1);
                                        })))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(claim(id).state()).isEqualTo(State.PAID);
    }

    @Test
    void commitsNothingThatChangedSinceItsApproval() {
        long id = approved(MARCH);
        halt();
        Refusal refused =
                refuses("changed.commitment", () -> as(Office.TREASURER, () -> money.commit(id)));
        assertThat(refused.args()).containsExactly(1, "1 (" + agreement.number() + ")");
        as(Office.FUND_MANAGER, () -> money.takeBack(id, "3월 21일부터 중지"));
        refuses("differs", () -> as(Office.FUND_MANAGER, () -> claims.approve(id)));
        assertThat(line().committed()).isEqualTo(Won.ZERO);
    }

    @Test
    void paysNothingThatChangedSinceItsApproval() {
        long id = committed();
        halt();
        refuses("changed.payment", () -> pay(id));
        assertThat(line().paid()).isEqualTo(Won.ZERO);
        as(Office.TREASURER, () -> money.takeBack(id, "3월 21일부터 중지"));
        List<Long> lines = claim(id).lines().stream().map(ClaimLine::id).toList();
        as(Office.FUND_MANAGER, () -> claims.sendBack(id, lines, "20일만 셈"));
        as(Office.FUND_MANAGER, () -> claims.discard(id, "은행이 다시 보냄"));
        assertThat(claim(id).state()).isEqualTo(State.DISCARDED);
        assertThat(holds()).isTrue();
    }

    @Test
    void asksTheOfficeThatTakesAnApprovalBackOnceALineChanged() {
        long march = committed();
        stage.at(LocalDate.of(2026, 5, 6));
        long april = approved(APRIL);
        assertThat(asked(Office.FUND_MANAGER)).isEmpty();
        assertThat(asked(Office.TREASURER)).containsExactly(april + "/commitment");
        assertThat(asked(Office.DISBURSING_OFFICER)).containsExactly(march + "/payment");
        halt();
        assertThat(asked(Office.FUND_MANAGER)).containsExactly(april + "/taking-back");
        assertThat(asked(Office.TREASURER)).containsExactly(march + "/taking-back");
        assertThat(asked(Office.DISBURSING_OFFICER)).isEmpty();
    }

    private List<String> asked(Office office) {
        return stage.place.call(office, work::work).stream()
                .map(each -> each.href().replace("/gap-claims/", ""))
                .toList();
    }

    @Test
    void changesNothingOfWhatIsTakenBack() {
        long id = committed();
        Claim before = claim(id);
        long approval = Objects.requireNonNull(before.approval()).id();
        Claim.Commitment bound = Objects.requireNonNull(before.commitment());
        as(Office.TREASURER, () -> money.takeBack(id, "다시 봄"));
        changesNothing(() -> table.takeBack(approval, "다른 까닭", 1));
        changesNothing(() -> table.release(bound.id(), bound.entryId()));
        assertThat(claim(id).takenBack().getFirst().why()).isEqualTo("다시 봄");
    }

    private void changesNothing(Runnable act) {
        assertThatThrownBy(() ->
                        as(
                                Office.TREASURER,
                                () -> transaction.executeWithoutResult(_ -> act.run())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("set once");
    }

    private void halt() {
        LocalDate from = LocalDate.of(2026, 3, 21);
        as(
                Office.FUND_MANAGER,
                () -> agreements.halt(agreement.id(), Ground.OVERDUE, from, "은행 통지"));
    }

    @Test
    void findsTheWorkOfAnOfficeBehindAnyNumberOfOthers() {
        long march = committed();
        stage.at(LocalDate.of(2026, 5, 6));
        long april = approved(APRIL);
        stage.at(LocalDate.of(2026, 6, 8));
        YearMonth month = YearMonth.of(2026, 5);
        long may =
                stage.place.call(
                        Office.FUND_MANAGER, () -> claims.enter(stage.draft(month), List.of()));
        assertThat(waiting(State.COMMITTED)).containsExactly(march);
        assertThat(waiting(State.APPROVED)).containsExactly(april);
        assertThat(waiting(State.ENTERED)).containsExactly(may);
        as(Office.FUND_MANAGER, () -> money.takeBack(april, "다시 봄"));
        assertThat(waiting(State.APPROVED)).isEmpty();
        assertThat(waiting(State.ENTERED)).containsExactly(april);
    }

    private List<Long> waiting(State state) {
        return stage.place.call(
                Office.AUDITOR, () -> transaction.execute(_ -> rows.waiting(state, 1)));
    }
}
