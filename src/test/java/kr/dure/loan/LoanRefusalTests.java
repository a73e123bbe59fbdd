package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.access.Readings;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Entries;
import kr.dure.ledger.EntryKind;
import kr.dure.loan.LoanStage.Stage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What a loan refuses, and to whom. */
@HouseTest
class LoanRefusalTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired Entries entries;
    @Autowired Readings readings;
    @Autowired LoanInstrument shopLoan;
    @Autowired LoanTable table;

    private Stage stage;

    @BeforeEach
    void set() {
        stage = stages.set();
        stage.at(stage.day(3, 14));
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void refusesASecondLoanWhileOneIsOpen() {
        long enterprise = stage.enterprise();
        var first = stage.award(enterprise, AMOUNT);
        long id = stage.as(Office.FUND_MANAGER, () -> shopLoan.awarded(first));
        assertThat(stage.as(Office.AUDITOR, () -> shopLoan.hasOpen(enterprise))).isTrue();
        var second = stage.award(enterprise, AMOUNT);
        refuses(
                "loan.refusal.already-open",
                () -> stage.as(Office.FUND_MANAGER, () -> shopLoan.awarded(second)));
        stage.run(Office.TREASURER, () -> stage.loans.giveUp(id, "임대차가 깨짐"));
        assertThat(stage.as(Office.FUND_MANAGER, () -> shopLoan.awarded(second))).isPositive();
    }

    @Test
    void theDatabaseHoldsOneOpenLoanAnEnterpriseToo() {
        long id = stage.awarded(AMOUNT);
        var open = stage.facts(id).loan();
        var loan =
                new LoanFacts.Loan(
                        0,
                        "2999-0001",
                        open.kind(),
                        open.awardId() + 1_000_000_000,
                        open.organisationId(),
                        open.fundId(),
                        open.lineCode(),
                        open.amount(),
                        open.rateBp(),
                        open.late(),
                        open.terms(),
                        open.contractMonths(),
                        open.longestMonths(),
                        open.proofMonths(),
                        open.awardedOn(),
                        null,
                        open.stamp());
        refuses(
                "loan.refusal.already-open",
                () -> stage.as(Office.FUND_MANAGER, () -> table.open(loan)));
    }

    @Test
    void refusesAmountsBeyondTheTerms() {
        for (long won : List.of(19_999_999L, 100_000_001L, 0L, -1L)) {
            refuses("loan.refusal.amount", () -> stage.awarded(Won.of(won)));
        }
    }

    @Test
    void refusesTermsThatCannotBeMeant() {
        shopLoan.checkTerms(LoanStage.TERMS);
        assertThat(stage.as(Office.AUDITOR, () -> shopLoan.show(LoanStage.TERMS, stage.fund)))
                .extracting(each -> each.value())
                .contains("2,000만원부터 1억원까지", "연 1.0%", "12개월 또는 24개월", "연 3.5%");
        Map<String, List<Object>> wrong =
                Map.of(
                        "limitWon", List.of(0L, "1억", 1.5),
                        "leastWon", List.of(-1L, 100_000_001L),
                        "rateBp", List.of(-1L, 10_001L),
                        "contractMonths", List.of(List.of(), List.of(73L), 12L),
                        "longestMonths", List.of(0L),
                        "lateRateBp", List.of(-1L));
        wrong.forEach((name, values) ->
                values.forEach(value -> {
                    Map<String, Object> terms = new TreeMap<>(LoanStage.TERMS);
                    terms.put(name, value);
                    refuses("loan.refusal.terms", () -> shopLoan.checkTerms(terms));
                    terms.remove(name);
                    refuses("loan.refusal.terms", () -> shopLoan.checkTerms(terms));
                }));
    }

    @Test
    void refusesAContractBeforeBothSidesSigned() {
        long id = stage.awarded(AMOUNT);
        stage.signed = false;
        refuses("loan.refusal.not-signed", () -> contract(id, stage.contractOf(AMOUNT)));
    }

    private void contract(long id, ContractDraft draft) {
        stage.run(Office.TREASURER, () -> stage.loans.contract(id, draft));
    }

    @Test
    void refusesAContractThatCannotStand() {
        long id = stage.awarded(AMOUNT);
        var good = stage.contractOf(AMOUNT);
        refuses("loan.refusal.months", () -> contract(id, with(good, 18, 14, good.deposit())));
        refuses("loan.refusal.interest-day", () -> contract(id, with(good, 12, 32, AMOUNT)));
        refuses(
                "loan.refusal.deposit",
                () -> contract(id, with(good, 12, 14, AMOUNT.minus(Won.of(1)))));
        refuses("loan.refusal.account-number", () -> contract(id, withAccount(good, "12-34")));
        refuses("loan.refusal.in-future", () -> contract(id, on(good, stage.day(3, 15))));
        refuses("loan.refusal.too-early", () -> contract(id, on(good, stage.day(3, 13))));
        refuses("loan.refusal.lease", () -> contract(id, until(good, good.leaseFrom())));
        contract(id, good);
        refuses("loan.refusal.not-now.contracted", () -> contract(id, good));
    }

    private static ContractDraft with(ContractDraft.ForShop d, int months, int day, Won deposit) {
        return new ContractDraft.ForShop(
                d.signedOn(),
                d.shopAddress(),
                d.landlordName(),
                d.bankCode(),
                d.accountNumber(),
                deposit,
                d.leaseFrom(),
                d.leaseTo(),
                months,
                day);
    }

    private static ContractDraft withAccount(ContractDraft.ForShop d, String account) {
        return new ContractDraft.ForShop(
                d.signedOn(),
                d.shopAddress(),
                d.landlordName(),
                d.bankCode(),
                account,
                d.deposit(),
                d.leaseFrom(),
                d.leaseTo(),
                d.months(),
                d.interestDay());
    }

    private static ContractDraft on(ContractDraft.ForShop d, LocalDate signedOn) {
        return new ContractDraft.ForShop(
                signedOn,
                d.shopAddress(),
                d.landlordName(),
                d.bankCode(),
                d.accountNumber(),
                d.deposit(),
                d.leaseFrom(),
                d.leaseTo(),
                d.months(),
                d.interestDay());
    }

    private static ContractDraft until(ContractDraft.ForShop d, LocalDate leaseTo) {
        return new ContractDraft.ForShop(
                d.signedOn(),
                d.shopAddress(),
                d.landlordName(),
                d.bankCode(),
                d.accountNumber(),
                d.deposit(),
                d.leaseFrom(),
                leaseTo,
                d.months(),
                d.interestDay());
    }

    @Test
    void refusesTheSameRegistrationForTwoLoans() {
        long first = stage.contracted(AMOUNT);
        long second = stage.contracted(AMOUNT);
        var security = stage.security();
        stage.run(Office.TREASURER, () -> stage.loans.secure(first, security));
        refuses(
                "loan.refusal.registered-twice",
                () -> stage.run(Office.TREASURER, () -> stage.loans.secure(second, security)));
    }

    @Test
    void refusesStepsOutOfTurn() {
        long id = stage.awarded(AMOUNT);
        refuses(
                "loan.refusal.not-now.awarded",
                () -> stage.as(Office.TREASURER, () -> stage.loans.commit(id)));
        refuses("loan.refusal.not-now.awarded", () -> pay(id, 103, stages.key()));
        refuses("loan.refusal.not-now.awarded", () -> stage.receive(id, stage.day(3, 14), 1));
        refuses("loan.refusal.not-now.awarded", () -> stage.giveBack(id, stage.day(3, 14), 1));
        refuses("loan.refusal.not-now.awarded", () -> stage.release(id));
        refuses("loan.refusal.nothing-to-bill", () -> stage.bill(id));
        long paid = stage.paidOut(AMOUNT);
        refuses("loan.refusal.not-returned", () -> stage.release(paid));
        refuses(
                "loan.refusal.not-now.paid-out",
                () -> stage.run(Office.TREASURER, () -> stage.loans.giveUp(paid, "늦음")));
    }

    private long pay(long id, long account, String key) {
        return stage.as(
                account,
                Office.DISBURSING_OFFICER,
                () -> stage.payments.pay(id, LocalDate.now(stage.clock), 0, key));
    }

    @Test
    void paysOnceHoweverOftenItIsSent() {
        long id = stage.committed(AMOUNT);
        String key = stages.key();
        long entry = pay(id, 103, key);
        assertThat(pay(id, 103, key)).isEqualTo(entry);
        refuses("loan.refusal.not-now.paid-out", () -> pay(id, 103, stages.key()));
        assertThat(stage.as(Office.AUDITOR, () -> entries.about(new About("loan", id))))
                .filteredOn(each -> each.kind() == EntryKind.SPEND)
                .hasSize(1);
    }

    @Test
    void refusesPaymentByAnyoneWhoHadAHandInIt() {
        long id = stage.committed(AMOUNT);
        for (long account :
                List.of(
                        LoanStage.APPLICANT,
                        LoanStage.CITY_OFFICER,
                        LoanStage.REVIEWER,
                        LoanStage.DECIDER,
                        102L)) {
            refuses("loan.refusal.same-hands", () -> pay(id, account, stages.key()));
        }
        assertThat(pay(id, 103, stages.key())).isPositive();
    }

    @Test
    void refusesContractSecurityAndCommitmentByWhoHadAPartInTheAward() {
        long id = stage.awarded(AMOUNT);
        for (long account : List.of(LoanStage.APPLICANT, LoanStage.DECIDER)) {
            refuses(
                    "loan.refusal.award-hands",
                    () -> as(account, () -> stage.loans.contract(id, stage.contractOf(AMOUNT))));
        }
        contract(id, stage.contractOf(AMOUNT));
        refuses(
                "loan.refusal.award-hands",
                () -> as(LoanStage.REVIEWER, () -> stage.loans.secure(id, stage.security())));
        stage.run(Office.TREASURER, () -> stage.loans.secure(id, stage.security()));
        refuses(
                "loan.refusal.award-hands",
                () -> as(LoanStage.CITY_OFFICER, () -> stage.loans.commit(id)));
    }

    private void as(long account, Runnable act) {
        stage.as(
                account,
                Office.TREASURER,
                () -> {
                    act.run();
                    return true;
                });
    }

    @Test
    void theDatabaseRefusesTheSameHandsToo() {
        long id = stage.committed(AMOUNT);
        var bound = Objects.requireNonNull(stage.facts(id).commitment());
        assertThatThrownBy(() ->
                        stage.as(
                                102,
                                Office.DISBURSING_OFFICER,
                                () -> {
                                    table.payment(
                                            id,
                                            bound.committedOn(),
                                            bound,
                                            bound.entryId(),
                                            "x",
                                            new Long[] {102L});
                                    return true;
                                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("other_hands_pay");
    }

    @Test
    void refusesOfficesWhoseTurnItIsNot() {
        long id = stage.awarded(AMOUNT);
        for (Office office : List.of(Office.AUDITOR, Office.FUND_MANAGER, Office.CASHIER)) {
            refuses(
                    "loan.refusal.office",
                    () ->
                            stage.run(
                                    office,
                                    () -> stage.loans.contract(id, stage.contractOf(AMOUNT))));
            refuses("loan.refusal.office", () -> stage.as(office, () -> stage.bills.make(id)));
        }
        refuses(
                "loan.refusal.office",
                () ->
                        stage.as(
                                Office.TREASURER,
                                () -> stage.payments.pay(id, stage.day(3, 14), 0, "k")));
    }

    @Test
    void showsTheAccountOnlyToWhoPaysAndWritesItDown() {
        long id = stage.committed(AMOUNT);
        refuses(
                "loan.refusal.office",
                () -> stage.as(Office.TREASURER, () -> stage.payments.payee(id)));
        var payee = stage.as(Office.DISBURSING_OFFICER, () -> stage.payments.payee(id));
        assertThat(payee).isEqualTo(new Payments.Payee("서다은", "전북은행", "1021020123456", 0));
        var contract = Objects.requireNonNull(stage.facts(id).contract());
        assertThat(contract.purpose())
                .isInstanceOfSatisfying(
                        Purpose.Lease.class,
                        lease -> assertThat(lease.landlord()).isEqualTo("서○은"));
        var seen =
                stage.as(
                        Office.AUDITOR,
                        () ->
                                readings.list(
                                        new Readings.Filter(null, "loan", id), Long.MAX_VALUE, 10));
        assertThat(seen).hasSize(1);
        pay(id, 103, stages.key());
        refuses(
                "loan.refusal.not-now.paid-out",
                () -> stage.as(Office.DISBURSING_OFFICER, () -> stage.payments.payee(id)));
    }

    @Test
    void letsOneOfTwoTreasurersCommit() throws Exception {
        long id = stage.secured(AMOUNT);
        var barrier = new CyclicBarrier(2);
        Callable<Long> commit =
                () -> {
                    barrier.await();
                    return stage.as(Office.TREASURER, () -> stage.loans.commit(id));
                };
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<Long> each : pool.invokeAll(List.of(commit, commit))) {
                try {
                    each.get();
                    done++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(LoanRefusal.class);
                }
            }
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void billsAPeriodOnce() throws Exception {
        long id = stage.paidOut(AMOUNT);
        var barrier = new CyclicBarrier(2);
        Callable<Long> bill =
                () -> {
                    barrier.await();
                    return stage.bill(id);
                };
        try (var pool = Executors.newFixedThreadPool(2)) {
            long made =
                    pool.invokeAll(List.of(bill, bill)).stream()
                            .filter(each -> each.state() == Future.State.SUCCESS)
                            .count();
            assertThat(made).isEqualTo(1);
        }
        refuses("loan.refusal.nothing-to-bill", () -> stage.bill(id));
    }

    @Test
    void refusesReceiptsThatCannotBe() {
        long id = stage.paidOut(AMOUNT);
        LocalDate day = stage.day(3, 14);
        stage.bill(id);
        refuses("loan.refusal.not-positive", () -> stage.receive(id, day, 0));
        refuses("loan.refusal.not-positive", () -> stage.receive(id, day, -1));
        refuses("loan.refusal.more-than-owed", () -> stage.receive(id, day, 80_799_997));
        refuses("loan.refusal.in-future", () -> stage.receive(id, day.plusDays(1), 1));
        refuses("loan.refusal.too-early", () -> stage.receive(id, day.minusDays(1), 1));
        refuses("loan.refusal.more-than-lent", () -> stage.giveBack(id, day, 80_000_001));
    }

    @Test
    void takesTheSameReceiptOnce() {
        long id = stage.paidOut(AMOUNT);
        stage.bill(id);
        var draft = stage.receipt(stage.day(3, 14), 10_000);
        long first = stage.as(Office.CASHIER, () -> stage.receipts.record(id, draft));
        assertThat(stage.as(Office.CASHIER, () -> stage.receipts.record(id, draft)))
                .isEqualTo(first);
        var other = new ReceiptDraft(draft.receivedOn(), Won.of(9), draft.payerName(), draft.key());
        refuses(
                "loan.refusal.other-content",
                () -> stage.as(Office.CASHIER, () -> stage.receipts.record(id, other)));
        String alike = draft.payerName().substring(0, 1) + "누" + draft.payerName().substring(2);
        var somebody = new ReceiptDraft(draft.receivedOn(), draft.amount(), alike, draft.key());
        refuses(
                "loan.refusal.other-content",
                () -> stage.as(Office.CASHIER, () -> stage.receipts.record(id, somebody)));
        assertThat(stage.facts(id).receipts()).hasSize(1);
    }

    @Test
    void reversesAnyReceiptOnce() {
        long id = stage.paidOut(AMOUNT);
        stage.bill(id);
        long first = stage.receive(id, stage.day(3, 14), 10_000);
        long second = stage.receive(id, stage.day(3, 14), 20_000);
        refuses("loan.refusal.empty", () -> reverse(second, " "));
        reverse(first, "틀림");
        refuses("loan.refusal.already-reversed", () -> reverse(first, "틀림"));
        assertThat(new Owing(stage.facts(id), stage.day(3, 14)).sum()).isEqualTo(Won.of(47_945));
        reverse(second, "틀림");
        assertThat(new Owing(stage.facts(id), stage.day(3, 14)).sum()).isEqualTo(Won.of(67_945));
    }

    private void reverse(long receipt, String reason) {
        stage.run(Office.CASHIER, () -> stage.receipts.reverse(receipt, reason));
    }

    @Test
    void keepsALoanOfAnotherRegionAbsent() {
        long id = stage.committed(AMOUNT);
        Stage other = stages.set();
        other.at(other.day(3, 14));
        refuses("loan.refusal.absent", () -> other.facts(id));
        refuses("loan.refusal.absent", () -> other.bill(id));
        refuses(
                "loan.refusal.absent",
                () -> other.as(Office.DISBURSING_OFFICER, () -> other.payments.payee(id)));
    }
}
