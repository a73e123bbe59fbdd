package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Figures;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.Verification;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan from the award to its end, and how the money comes back on the way. */
@HouseTest
class LoanLifeTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired Figures figures;
    @Autowired Verification verification;

    private Stage stage;

    @BeforeEach
    void set() {
        stage = stages.set();
        stage.at(stage.day(3, 14));
    }

    @Test
    void goesAllTheWayFromTheAwardToClosed() {
        long id = stage.awarded(AMOUNT);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Awarded.class);
        stage.run(Office.TREASURER, () -> stage.loans.contract(id, stage.contractOf(AMOUNT)));
        assertThat(stage.state(id)).isInstanceOf(LoanState.Contracted.class);
        stage.run(Office.TREASURER, () -> stage.loans.secure(id, stage.security()));
        assertThat(stage.state(id)).isInstanceOf(LoanState.Secured.class);
        stage.as(Office.TREASURER, () -> stage.loans.commit(id));
        assertThat(stage.state(id)).isInstanceOf(LoanState.Committed.class);
        assertThat(figures().committed()).isEqualTo(AMOUNT);
        stage.as(
                Office.DISBURSING_OFFICER,
                () -> stage.payments.pay(id, stage.day(3, 14), stages.key()));
        assertThat(stage.state(id)).isInstanceOf(LoanState.PaidOut.class);
        assertThat(figures().paid()).isEqualTo(AMOUNT);

        List<Long> interest = List.of(67_945L, 65_753L, 67_945L, 65_753L, 67_945L, 67_945L);
        for (int i = 0; i < interest.size(); i++) {
            LocalDate due = stage.day(4 + i, 14);
            stage.at(due.minusDays(7));
            stage.bill(id);
            stage.at(due);
            stage.receive(id, due, interest.get(i));
        }
        assertThat(stage.facts(id).received(Part.INTEREST)).isEqualTo(Won.of(403_286));

        stage.at(stage.day(9, 24));
        stage.giveBack(id, stage.day(9, 24), 80_000_000);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Returned.class);
        stage.release(id);
        assertThat(stage.state(id))
                .as("ten days of interest are open")
                .isInstanceOf(LoanState.Returned.class);
        stage.bill(id);
        stage.receive(id, stage.day(9, 24), 21_917);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Closed.class);
        assertThat(figures().returned()).isEqualTo(AMOUNT.plus(Won.of(425_203)));
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    private FundFigures figures() {
        return stage.as(Office.AUDITOR, () -> figures.of(stage.fund, FiscalYear.of(stage.year)));
    }

    @Test
    void asksForThePrincipalWithTheLastBill() {
        stage.at(LocalDate.of(stage.year - 1, 6, 10));
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(6, 10));
        int made = stage.as(Office.REVENUE_COLLECTOR, () -> stage.bills.makeAll(month(6)));
        assertThat(made).isEqualTo(12);
        var owing = new Owing(stage.facts(id), stage.day(6, 10));
        assertThat(owing.open(Part.PRINCIPAL)).isEqualTo(AMOUNT);
        assertThat(owing.open(Part.INTEREST)).isEqualTo(Won.of(799_996));

        stage.giveBack(id, stage.day(6, 10), 80_000_000);
        assertThat(stage.facts(id).lent()).isEqualTo(Won.ZERO);
        assertThat(new Owing(stage.facts(id), stage.day(6, 10)).open(Part.PRINCIPAL))
                .isEqualTo(Won.ZERO);
    }

    private YearMonth month(int month) {
        return YearMonth.of(stage.year, month);
    }

    @Test
    void fillsLateInterestFirstThenInterestThenPrincipal() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(4, 14));
        stage.bill(id);
        LocalDate last = stage.facts(id).standingBills().getFirst().lastOn();
        LocalDate late = last.plusDays(15);
        stage.at(late);
        // 67,945 × 15 days × 3.5% / 365 = 97.7
        assertThat(new Owing(stage.facts(id), late).sum()).isEqualTo(Won.of(68_042));
        stage.receive(id, late, 100);
        var facts = stage.facts(id);
        assertThat(facts.received(Part.LATE_INTEREST)).isEqualTo(Won.of(97));
        assertThat(facts.received(Part.INTEREST)).isEqualTo(Won.of(3));
        assertThat(new Owing(facts, late).daysOverdue()).isEqualTo(15);

        stage.at(late.plusDays(30));
        // 67,942 × 30 days more, on what is unpaid alone
        var owing = new Owing(stage.facts(id), late.plusDays(30));
        assertThat(owing.sum()).isEqualTo(Won.of(67_942 + 293 - 97));
        assertThat(owing.bucket()).isEqualTo(ArrearsBucket.UNDER_90);
        stage.receive(id, late.plusDays(30), owing.sum().amount());
        assertThat(new Owing(stage.facts(id), late.plusDays(30)).list()).isEmpty();
    }

    @Test
    void takesNoLateInterestOnTheBusinessDayAfterAHoliday() {
        long id = stage.paidOut(AMOUNT);
        LocalDate day = stage.day(4, 14);
        stage.at(day);
        stage.bill(id);
        LocalDate last = stage.facts(id).standingBills().getFirst().lastOn();
        assertThat(new Owing(stage.facts(id), last).overdue()).isEqualTo(Won.ZERO);
        assertThat(new Owing(stage.facts(id), last.plusDays(1)).overdue().amount())
                .isEqualTo(67_945 + 6);
    }

    @Test
    void withdrawsTheBillThatRanPastTheReturnAndBillsTheDaysLeft() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(3, 20));
        stage.bill(id);
        stage.giveBack(id, stage.day(3, 20), 80_000_000);
        assertThat(stage.facts(id).standingBills()).isEmpty();
        stage.bill(id);
        var bill = stage.facts(id).standingBills().getFirst();
        assertThat(bill.interest()).isEqualTo(Won.of(13_150));
        assertThat(bill.until()).isEqualTo(stage.day(3, 20));
    }

    @Test
    void takesBackAWrongReceiptByAnotherEntry() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(4, 14));
        stage.bill(id);
        LocalDate late = stage.day(5, 29);
        stage.at(late);
        var before = new Owing(stage.facts(id), late).sum();
        long receipt = stage.receive(id, late, before.amount());
        assertThat(new Owing(stage.facts(id), late).sum()).isEqualTo(Won.ZERO);
        stage.run(Office.CASHIER, () -> stage.receipts.reverse(receipt, "다른 기업의 돈"));
        assertThat(new Owing(stage.facts(id), late).sum()).isEqualTo(before);
        assertThat(stage.facts(id).receipts()).hasSize(1);
    }

    @Test
    void takesBackAReturnAndTheBillThatFollowedIt() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(3, 24));
        long back = stage.giveBack(id, stage.day(3, 24), 80_000_000);
        stage.bill(id);
        stage.run(Office.CASHIER, () -> stage.receipts.reverse(back, "부도난 수표"));
        assertThat(stage.state(id)).isInstanceOf(LoanState.PaidOut.class);
        assertThat(stage.facts(id).lent()).isEqualTo(AMOUNT);
        stage.bill(id);
        assertThat(stage.facts(id).standingBills().getFirst().interest()).isEqualTo(Won.of(67_945));
    }

    @Test
    void receivesInTheNewYearWhatTheOldOneBilled() {
        stage.at(LocalDate.of(stage.year - 1, 10, 14));
        long id = stage.paidOut(AMOUNT);
        stage.at(LocalDate.of(stage.year - 1, 12, 14));
        int made =
                stage.as(
                        Office.REVENUE_COLLECTOR,
                        () -> stage.bills.makeAll(YearMonth.of(stage.year - 1, 12)));
        assertThat(made).isEqualTo(2);
        LocalDate day = stage.day(2, 20);
        stage.at(day);
        Won owed = new Owing(stage.facts(id), day).sum();
        stage.receive(id, day, owed.amount());
        assertThat(new Owing(stage.facts(id), day).sum()).isEqualTo(Won.ZERO);
        assertThat(figures().returned()).isEqualTo(owed);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void freesTheMoneyOfALoanThatIsGivenUp() {
        long id = stage.committed(AMOUNT);
        stage.run(Office.TREASURER, () -> stage.loans.giveUp(id, "임대차가 깨짐"));
        assertThat(stage.state(id)).isInstanceOf(LoanState.GivenUp.class);
        assertThat(figures().committed()).isEqualTo(Won.ZERO);
    }

    @Test
    void showsWhatStoodOnADayAsItWasKnownThen() {
        long id = stage.paidOut(AMOUNT);
        var facts = stage.facts(id);
        var known = Objects.requireNonNull(facts.payment()).stamp().at();
        assertThat(LoanState.of(facts.asOf(stage.day(3, 13), known)))
                .isInstanceOf(LoanState.Awarded.class);
        assertThat(LoanState.of(facts.asOf(stage.day(3, 14), known)))
                .isInstanceOf(LoanState.PaidOut.class);
        assertThat(LoanState.of(facts.asOf(stage.day(3, 14), known.minusNanos(1000))))
                .isInstanceOf(LoanState.Committed.class);
    }

    @Test
    void listsEveryLoanAsItStands() {
        long paid = stage.paidOut(AMOUNT);
        long bound = stage.committed(Won.of(20_000_000));
        stage.at(stage.day(4, 14));
        stage.bill(paid);
        stage.at(stage.day(7, 30));
        var all = stage.as(Office.AUDITOR, () -> stage.register.list(LoanFilter.ALL, 1));
        assertThat(all.rows()).hasSize(1);
        assertThat(all.rows().getFirst().id()).isEqualTo(bound);
        assertThat(all.next()).isEqualTo(bound);
        assertThat(all.totals().loans()).isEqualTo(2);
        assertThat(all.totals().lent()).isEqualTo(AMOUNT);
        var late = new LoanFilter(null, ArrearsBucket.FROM_90, null);
        var overdue = stage.as(Office.AUDITOR, () -> stage.register.list(late, 50));
        assertThat(overdue.rows()).hasSize(1);
        assertThat(overdue.rows().getFirst().overdue()).isEqualTo(Won.of(67_945));
        assertThat(overdue.rows().getFirst().overdueDays())
                .isEqualTo(new Owing(stage.facts(paid), stage.day(7, 30)).daysOverdue());
        var waiting = new LoanFilter("committed", null, null);
        assertThat(stage.as(Office.AUDITOR, () -> stage.register.list(waiting, 50)).rows())
                .hasSize(1);
    }
}
