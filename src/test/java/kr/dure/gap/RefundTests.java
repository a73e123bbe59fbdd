package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.Difference;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Figures;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.Income;
import kr.dure.ledger.Line;
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

/** What was paid too much and comes back as money. */
@HouseTest
class RefundTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate PAID = LocalDate.of(2026, 4, 6);
    private static final LocalDate BACK = LocalDate.of(2026, 4, 20);
    private static final Won OVER = Won.of(54_246);

    @Autowired GapStage stages;
    @Autowired MovedClock clock;
    @Autowired Claims claims;
    @Autowired ClaimRegister register;
    @Autowired ClaimMoney money;
    @Autowired Overpayments overpayments;
    @Autowired OverpaymentTable table;
    @Autowired TransactionTemplate transaction;
    @Autowired Plans plans;
    @Autowired Income income;
    @Autowired Entries entries;
    @Autowired Figures figures;
    @Autowired Verification verification;

    private GapStage.Stage stage;
    private Agreement agreement;
    private long march;

    @BeforeEach
    void payTooMuch() {
        stage = stages.set();
        agreement = stage.running();
        stage.at(PAID);
        march = stage.approved(MARCH, agreement);
        stage.pay(march);
        stage.overpaid(march, OVER);
        stage.at(BACK);
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    private void as(Office office, Runnable act) {
        stage.place.as(office, act);
    }

    private Claim claim(long id) {
        return stage.place.call(Office.AUDITOR, () -> register.find(id));
    }

    private Overpayment over() {
        return stage.place
                .call(Office.AUDITOR, () -> register.overpayments(register.find(march)))
                .getFirst();
    }

    private RefundDraft draft(Won amount) {
        return new RefundDraft(over().id(), BACK, amount, GapStage.OTHER_INCOME, stage.key());
    }

    private long receive(RefundDraft draft) {
        return stage.place.call(Office.CASHIER, () -> overpayments.receive(march, draft));
    }

    private FundFigures fund() {
        return stage.place.call(Office.AUDITOR, () -> figures.of(stage.fund, FiscalYear.of(2026)));
    }

    private LineFigures line(Side side, String code) {
        return stage.place.call(
                Office.AUDITOR,
                () -> plans.line(plans.lineOf(stage.fund, FiscalYear.of(2026), side, code).id()));
    }

    private void assertHolds() {
        assertThat(stage.place.call(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("gap.refusal." + word));
    }

    @Test
    void takesInWhatComesBackAndKeepsSoMuchLessBack() {
        Won cash = fund().cash();
        receive(draft(Won.of(50_000)));
        assertThat(over().refunded()).isEqualTo(Won.of(50_000));
        assertThat(over().open()).isEqualTo(Won.of(4_246));
        assertThat(fund().cash()).isEqualTo(cash.plus(Won.of(50_000)));
        assertThat(line(Side.INCOME, GapStage.OTHER_INCOME).received()).isEqualTo(Won.of(50_000));
        assertThat(line(Side.SPENDING, GapStage.LINE).paid())
                .as("what was paid stays paid")
                .isEqualTo(Won.of(152_876));
        assertHolds();
        stage.at(LocalDate.of(2026, 5, 6));
        long april = stage.approved(APRIL, agreement);
        assertThat(claim(april).payable()).isEqualTo(Won.of(147_945 - 4_246));
        assertThat(over().open()).isEqualTo(Won.ZERO);
        refuses("refund-none", () -> receive(draft(Won.of(1))));
        as(Office.FUND_MANAGER, () -> money.takeBack(april, "다시 봄"));
        receive(draft(Won.of(4_246)));
        as(Office.FUND_MANAGER, () -> claims.approve(april));
        assertThat(claim(april).payable()).isEqualTo(Won.of(147_945));
        assertHolds();
    }

    @Test
    void takesTheSameMoneyOnce() {
        RefundDraft draft = draft(Won.of(10_000));
        long first = receive(draft);
        assertThat(receive(draft)).isEqualTo(first);
        assertThat(over().refunds()).hasSize(1);
        RefundDraft other =
                new RefundDraft(
                        draft.overpaymentId(),
                        BACK,
                        Won.of(20_000),
                        GapStage.OTHER_INCOME,
                        draft.key());
        refuses("other-content", () -> receive(other));
    }

    @Test
    void findsARefundInTheBooksThatNoClaimKnows() {
        long line =
                stage.place.call(
                        Office.AUDITOR,
                        () ->
                                plans.lineOf(
                                                stage.fund,
                                                FiscalYear.of(2026),
                                                Side.INCOME,
                                                GapStage.OTHER_INCOME)
                                        .id());
        receive(draft(Won.of(10_000)));
        long entry =
                stage.place.call(
                        Office.CASHIER,
                        () ->
                                income.refund(
                                        line,
                                        Won.of(300),
                                        claim(march).about(),
                                        BACK,
                                        stage.key()));
        assertThat(stage.place.call(Office.AUDITOR, verification::verify).differences())
                .containsExactly(
                        new Difference(
                                Difference.Check.REFUNDED_EACH,
                                "gap-claim " + march,
                                "10300",
                                "10000"));
        as(Office.CASHIER, () -> entries.reverse(entry, "근거 없음", stage.key()));
        assertHolds();
    }

    @Test
    void takesARefundBackThatWasAMistake() {
        Won cash = fund().cash();
        long refund = receive(draft(OVER));
        assertThat(over().open()).isEqualTo(Won.ZERO);
        refuses("empty", () -> as(Office.CASHIER, () -> overpayments.reverse(march, refund, " ")));
        refuses(
                "office",
                () -> as(Office.TREASURER, () -> overpayments.reverse(march, refund, "아님")));
        as(Office.CASHIER, () -> overpayments.reverse(march, refund, "다른 돈이었음"));
        assertThat(over().open()).isEqualTo(OVER);
        assertThat(over().refunds().getFirst().stands()).isFalse();
        assertThat(fund().cash()).isEqualTo(cash);
        assertThat(line(Side.INCOME, GapStage.OTHER_INCOME).received()).isEqualTo(Won.ZERO);
        refuses(
                "refund-reversed",
                () -> as(Office.CASHIER, () -> overpayments.reverse(march, refund, "또")));
        assertHolds();
        receive(draft(OVER));
        assertThat(over().open()).isEqualTo(Won.ZERO);
    }

    @Test
    void changesNothingOfARefundThatIsReversed() {
        long refund = receive(draft(OVER));
        as(Office.CASHIER, () -> overpayments.reverse(march, refund, "다른 돈이었음"));
        long entry = over().refunds().getFirst().entryId();
        assertThatThrownBy(() ->
                        as(
                                Office.CASHIER,
                                () ->
                                        transaction.executeWithoutResult(
                                                _ -> table.reverse(refund, "또", entry, 1))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("set once");
    }

    @Test
    void offersTheLinesOfBothYearsAsLongAsBothTakeMoney() {
        FiscalYear last = FiscalYear.of(2026);
        assertThat(years()).containsExactly(last);
        as(
                Office.FUND_MANAGER,
                () -> {
                    long plan = plans.draftLikeBefore(stage.fund, last.next());
                    plans.fix(plan, BACK, "의결 제2호");
                });
        stage.at(LocalDate.of(2027, 1, 5));
        assertThat(years()).containsExactly(last, last.next());
        receive(on(draft(OVER), LocalDate.of(2026, 12, 30)));
        assertThat(line(Side.INCOME, GapStage.OTHER_INCOME).received()).isEqualTo(OVER);
        stage.at(LocalDate.of(2027, 1, 21));
        assertThat(years()).containsExactly(last.next());
        assertHolds();
    }

    private List<FiscalYear> years() {
        return stage.place.call(Office.CASHIER, () -> overpayments.lines(claim(march))).stream()
                .map(Line::year)
                .toList();
    }

    @Test
    void refusesWhatCannotHaveComeBack() {
        refuses("refund", () -> receive(draft(OVER.plus(Won.of(1)))));
        refuses("refund", () -> receive(draft(Won.ZERO)));
        RefundDraft draft = draft(Won.of(1));
        refuses("in-future", () -> receive(on(draft, BACK.plusDays(1))));
        refuses("too-early", () -> receive(on(draft, PAID.minusDays(1))));
        refuses("income-line", () -> receive(by(draft, "LOAN_INTEREST")));
        refuses("income-line", () -> receive(by(draft, GapStage.LINE)));
        refuses("office", () -> as(Office.FUND_MANAGER, () -> overpayments.receive(march, draft)));
        RefundDraft absent =
                new RefundDraft(0, BACK, Won.of(1), GapStage.OTHER_INCOME, stage.key());
        refuses("absent", () -> receive(absent));
        assertThat(over().refunds()).isEmpty();
    }

    private static RefundDraft on(RefundDraft like, LocalDate day) {
        return new RefundDraft(
                like.overpaymentId(), day, like.amount(), like.lineCode(), like.key());
    }

    private static RefundDraft by(RefundDraft like, String code) {
        return new RefundDraft(
                like.overpaymentId(), like.receivedOn(), like.amount(), code, like.key());
    }
}
