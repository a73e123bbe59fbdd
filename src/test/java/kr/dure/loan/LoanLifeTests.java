package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.access.Readings;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
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
    @Autowired Balances balances;
    @Autowired Readings readings;

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
                () -> stage.payments.pay(id, stage.day(3, 14), 0, stages.key()));
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

    /** What falls due in a year to come cannot be billed yet, but it can be paid. */
    @Test
    void endsBeforeTheLastInterestFallsDueWhenItIsPaid() {
        stage.at(LocalDate.of(stage.year - 1, 12, 14));
        long id = stage.paidOut(AMOUNT);
        LocalDate back = LocalDate.of(stage.year - 1, 12, 24);
        stage.at(back);
        stage.giveBack(id, back, 80_000_000);
        assertThat(Bills.isReady(stage.facts(id), back)).isFalse();
        stage.receive(id, back, 21_917);
        assertThat(stage.facts(id).received(Part.INTEREST)).isEqualTo(Won.of(21_917));
        stage.release(id);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Closed.class);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void asksForThePrincipalWithTheLastBill() {
        stage.at(LocalDate.of(stage.year - 1, 6, 10));
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(6, 10));
        int made = stage.as(Office.REVENUE_COLLECTOR, () -> stage.bills.makeAll(month(6)));
        assertThat(made).isEqualTo(12);
        var owing = new Owing(stage.facts(id), stage.day(6, 10));
        assertThat(owing.sum(Part.PRINCIPAL)).isEqualTo(AMOUNT);
        assertThat(owing.sum(Part.INTEREST)).isEqualTo(Won.of(799_996));

        stage.giveBack(id, stage.day(6, 10), 80_000_000);
        assertThat(stage.facts(id).lent()).isEqualTo(Won.ZERO);
        assertThat(new Owing(stage.facts(id), stage.day(6, 10)).sum(Part.PRINCIPAL))
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

        stage.at(late.plusDays(10));
        // 67,942 × 10 days more, on what is unpaid alone
        var owing = new Owing(stage.facts(id), late.plusDays(10));
        assertThat(owing.sum()).isEqualTo(Won.of(67_942 + 162 - 97));
        assertThat(owing.bucket()).isEqualTo(ArrearsBucket.UNDER_30);
        stage.receive(id, late.plusDays(10), owing.sum().amount());
        assertThat(new Owing(stage.facts(id), late.plusDays(10)).list()).isEmpty();
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
    void countsABackDatedReceiptFromItsDayAndBooksTheDifference() {
        long inOrder = stage.paidOut(AMOUNT);
        long backDated = stage.paidOut(AMOUNT);
        stage.at(stage.day(7, 1));
        for (long id : List.of(inOrder, backDated)) {
            for (int month = 4; month <= 6; month++) {
                stage.bill(id);
            }
        }
        LocalDate april = stage.day(4, 14);
        LocalDate june = stage.day(6, 30);
        stage.receive(inOrder, april, 67_945);
        stage.receive(inOrder, june, 140_000);
        stage.giveBack(inOrder, june, 30_000_000);

        stage.giveBack(backDated, june, 30_000_000);
        stage.receive(backDated, june, 140_000);
        stage.receive(backDated, april, 67_945);

        assertThat(told(backDated)).isEqualTo(told(inOrder));
        assertThat(booked(backDated)).isEqualTo(booked(inOrder));
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    private String told(long id) {
        LocalDate day = stage.day(7, 1);
        return stage.facts(id).run().orElseThrow().instalments().stream()
                .map(each -> each.no() + " " + each.open() + " " + each.late(day))
                .toList()
                .toString();
    }

    private Map<AccountKind, Won> booked(long id) {
        return stage.as(Office.AUDITOR, () -> balances.about(new About("loan", id)));
    }

    @Test
    void takesWhatIsMoreThanDueAsTheCashierSays() {
        long waits = stage.paidOut(AMOUNT);
        long prepays = stage.paidOut(AMOUNT);
        LocalDate day = stage.day(4, 14);
        stage.at(day);
        stage.receive(waits, day, 1_067_945);
        stage.as(
                Office.CASHIER,
                () -> stage.receipts.prepay(prepays, stage.receipt(day, 1_067_945)));
        assertThat(stage.facts(waits).lent()).isEqualTo(Won.of(79_732_051));
        assertThat(stage.facts(prepays).lent()).isEqualTo(Won.of(79_000_000));
    }

    @Test
    void takesBackAReceiptOfAYearWhoseBooksAreOver() {
        stage.at(LocalDate.of(stage.year - 1, 10, 14));
        long id = stage.paidOut(AMOUNT);
        stage.at(LocalDate.of(stage.year - 1, 11, 14));
        stage.bill(id);
        long receipt = stage.receive(id, LocalDate.of(stage.year - 1, 11, 14), 67_945);
        stage.at(stage.day(3, 2));
        stage.run(Office.CASHIER, () -> stage.receipts.reverse(receipt, "다른 융자의 돈"));
        assertThat(booked(id).get(AccountKind.INTEREST_RECEIVABLE)).isEqualTo(Won.of(67_945));
        assertThat(figures().returned()).isEqualTo(Won.of(-67_945));
        stage.receive(id, LocalDate.of(stage.year - 1, 11, 14), 67_945);
        assertThat(booked(id).get(AccountKind.INTEREST_RECEIVABLE)).isEqualTo(Won.ZERO);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    /** Money of November that changes what January asked for is booked in the new year. */
    @Test
    void takesLateWhatCameInBeforeABillOfTheNewYear() {
        stage.at(LocalDate.of(stage.year - 1, 10, 28));
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(1, 14));
        stage.bill(id);
        stage.bill(id);
        stage.bill(id);
        LocalDate november = LocalDate.of(stage.year - 1, 11, 15);
        stage.receive(id, november, 201_644);
        assertThat(stage.facts(id).received(Part.INTEREST)).isEqualTo(Won.of(201_644));
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void keepsTheNamesOfThoseWhoPaySealed() {
        long id = stage.paidOut(AMOUNT);
        stage.bill(id);
        stage.receive(id, stage.day(3, 14), 100);
        var receipt = stage.facts(id).receipts().getFirst();
        assertThat(receipt.payer()).isEqualTo("늘○○○찬");
        assertThat(stage.as(Office.CASHIER, () -> stage.receipts.payer(receipt.id())))
                .isEqualTo("늘푸른반찬");
        var seen = new Readings.Filter(null, "receipt", receipt.id());
        assertThat(stage.as(Office.AUDITOR, () -> readings.list(seen, Long.MAX_VALUE, 10)))
                .hasSize(1);
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
        // April to July, the first of them billed
        assertThat(overdue.rows().getFirst().overdue()).isEqualTo(Won.of(267_396));
        assertThat(overdue.rows().getFirst().overdueDays())
                .isEqualTo(new Owing(stage.facts(paid), stage.day(7, 30)).daysOverdue());
        var waiting = new LoanFilter("committed", null, null);
        assertThat(stage.as(Office.AUDITOR, () -> stage.register.list(waiting, 50)).rows())
                .hasSize(1);
    }
}
