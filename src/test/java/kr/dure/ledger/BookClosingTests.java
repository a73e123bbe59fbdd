package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books closed for good, what is carried out of them, and the settlement of the year. */
@HouseTest
class BookClosingTests {

    private static final String POST_CASH =
            """
            select ledger.post('OPENING', :day, :year, 'fund', :fund, 'late', null, 'late',
                array[c.id, n.id], array[5, -5]::bigint[], array['fund', 'fund'],
                array[1, 1]::bigint[])
            from ledger.account c
            join ledger.account n on n.fund_id = c.fund_id and n.kind = 'NET'
            where c.fund_id = :fund
              and c.kind = 'CASH'
            """;

    @Autowired FundStage stages;
    @Autowired MovedClock clock;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Income income;
    @Autowired Entries entries;
    @Autowired Years years;
    @Autowired Flows flows;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void bringTheClockBack() {
        clock.bringBack();
    }

    @Test
    void refusesToCloseAYearThatIsNotOverAndOneThatIsClosed() {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() -> close(stage)).isInstanceOf(YearRefusal.NotOver.class);
        clock.moveTo(stage.year.outstandingUntil(), 12);
        assertThatThrownBy(() -> close(stage)).isInstanceOf(YearRefusal.NotOver.class);
        clock.moveTo(stage.year.outstandingUntil().plusDays(1), 12);
        close(stage);
        assertThatThrownBy(() -> close(stage)).isInstanceOf(YearRefusal.Closed.class);
    }

    @Test
    void closesNoYearBeforeTheOneBeforeIt() {
        FundStage.Stage stage = stages.set();
        nextPlan(stage);
        clock.moveTo(LocalDate.of(stage.year.year() + 2, 2, 1), 12);
        assertThatThrownBy(() -> close(stage, stage.year.next()))
                .isInstanceOf(YearRefusal.EarlierOpen.class);
        close(stage);
        close(stage, stage.year.next());
        assertHolds(stage);
    }

    @Test
    void letsTheFundManagerAloneClose() {
        FundStage.Stage stage = stages.set();
        clock.moveTo(february(stage), 12);
        assertThatThrownBy(() ->
                        stage.as(
                                Office.TREASURER,
                                () -> {
                                    years.close(stage.fund, stage.year);
                                    return 0;
                                }))
                .isInstanceOf(LedgerRefusal.OfficeMayNot.class);
    }

    @Test
    void carriesOverOnlyWhatIsCommittedAndLetsTheRestLapse() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        commit(stage, 9_000, loan);
        pay(stage, 4_000, loan, stage.today);
        nextPlan(stage);
        clock.moveTo(february(stage), 12);
        close(stage);

        assertThat(stage.as(Office.AUDITOR, () -> years.carriedOver(stage.fund, stage.year)))
                .containsExactly(
                        new CarryOver(
                                stage.deposit,
                                "SHOP_DEPOSIT",
                                "전세점포 임대자금 융자",
                                loan,
                                Won.of(5_000),
                                Won.of(5_000)));
        SettlementRow before = row(stage, stage.year, "SHOP_DEPOSIT");
        assertThat(before.spent()).isEqualTo(Won.of(4_000));
        assertThat(before.carriedOut()).isEqualTo(Won.of(5_000));
        assertThat(before.unspent()).isEqualTo(FundStage.DEPOSIT_LINE.minus(Won.of(9_000)));

        pay(stage, 3_000, loan, february(stage));
        assertThat(row(stage, stage.year, "SHOP_DEPOSIT")).isEqualTo(before);
        assertThat(
                        stage.as(Office.AUDITOR, () -> years.carriedOver(stage.fund, stage.year))
                                .getFirst()
                                .open())
                .isEqualTo(Won.of(2_000));
        release(stage, 2_000, loan, february(stage));
        SettlementRow later = row(stage, stage.year.next(), "SHOP_DEPOSIT");
        assertThat(later.planned()).isEqualTo(FundStage.DEPOSIT_LINE);
        assertThat(later.carriedIn()).isEqualTo(Won.of(5_000));
        assertThat(later.spent()).isEqualTo(Won.of(3_000));
        assertThat(later.carriedOut()).isEqualTo(Won.ZERO);
        assertThat(later.unspent()).isEqualTo(FundStage.DEPOSIT_LINE.plus(Won.of(2_000)));
        assertHolds(stage);
    }

    @Test
    void asksForALineOfTheSameCodeBeforeAnythingIsCarriedThroughAYear() {
        FundStage.Stage stage = stages.set();
        commit(stage, 9_000, stages.loan());
        long next = stage.as(Office.FUND_MANAGER, () -> plans.draft(stage.fund, stage.year.next()));
        NewLine other = new NewLine(Side.SPENDING, "OTHER", "기금 운영", "운영", "그 밖", Won.of(10));
        stage.as(Office.FUND_MANAGER, () -> plans.addLine(next, other));
        stage.as(Office.FUND_MANAGER, () -> plans.fix(next, stage.today, "의결 제20호"));
        clock.moveTo(LocalDate.of(stage.year.year() + 2, 2, 1), 12);
        close(stage);
        assertThatThrownBy(() -> close(stage, stage.year.next()))
                .isInstanceOf(YearRefusal.NoLine.class);
        NewLine missing = new NewLine(Side.SPENDING, "SHOP_DEPOSIT", "육성", "융자", "전세", Won.ZERO);
        stage.as(Office.FUND_MANAGER, () -> plans.addLine(next, missing));
        close(stage, stage.year.next());
        SettlementRow through = row(stage, stage.year.next(), "SHOP_DEPOSIT");
        assertThat(through.carriedIn()).isEqualTo(Won.of(9_000));
        assertThat(through.carriedOut()).isEqualTo(Won.of(9_000));
        assertHolds(stage);
    }

    @Test
    void takesNothingIntoAClosedYear() {
        FundStage.Stage stage = stages.set();
        clock.moveTo(february(stage), 12);
        close(stage);
        assertThatThrownBy(() -> commit(stage, 1, stages.loan()))
                .isInstanceOf(YearRefusal.Closed.class);
        assertThatThrownBy(() -> assess(stage, 1, stages.loan(), stage.today))
                .isInstanceOf(YearRefusal.Closed.class);
        NewLine late = new NewLine(Side.INCOME, "LATER", "장", "관", "항", Won.ZERO);
        assertThatThrownBy(
                        () -> stage.as(Office.FUND_MANAGER, () -> plans.addLine(stage.plan, late)))
                .isInstanceOf(YearRefusal.Closed.class);
        PlanChange change =
                new PlanChange(
                        stage.plan,
                        List.of(new PlanChange.LineChange(stage.deposit, Won.of(1))),
                        stage.today,
                        "늦은 변경",
                        null);
        assertThatThrownBy(() ->
                        stage.as(Office.FUND_MANAGER, () -> plans.change(change, stages.key())))
                .isInstanceOf(YearRefusal.Closed.class);
    }

    @Test
    void takesNoEntryThatCountsForAClosedYearEvenFromTheDatabaseItself() {
        FundStage.Stage stage = stages.set();
        clock.moveTo(february(stage), 12);
        close(stage);
        assertThatThrownBy(() ->
                        stage.within(
                                Office.CASHIER,
                                () ->
                                        jdbc.sql(POST_CASH)
                                                .param("fund", stage.fund)
                                                .param("day", stage.today)
                                                .param("year", stage.year.year())
                                                .query(Long.class)
                                                .list()))
                .hasMessageContaining("the year is closed");
    }

    @Test
    void putsAReceiptOfAClosedYearRightInTheOpenOneAndSaysSo() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        assess(stage, 751, loan, stage.today);
        long receipt = take(stage, 751, loan, stage.today);
        clock.moveTo(february(stage), 12);
        close(stage);
        SettlementRow before = row(stage, stage.year, "LOAN_INTEREST");
        assertThatThrownBy(() -> reverse(stage, Office.CASHIER, receipt))
                .isInstanceOf(LedgerRefusal.NoLaterLine.class);
        nextPlan(stage);
        long made = reverse(stage, Office.CASHIER, receipt);

        Entry correction = stage.as(Office.AUDITOR, () -> entries.find(made));
        assertThat(correction.kind()).isEqualTo(EntryKind.CORRECTION);
        assertThat(correction.year()).isEqualTo(stage.year.next());
        assertThat(correction.memo())
                .contains(stage.year + "회계연도", Long.toString(receipt), "두 번 적음");
        assertThat(row(stage, stage.year, "LOAN_INTEREST")).isEqualTo(before);
        SettlementRow later = row(stage, stage.year.next(), "LOAN_INTEREST");
        assertThat(later.received()).isEqualTo(Won.of(-751));
        assertThat(later.outstanding()).isEqualTo(Won.ZERO);
        assertThatThrownBy(() -> reverse(stage, Office.CASHIER, receipt))
                .isInstanceOf(YearRefusal.CorrectedAlready.class);
        take(stage, 751, loan, february(stage));
        assertThat(row(stage, stage.year.next(), "LOAN_INTEREST").received()).isEqualTo(Won.ZERO);
        assertHolds(stage);
    }

    @Test
    void putsAPaymentACommitmentAndABillOfAClosedYearRight() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        long commitment = commit(stage, 9_000, loan);
        long payment = pay(stage, 9_000, loan, stage.today);
        long bill = assess(stage, 40, loan, stage.today);
        nextPlan(stage);
        clock.moveTo(february(stage), 12);
        close(stage);
        Settlement before = settlement(stage, stage.year);
        reverse(stage, Office.DISBURSING_OFFICER, payment);
        LocalDate today = LocalDate.now(clock);
        assertThat(
                        stage.as(
                                Office.AUDITOR,
                                () -> flows.ofAssets(stage.fund, List.of(today), today)))
                .as("moved by what the correction corrects")
                .contains(
                        new AssetFlow(
                                0,
                                AccountKind.LOAN_PRINCIPAL,
                                EntryKind.SPEND,
                                Won.of(9_000),
                                Won.of(9_000)))
                .noneMatch(each -> each.act() == EntryKind.CORRECTION);
        reverse(stage, Office.TREASURER, commitment);
        reverse(stage, Office.REVENUE_COLLECTOR, bill);
        assertThat(settlement(stage, stage.year)).isEqualTo(before);
        SettlementRow later = row(stage, stage.year.next(), "SHOP_DEPOSIT");
        assertThat(later.spent()).isEqualTo(Won.of(-9_000));
        assertThat(stage.as(Office.AUDITOR, () -> years.corrections(stage.fund, stage.year)))
                .extracting(Correction::corrects)
                .containsExactly(payment, commitment, bill);
        assertHolds(stage);
    }

    @Test
    void givesUpABillOfAClosedYearInTheOpenOne() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        assess(stage, 300, loan, stage.today);
        nextPlan(stage);
        clock.moveTo(february(stage), 12);
        close(stage);
        stage.as(
                Office.REVENUE_COLLECTOR,
                () ->
                        income.writeOff(
                                new Income.WriteOff(
                                        stage.interest,
                                        Won.of(300),
                                        Receivable.INTEREST,
                                        loan,
                                        "소멸시효 완성"),
                                february(stage),
                                stages.key()));
        assertThat(row(stage, stage.year, "LOAN_INTEREST").outstanding()).isEqualTo(Won.of(300));
        SettlementRow later = row(stage, stage.year.next(), "LOAN_INTEREST");
        assertThat(later.assessed()).isEqualTo(Won.of(300));
        assertThat(later.writtenOff()).isEqualTo(Won.of(300));
        assertHolds(stage);
    }

    @Test
    void freezesTheSettlementAndLeadsItToTheCouncilStepByStep() {
        FundStage.Stage stage = stages.set();
        assertThatThrownBy(() -> step(stage, YearStep.Kind.FIXED, stage.today))
                .isInstanceOf(YearRefusal.NotClosed.class);
        LocalDate day = february(stage);
        clock.moveTo(day, 12);
        close(stage);
        assertThatThrownBy(() -> step(stage, YearStep.Kind.SUBMITTED, day))
                .isInstanceOf(YearRefusal.StepMissing.class);
        assertThatThrownBy(() -> step(stage, YearStep.Kind.FIXED, stage.year.lastDay()))
                .isInstanceOf(YearRefusal.StepTooEarly.class);
        assertThatThrownBy(() -> step(stage, YearStep.Kind.FIXED, day.plusDays(1)))
                .isInstanceOf(LedgerRefusal.DayNotYet.class);
        Settlement open = settlement(stage, stage.year);
        step(stage, YearStep.Kind.FIXED, day);
        assertThat(settlement(stage, stage.year).rows()).isEqualTo(open.rows());
        assertThatThrownBy(() -> step(stage, YearStep.Kind.FIXED, day))
                .isInstanceOf(YearRefusal.StepTaken.class);
        assertThatThrownBy(() -> step(stage, YearStep.Kind.DELIBERATED, day.minusDays(1)))
                .isInstanceOf(YearRefusal.StepTooEarly.class);
        step(stage, YearStep.Kind.DELIBERATED, day);
        step(stage, YearStep.Kind.SUBMITTED, day);
        step(stage, YearStep.Kind.APPROVED, day);
        assertThat(settlement(stage, stage.year).next()).isEmpty();
        assertHolds(stage);
    }

    @Test
    void findsAFrozenFigureThatIsNotTheSumOfItsPostings() {
        FundStage.Stage stage = stages.set();
        LocalDate day = february(stage);
        clock.moveTo(day, 12);
        close(stage);
        stage.within(
                Office.FUND_MANAGER,
                () ->
                        jdbc.sql(
                                        """
                                        insert into ledger.settlement_row
                                            (fund_id, fiscal_year, line_id, planned_won,
                                             assessed_won, received_won, written_off_won,
                                             carried_in_won, spent_won, carried_out_won)
                                        values (:fund, :year, :line, 1, 0, 0, 0, 0, 0, 0)
                                        """)
                                .param("fund", stage.fund)
                                .param("year", stage.year.year())
                                .param("line", stage.deposit)
                                .update());
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences())
                .extracting(Difference::check)
                .containsExactly(Difference.Check.SETTLEMENT);
    }

    private static LocalDate february(FundStage.Stage stage) {
        return LocalDate.of(stage.year.year() + 1, 2, 9);
    }

    private void close(FundStage.Stage stage) {
        close(stage, stage.year);
    }

    private void close(FundStage.Stage stage, FiscalYear year) {
        stage.as(
                Office.FUND_MANAGER,
                () -> {
                    years.close(stage.fund, year);
                    return 0;
                });
    }

    private void step(FundStage.Stage stage, YearStep.Kind step, LocalDate day) {
        stage.as(
                Office.FUND_MANAGER,
                () -> {
                    years.record(stage.fund, stage.year, step, day, "자활-1");
                    return 0;
                });
    }

    private Settlement settlement(FundStage.Stage stage, FiscalYear year) {
        return stage.as(Office.AUDITOR, () -> years.settlement(stage.fund, year));
    }

    private SettlementRow row(FundStage.Stage stage, FiscalYear year, String code) {
        return settlement(stage, year).rows().stream()
                .filter(each -> each.line().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void nextPlan(FundStage.Stage stage) {
        stage.as(
                Office.FUND_MANAGER,
                () -> {
                    long plan = plans.draftLikeBefore(stage.fund, stage.year.next());
                    return plans.fix(plan, stage.today, "의결 제20호");
                });
    }

    private long commit(FundStage.Stage stage, long won, About about) {
        return stage.as(
                Office.TREASURER,
                () ->
                        spending.commit(
                                stage.deposit, Won.of(won), about, stage.today, stages.key()));
    }

    private void release(FundStage.Stage stage, long won, About about, LocalDate day) {
        stage.as(
                Office.TREASURER,
                () -> spending.release(stage.deposit, Won.of(won), about, day, stages.key()));
    }

    private long pay(FundStage.Stage stage, long won, About about, LocalDate day) {
        AssetUse use = AssetUse.LOAN_PRINCIPAL;
        return stage.as(
                Office.DISBURSING_OFFICER,
                () -> spending.pay(stage.deposit, Won.of(won), use, about, day, stages.key()));
    }

    private long assess(FundStage.Stage stage, long won, About about, LocalDate day) {
        Receivable claim = Receivable.INTEREST;
        return stage.as(
                Office.REVENUE_COLLECTOR,
                () -> income.assess(stage.interest, Won.of(won), claim, about, day, stages.key()));
    }

    private long take(FundStage.Stage stage, long won, About about, LocalDate day) {
        Receivable claim = Receivable.INTEREST;
        return stage.as(
                Office.CASHIER,
                () -> income.receive(stage.interest, Won.of(won), claim, about, day, stages.key()));
    }

    private long reverse(FundStage.Stage stage, Office office, long entry) {
        return stage.as(office, () -> entries.reverse(entry, "두 번 적음", stages.key()));
    }

    private void assertHolds(FundStage.Stage stage) {
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }
}
