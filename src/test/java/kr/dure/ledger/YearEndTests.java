package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money bound, or billed, in one year and paid, or received, after its books have closed. */
@HouseTest
class YearEndTests {

    @Autowired FundStage stages;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Figures figures;
    @Autowired Verification verification;

    @Test
    void paysInTheOldYearUntilTheTwentiethOfJanuaryAndInTheNewOneAfter() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 1_000, loan);
        pay(stage, 400, loan, stage.year.outstandingUntil());
        LocalDate late = stage.year.outstandingUntil().plusDays(1);
        assertThatThrownBy(() -> pay(stage, 600, loan, late))
                .isInstanceOf(LedgerRefusal.NoLaterLine.class);

        nextPlan(stage);
        pay(stage, 600, loan, late);
        LineFigures old = line(stage, stage.deposit);
        assertThat(old.paid()).isEqualTo(Won.of(400));
        assertThat(old.carried()).isEqualTo(Won.of(600));
        assertThat(old.committed()).isEqualTo(Won.ZERO);
        assertThat(old.planned()).isEqualTo(FundStage.DEPOSIT_LINE);
        LineFigures later = laterLine(stage, Side.SPENDING, "SHOP_DEPOSIT");
        assertThat(later.paid()).isEqualTo(Won.of(600));
        assertThat(later.planned()).isEqualTo(FundStage.DEPOSIT_LINE.plus(Won.of(600)));
        assertThat(later.available()).isEqualTo(FundStage.DEPOSIT_LINE);
        assertHolds(stage);
    }

    @Test
    void takesInAnOldBillAsIncomeOfTheYearItCameIn() {
        FundStage.Stage stage = stages.set();
        nextPlan(stage);
        About loan = stages.loan();
        stage.as(
                Office.REVENUE_COLLECTOR,
                () ->
                        income.assess(
                                stage.interest,
                                Won.of(751),
                                Receivable.INTEREST,
                                loan,
                                stage.today,
                                stages.key()));
        LocalDate late = stage.year.outstandingUntil().plusDays(30);
        assertThatThrownBy(() -> take(stage, 752, loan, late)).isInstanceOf(LedgerRefusal.class);
        take(stage, 751, loan, late);
        LineFigures old = line(stage, stage.interest);
        assertThat(old.outstanding()).isEqualTo(Won.ZERO);
        assertThat(old.received()).isEqualTo(Won.ZERO);
        assertThat(old.carried()).isEqualTo(Won.of(751));
        LineFigures later = laterLine(stage, Side.INCOME, "LOAN_INTEREST");
        assertThat(later.received()).isEqualTo(Won.of(751));
        assertThat(later.assessed()).isEqualTo(Won.of(751));
        FiscalYear next = stage.year.next();
        assertThat(stage.as(Office.AUDITOR, () -> figures.of(stage.fund, next)).returned())
                .isEqualTo(Won.of(751));
        assertHolds(stage);
    }

    @Test
    void copiesTheLinesOfTheYearBefore() {
        FundStage.Stage stage = stages.set();
        long plan = nextPlan(stage);
        assertThat(stage.as(Office.AUDITOR, () -> plans.lines(plan)))
                .extracting(each -> each.line().code())
                .containsExactlyElementsOf(
                        stage.as(Office.AUDITOR, () -> plans.lines(stage.plan)).stream()
                                .map(each -> each.line().code())
                                .toList());
    }

    private long nextPlan(FundStage.Stage stage) {
        return stage.as(
                Office.FUND_MANAGER,
                () -> {
                    long plan = plans.draftLikeBefore(stage.fund, stage.year.next());
                    plans.fix(plan, stage.today, "의결 제20호");
                    return plan;
                });
    }

    private void commit(FundStage.Stage stage, long won, About about) {
        stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit, Won.of(won), about, stage.today, stages.key()));
    }

    private void pay(FundStage.Stage stage, long won, About about, LocalDate day) {
        stage.as(
                Office.DISBURSING_OFFICER,
                () ->
                        spending.pay(
                                stage.deposit,
                                Won.of(won),
                                AssetUse.LOAN_PRINCIPAL,
                                about,
                                day,
                                stages.key()));
    }

    private void take(FundStage.Stage stage, long won, About about, LocalDate day) {
        stage.as(
                Office.CASHIER,
                () ->
                        income.receive(
                                stage.interest,
                                Won.of(won),
                                Receivable.INTEREST,
                                about,
                                day,
                                stages.key()));
    }

    private LineFigures line(FundStage.Stage stage, long line) {
        return stage.as(Office.AUDITOR, () -> plans.line(line));
    }

    private LineFigures laterLine(FundStage.Stage stage, Side side, String code) {
        return stage.as(
                Office.AUDITOR,
                () -> plans.line(plans.lineOf(stage.fund, stage.year.next(), side, code).id()));
    }

    private void assertHolds(FundStage.Stage stage) {
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }
}
