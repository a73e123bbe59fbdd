package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.access.Readings;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.ledger.Verification;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.notice.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A business-fund loan from the award to its last won. */
@HouseTest
class BusinessLoanTests {

    private static final Won AMOUNT = Won.of(10_000_000);
    private static final int MONTHS = 12;
    private static final int GRACE = 3;

    @Autowired LoanStage stages;
    @Autowired BusinessStage business;
    @Autowired Verification verification;
    @Autowired Readings readings;
    @Autowired UseWork useWork;

    private Stage stage;
    private LocalDate start;

    @BeforeEach
    void set() {
        stage = stages.set();
        start = LocalDate.of(stage.year - 1, 2, 14);
        stage.at(start);
    }

    /** What the public calculator says of the same loan. */
    private List<Instalments.Row> schedule(int months, int grace) {
        var terms =
                new ScheduleTerms(
                        AMOUNT,
                        Rate.of(100),
                        months,
                        grace,
                        1,
                        start,
                        Repayment.EQUAL_INSTALMENT,
                        InterestMode.DAILY,
                        DayCount.ACTUAL_365,
                        Rounding.DOWN,
                        1);
        return Instalments.of(terms).rows();
    }

    @Test
    void isBilledEachMonthAndPaidBackToTheLastWon() {
        long id = business.paidOut(stage, AMOUNT, MONTHS, GRACE);
        assertThat(stage.facts(id).terms().repayment()).isEqualTo(Repayment.EQUAL_INSTALMENT);
        for (Instalments.Row row : schedule(MONTHS, GRACE)) {
            stage.at(row.dueOn().minusDays(10));
            stage.bill(id);
            Bill bill = stage.facts(id).standingBills().getLast();
            assertThat(bill.dueOn()).isEqualTo(row.dueOn());
            assertThat(bill.interest()).isEqualTo(row.interest());
            assertThat(bill.principal()).as("row %d", row.nr()).isEqualTo(row.principal());
            assertThat(bill.principal().isZero()).isEqualTo(row.nr() <= GRACE);
            stage.at(row.dueOn());
            stage.receive(id, row.dueOn(), bill.payable().amount());
        }
        assertThat(stage.facts(id).received(Part.PRINCIPAL)).isEqualTo(AMOUNT);
        assertThat(stage.facts(id).lent()).isEqualTo(Won.ZERO);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Returned.class);
        stage.release(id);
        assertThat(stage.state(id)).isInstanceOf(LoanState.Closed.class);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void isBilledByTheNight() {
        long id = business.paidOut(stage, AMOUNT, MONTHS, GRACE);
        stage.at(start.plusMonths(4));
        var manager = new Acting(stage.region, 204, "사람", Office.FUND_MANAGER, null, null, "test");
        manager.run(() -> stage.night.closeUntil(start.plusMonths(4).minusDays(1)));
        var rows = schedule(MONTHS, GRACE);
        var bills = stage.facts(id).standingBills();
        assertThat(bills).hasSize(4);
        assertThat(bills).extracting(Bill::payable).isEqualTo(payable(rows.subList(0, 4)));
        assertThat(bills.getLast().principal()).isEqualTo(rows.get(3).principal());
    }

    private static List<Won> payable(List<Instalments.Row> rows) {
        return rows.stream().map(Instalments.Row::due).toList();
    }

    @Test
    void isRenewedUpToItsLongestTerm() {
        long id = business.paidOut(stage, AMOUNT, 24, GRACE);
        stage.at(start.plusMonths(1));
        LocalDate on = start.plusMonths(1);
        stage.run(
                Office.TREASURER,
                () -> stage.turns.renew(id, new TurnDraft.Renewal(on, 12, null, "매출이 줄어듦")));
        LoanRun run = stage.facts(id).run().orElseThrow();
        assertThat(run.maturity()).isEqualTo(start.plusMonths(36));
        assertThat(run.instalments()).hasSize(36);
        assertThat(run.instalments().stream().map(Instalment::principal).reduce(Won::plus))
                .contains(AMOUNT);
        Won smaller = run.instalments().get(10).payable();
        assertThat(smaller.isLessThan(schedule(24, GRACE).get(10).due())).isTrue();
        var more = new TurnDraft.Renewal(on.plusDays(1), 1, null, "더 줄어듦");
        stage.at(on.plusDays(1));
        BusinessRefusalTests.refuses(
                "loan.refusal.renewal",
                () -> stage.run(Office.TREASURER, () -> stage.turns.renew(id, more)));
    }

    @Test
    void paysTheBorrowersOwnAccountAndRecordsTheView() {
        long id = business.committed(stage, AMOUNT, 12, 0, business.guarantor(stage, AMOUNT));
        var payee = stage.as(Office.DISBURSING_OFFICER, () -> stage.payments.payee(id));
        assertThat(payee.name()).isEqualTo("시험 기업");
        assertThat(payee.bank()).isEqualTo("전북은행");
        assertThat(payee.account()).matches("1021[0-9]{8}");
        var seen =
                stage.as(
                        Office.AUDITOR,
                        () ->
                                readings.list(
                                        new Readings.Filter(null, "bank-account", null),
                                        Long.MAX_VALUE,
                                        1));
        assertThat(seen).hasSize(1);
        business.pay(stage, id);
        assertThat(stage.facts(id).proofDue()).isEqualTo(start.plusMonths(3));
    }

    @Test
    void keepsTheNameOfTheGuarantorSealed() {
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        var security = Objects.requireNonNull(stage.facts(id).security());
        assertThat(security.givenBy()).isEqualTo("기○담");
        assertThat(security.amount()).isEqualTo(AMOUNT);
        assertThat(stage.as(Office.TREASURER, () -> stage.loans.guarantor(id))).contains("기해담");
        BusinessRefusalTests.refuses(
                "loan.refusal.office",
                () -> stage.as(Office.CASHIER, () -> stage.loans.guarantor(id)));
    }

    @Test
    void showsItsUseByPapersWhichAreSentBackOnceAndThenAccepted() {
        LocalDate start = LocalDate.now();
        stage.at(start);
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        assertThat(work(id)).extracting(Work::href).containsExactly("/loans/" + id + "/use-papers");
        business.show(stage, id, start, 6_000_000);
        assertThat(stage.facts(id).uses().state()).isEqualTo(Uses.State.HANDED);
        assertThat(judging()).containsExactly("/loans/" + id + "/use-verdict");
        BusinessRefusalTests.refuses(
                "loan.refusal.proof-too-little",
                () -> stage.run(Office.FUND_MANAGER, () -> stage.usePapers.accept(id)));
        stage.run(Office.FUND_MANAGER, () -> stage.usePapers.sendBack(id, "한 대 값이 빠졌습니다"));
        assertThat(stage.facts(id).uses().state()).isEqualTo(Uses.State.SENT_BACK);
        assertThat(judging()).isEmpty();

        long wrong = business.show(stage, id, start, 9_000_000);
        Acting member = business.member(stage, id);
        stage.as(
                member,
                () -> {
                    stage.usePapers.takeOut(id, wrong);
                    return true;
                });
        business.show(stage, id, start, 4_000_000);
        assertThat(stage.facts(id).uses().sum()).isEqualTo(AMOUNT);
        stage.run(Office.FUND_MANAGER, () -> stage.usePapers.accept(id));
        assertThat(stage.facts(id).uses().state()).isEqualTo(Uses.State.ACCEPTED);
        assertThat(work(id)).isEmpty();
        BusinessRefusalTests.refuses(
                "loan.refusal.proof-accepted", () -> business.show(stage, id, start, 1));
    }

    private List<Work> work(long id) {
        return stage.as(business.member(stage, id), () -> useWork.work());
    }

    private List<String> judging() {
        return stage.as(
                Office.FUND_MANAGER, () -> useWork.work().stream().map(Work::href).toList());
    }

    /** The house's own day is far past the due day of a loan paid out last year. */
    @Test
    void standsInTheManagersWorkOnceItsDayHasPassedWithoutPapers() {
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        assertThat(judging()).containsExactly("/loans/" + id + "/use-verdict");
        stage.at(start.plusMonths(4));
        var recall =
                new TurnDraft.Recall(
                        start.plusMonths(4),
                        start.plusMonths(5),
                        Amendments.RecallCause.OTHER_USE,
                        "증빙이 없음");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.recall(id, recall));
        assertThat(judging()).isEmpty();
        var last = stage.facts(id).run().orElseThrow().instalments().getLast();
        assertThat(last.dueOn()).isEqualTo(start.plusMonths(5));
        assertThat(last.principal().isPositive()).isTrue();
    }

    @Test
    void takesTheSamePaperOnce() {
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        var draft = business.paper(start, 1_000_000);
        Acting member = business.member(stage, id);
        long first = stage.as(member, () -> stage.usePapers.add(id, draft));
        assertThat(stage.as(member, () -> stage.usePapers.add(id, draft))).isEqualTo(first);
        assertThat(stage.facts(id).uses().papers()).hasSize(1);
    }

    @Test
    void standsBesideAShopLoanOfTheSameEnterprise() {
        long enterprise = stage.enterprise();
        long first = business.awarded(stage, enterprise, AMOUNT);
        var shop = stage.award(enterprise, Won.of(20_000_000));
        var parts = stages.parts();
        long second = stage.as(Office.FUND_MANAGER, () -> parts.shopLoan().awarded(shop));
        assertThat(stage.facts(first).loan().kind()).isEqualTo(LoanKind.BUSINESS_FUND);
        assertThat(stage.facts(second).loan().kind()).isEqualTo(LoanKind.SHOP_DEPOSIT);
        var again = business.award(stage, enterprise, AMOUNT);
        BusinessRefusalTests.refuses(
                "loan.refusal.already-open",
                () -> stage.as(Office.FUND_MANAGER, () -> parts.businessLoan().awarded(again)));
        var own = new LoanFilter(null, null, LoanKind.BUSINESS_FUND, null);
        assertThat(stage.as(Office.AUDITOR, () -> stage.register.list(own, 9).rows()))
                .extracting(LoanRegister.Row::id)
                .containsExactly(first);
    }
}
