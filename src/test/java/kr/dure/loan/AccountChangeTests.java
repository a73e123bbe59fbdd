package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between contract and payment another account may be named. */
@HouseTest
class AccountChangeTests {

    private static final Won AMOUNT = Won.of(60_000_000);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @Autowired LoanStage stages;
    @Autowired BusinessStage business;

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

    private void change(long id, AccountDraft draft) {
        stage.run(Office.TREASURER, () -> stage.loans.changeAccount(id, draft));
    }

    private static AccountDraft landlords(String number) {
        return new AccountDraft(null, "004", number, "임대인이 통장을 바꿈");
    }

    private LoanFacts.Contract contract(long id) {
        return Objects.requireNonNull(stage.facts(id).contract());
    }

    @Test
    void paysTheLandlordsNewAccount() {
        long id = stage.committed(AMOUNT);
        change(id, landlords("110-222-333444"));
        var payee = stage.as(Office.DISBURSING_OFFICER, () -> stage.payments.payee(id));
        assertThat(payee.account()).isEqualTo("110222333444");
        assertThat(payee.name()).isEqualTo("서다은");
        refuses("loan.refusal.same-account", () -> change(id, landlords("110 222 333444")));
        change(id, new AccountDraft(null, "088", "110-222-333444", "은행을 잘못 적음"));
        change(id, landlords("110-222-333444"));
        var lease = (Purpose.Lease) contract(id).purpose();
        assertThat(lease.bankCode()).isEqualTo("004");
        assertThat(lease.accountTail()).isEqualTo("3444");
        Instant at = contract(id).accountChanges().getFirst().stamp().at();
        var known = Objects.requireNonNull(stage.facts(id).asOf(FAR, at.minusNanos(1000)));
        var before = (Purpose.Lease) Objects.requireNonNull(known.contract()).purpose();
        assertThat(before.accountTail()).isEqualTo("3456");
        assertThat(known.contract().accountChanges()).isEmpty();
        refuses("loan.refusal.account-changed", () -> pay(id, stage.day(3, 14), 0));
        pay(id, stage.day(3, 14), 3);
        refuses("loan.refusal.not-now.paid-out", () -> change(id, landlords("110-222-333444")));
    }

    private void pay(long id, LocalDate on, int changes) {
        stage.as(
                Office.DISBURSING_OFFICER, () -> stage.payments.pay(id, on, changes, stages.key()));
    }

    @Test
    void goesOnWhereTheBorrowersAccountWasClosed() {
        long id = business.committed(stage, AMOUNT, 12, 0, business.guarantor(stage, AMOUNT));
        var was = (Purpose.Business) contract(id).purpose();
        stage.run(Office.TREASURER, () -> stages.parts().accounts().close(was.accountId()));
        refuses("loan.refusal.account-closed", () -> business.pay(stage, id));
        var closed = new AccountDraft(was.accountId(), "", "", "다시");
        refuses("loan.refusal.account-closed", () -> change(id, closed));
        long other = business.account(stage, stage.enterprise());
        refuses(
                "loan.refusal.account-closed",
                () -> change(id, new AccountDraft(other, "", "", "남의 계좌")));
        long fresh = business.account(stage, stage.facts(id).loan().organisationId());
        change(id, new AccountDraft(fresh, "", "", "앞의 계좌를 해지함"));
        assertThat(((Purpose.Business) contract(id).purpose()).accountId()).isEqualTo(fresh);
        refuses(
                "loan.refusal.same-account",
                () -> change(id, new AccountDraft(fresh, "", "", "다시")));
        assertThat(contract(id).accountChanges()).hasSize(1);
        business.pay(stage, id);
        assertThat(stage.facts(id).payment()).isNotNull();
    }

    @Test
    void refusesWhatCannotStand() {
        long awarded = stage.awarded(AMOUNT);
        refuses("loan.refusal.not-now.awarded", () -> change(awarded, landlords("1102223334")));
        long id = stage.contracted(AMOUNT);
        refuses("loan.refusal.account-number", () -> change(id, landlords("110-22")));
        refuses("loan.refusal.other-kind", () -> change(id, new AccountDraft(1L, "", "", "x")));
        refuses(
                "loan.refusal.empty",
                () -> change(id, new AccountDraft(null, "004", "1102223334", " ")));
        refuses(
                "loan.refusal.office",
                () ->
                        stage.run(
                                Office.CASHIER,
                                () -> stage.loans.changeAccount(id, landlords("1102223334"))));
        refuses(
                "loan.refusal.award-hands",
                () ->
                        stage.as(
                                LoanStage.DECIDER,
                                Office.TREASURER,
                                () -> {
                                    stage.loans.changeAccount(id, landlords("1102223334"));
                                    return true;
                                }));
        assertThat(contract(id).accountChanges()).isEmpty();
    }

    @Test
    void doesNotLetWhoNamedTheAccountPay() {
        long id = stage.committed(AMOUNT);
        long other = 777;
        stage.as(
                other,
                Office.TREASURER,
                () -> {
                    stage.loans.changeAccount(id, landlords("1102223334"));
                    return true;
                });
        refuses(
                "loan.refusal.same-hands",
                () ->
                        stage.as(
                                other,
                                Office.DISBURSING_OFFICER,
                                () -> stage.payments.pay(id, stage.day(3, 14), 1, stages.key())));
    }
}
