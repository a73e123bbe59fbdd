package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.party.BankAccounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a business-fund loan refuses. */
@HouseTest
class BusinessRefusalTests {

    private static final Won AMOUNT = Won.of(30_000_000);

    @Autowired LoanStage stages;
    @Autowired BusinessStage business;
    @Autowired LoanInstrument businessLoan;
    @Autowired BankAccounts accounts;

    private Stage stage;
    private LocalDate today;

    @BeforeEach
    void set() {
        stage = stages.set();
        today = stage.day(2, 2);
        stage.at(today);
    }

    static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void refusesAmountsAboveTheLimitAndTermsThatCannotBeMeant() {
        refuses("loan.refusal.amount", () -> business.awarded(stage, Won.of(100_000_001)));
        Map<String, Object> terms = new TreeMap<>(BusinessStage.TERMS);
        terms.put("proofMonths", 61L);
        refuses("loan.refusal.terms", () -> businessLoan.checkTerms(terms));
        var shown =
                stage.as(Office.AUDITOR, () -> businessLoan.show(BusinessStage.TERMS, stage.fund));
        assertThat(shown)
                .extracting(each -> each.value())
                .contains("1억원까지", "6개월까지 거치한 뒤 나누어 갚거나, 만기에 한 번에", "지급한 날부터 3개월 안에");
    }

    @Test
    void refusesAContractThatCannotStand() {
        long id = business.awarded(stage, AMOUNT);
        var good = business.contractOf(stage, id, 24, 6);
        refuses("loan.refusal.grace", () -> contract(id, with(good, good.repayment(), 24, 7)));
        refuses(
                "loan.refusal.grace-of-bullet",
                () -> contract(id, with(good, Repayment.BULLET, 24, 6)));
        refuses("loan.refusal.months", () -> contract(id, with(good, good.repayment(), 18, 0)));
        refuses(
                "loan.refusal.other-kind",
                () -> contract(id, stage.contractOf(Won.of(30_000_000))));
        contract(id, with(good, Repayment.BULLET, 24, 0));
        assertThat(stage.facts(id).terms().repayment()).isEqualTo(Repayment.BULLET);
        long shop = stage.awarded(AMOUNT);
        refuses("loan.refusal.other-kind", () -> contract(shop, good));
    }

    @Test
    void refusesAnAccountThatIsNotTheirsOrNoLongerUsed() {
        long id = business.awarded(stage, AMOUNT);
        long other = business.account(stage, stage.enterprise());
        var good = business.contractOf(stage, id, 24, 0);
        refuses("loan.refusal.account-closed", () -> contract(id, paidTo(good, other)));
        stage.run(Office.TREASURER, () -> accounts.close(good.accountId()));
        refuses("loan.refusal.account-closed", () -> contract(id, good));

        long paid = business.committed(stage, AMOUNT, 24, 0, business.guarantor(stage, AMOUNT));
        var contract = Objects.requireNonNull(stage.facts(paid).contract());
        var purpose = (Purpose.Business) contract.purpose();
        stage.run(Office.TREASURER, () -> accounts.close(purpose.accountId()));
        refuses("loan.refusal.account-closed", () -> business.pay(stage, paid));
    }

    private void contract(long id, ContractDraft draft) {
        stage.run(Office.TREASURER, () -> stage.loans.contract(id, draft));
    }

    private static ContractDraft with(
            ContractDraft.ForBusiness d, Repayment repayment, int months, int grace) {
        return new ContractDraft.ForBusiness(
                d.signedOn(),
                d.use(),
                d.plan(),
                d.accountId(),
                repayment,
                months,
                grace,
                d.interestDay());
    }

    private static ContractDraft paidTo(ContractDraft.ForBusiness d, long account) {
        return new ContractDraft.ForBusiness(
                d.signedOn(),
                d.use(),
                d.plan(),
                account,
                d.repayment(),
                d.months(),
                d.graceMonths(),
                d.interestDay());
    }

    @Test
    void refusesMoneyBeforeItIsSecuredAndSecuritiesThatCannotStand() {
        long id = business.contracted(stage, AMOUNT, 12, 0);
        refuses(
                "loan.refusal.not-now.contracted",
                () -> stage.as(Office.TREASURER, () -> stage.loans.commit(id)));
        refuses(
                "loan.refusal.no-guarantor",
                () -> secure(id, secured(SecurityKind.GUARANTOR, " ", AMOUNT)));
        Won less = AMOUNT.minus(Won.of(1));
        refuses(
                "loan.refusal.secured-too-little",
                () -> secure(id, secured(SecurityKind.GUARANTOR, "기해담", less)));
        refuses(
                "loan.refusal.security-kind",
                () -> secure(id, secured(SecurityKind.JEONSE_RIGHT, "전주등기소", AMOUNT)));
        refuses(
                "loan.refusal.rank",
                () -> secure(id, secured(SecurityKind.MORTGAGE, "전주등기소", AMOUNT)));
        LocalDate end = today.plusMonths(12);
        refuses(
                "loan.refusal.guarantee-too-short",
                () -> secure(id, business.guarantee(today, end.minusDays(1), AMOUNT)));
        secure(id, business.guarantee(today.minusDays(20), end, AMOUNT));
        assertThat(stage.state(id)).isInstanceOf(LoanState.Secured.class);
    }

    private void secure(long id, SecurityDraft draft) {
        stage.run(Office.TREASURER, () -> stage.loans.secure(id, draft));
    }

    private SecurityDraft secured(SecurityKind kind, String by, Won amount) {
        return new SecurityDraft(kind, by, "제1호", today, null, amount, null);
    }

    /** 지역신용보증재단법 제23조③. */
    @Test
    void refusesToPayOnAGuaranteeOlderThanSixtyDays() {
        LocalDate notified = today.minusDays(60);
        var guarantee = business.guarantee(notified, today.plusMonths(12), AMOUNT);
        long id = business.committed(stage, AMOUNT, 12, 0, guarantee);
        stage.at(today.plusDays(1));
        refuses("loan.refusal.guarantee-lapsed", () -> business.pay(stage, id));
        stage.at(today);
        business.pay(stage, id);
        assertThat(stage.state(id)).isInstanceOf(LoanState.PaidOut.class);
    }

    @Test
    void refusesADepositThatComesBackAndPapersThatCannotBe() {
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        refuses("loan.refusal.other-kind", () -> stage.giveBack(id, today, 1_000));
        refuses("loan.refusal.in-future", () -> business.show(stage, id, today.plusDays(1), 1_000));
        refuses(
                "loan.refusal.too-early",
                () -> business.show(stage, id, today.minusDays(1), 1_000));
        refuses("loan.refusal.not-positive", () -> business.show(stage, id, today, 0));
        refuses(
                "loan.refusal.send-back-reason",
                () -> stage.run(Office.FUND_MANAGER, () -> stage.usePapers.sendBack(id, " ")));
        refuses(
                "loan.refusal.office",
                () -> stage.run(Office.CASHIER, () -> stage.usePapers.accept(id)));
        long shop = stage.paidOut(AMOUNT);
        refuses("loan.refusal.no-proof", () -> business.show(stage, shop, today, 1_000));
    }

    @Test
    void keepsPapersOfOthersAbsent() {
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        var stranger =
                new Acting(
                        stage.region,
                        299,
                        "다른 이",
                        Office.ENTERPRISE_MEMBER,
                        stage.enterprise(),
                        null,
                        "test");
        var draft = business.paper(today, 1_000);
        refuses(
                "loan.refusal.absent",
                () -> stage.as(stranger, () -> stage.usePapers.add(id, draft)));
    }
}
