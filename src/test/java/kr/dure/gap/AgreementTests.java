package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.gap.Agreement.State;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.programme.AwardGiven;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the award to the bank's loan, and what the ordinance does not bear. */
@HouseTest
class AgreementTests {

    @Autowired GapStage stages;
    @Autowired MovedClock clock;
    @Autowired Agreements agreements;
    @Autowired AgreementRegister register;
    @Autowired GapInstrument instrument;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private GapStage.Stage stage;
    private long id;

    @BeforeEach
    void award() {
        stage = stages.set();
        id = stage.signed();
        stage.at(LocalDate.of(2026, 2, 10));
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    private Agreement find(long agreement) {
        return stage.place.call(Office.AUDITOR, () -> register.find(agreement));
    }

    private void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .as(word)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("gap.refusal." + word));
    }

    private void refusesLoan(String word, BankLoanDraft draft) {
        refuses(word, () -> stage.place.as(Office.TREASURER, () -> agreements.lend(id, draft)));
    }

    @Test
    void becomesAnAgreementWithTheTermsOfTheOrdinance() {
        Agreement awarded = find(id);
        assertThat(awarded.stateOn(LocalDate.now(clock))).isEqualTo(State.AWARDED);
        assertThat(awarded.most()).isEqualTo(Won.of(3_600_000));
        assertThat(awarded.article()).isEqualTo("조례 제10조");
        assertThat(awarded.terms()).isEqualTo(new GapTerms(Won.of(100_000_000), 500, 100, 48, 1));
        Agreement running = stage.lent(id, stages.loan());
        assertThat(running.stateOn(LocalDate.now(clock))).isEqualTo(State.RUNNING);
        assertThat(running.stateOn(LocalDate.of(2028, 1, 1))).isEqualTo(State.OVER);
    }

    @Test
    void refusesALoanTheTermsDoNotBear() {
        BankLoanDraft good = stages.loan();
        Map<String, BankLoanDraft> wrong = new LinkedHashMap<>();
        wrong.put("cap", rates(good, 900, 600));
        wrong.put("gap", rates(good, 390, 300));
        wrong.put("rate", rates(good, 0, 100));
        wrong.put("loan-amount", amount(good, 100_000_001));
        wrong.put("before-award", lent(good, LocalDate.of(2026, 2, 1)));
        wrong.put("in-future", lent(good, LocalDate.of(2026, 2, 11)));
        wrong.put("before-loan", months(good, YearMonth.of(2026, 1), YearMonth.of(2026, 12)));
        wrong.put("months-turned", months(good, YearMonth.of(2026, 5), YearMonth.of(2026, 4)));
        wrong.put("after-loan", months(good, YearMonth.of(2026, 5), YearMonth.of(2028, 3)));
        wrong.put("too-long", months(good, YearMonth.of(2026, 2), YearMonth.of(2030, 2)));
        wrong.forEach(this::refusesLoan);
        assertThatThrownBy(() ->
                        stage.place.as(
                                Office.TREASURER, () -> agreements.lend(id, rates(good, 900, 600))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.article()).isEqualTo("조례 제10조");
                            assertThat(refusal.args()).containsExactly("6.0%", "5.0%");
                        });
        Acting decider = stage.place.acting(Office.FUND_MANAGER);
        Acting same =
                new Acting(
                        decider.region(),
                        decider.accountId(),
                        decider.name(),
                        Office.TREASURER,
                        null,
                        null,
                        "test");
        refuses("award-hands", () -> same.run(() -> agreements.lend(id, good)));
        stage.lent(id, good);
        refusesLoan("loan-there", good);
    }

    private static BankLoanDraft rates(BankLoanDraft like, int rateBp, int gapBp) {
        return new BankLoanDraft(
                like.bankCode(),
                like.loanNo(),
                like.lentOn(),
                like.amount(),
                like.months(),
                like.graceMonths(),
                like.repayment(),
                rateBp,
                gapBp,
                like.firstMonth(),
                like.lastMonth());
    }

    private static BankLoanDraft amount(BankLoanDraft like, long won) {
        return new BankLoanDraft(
                like.bankCode(),
                like.loanNo(),
                like.lentOn(),
                Won.of(won),
                like.months(),
                like.graceMonths(),
                like.repayment(),
                like.rateBp(),
                like.gapBp(),
                like.firstMonth(),
                like.lastMonth());
    }

    private static BankLoanDraft lent(BankLoanDraft like, LocalDate day) {
        return new BankLoanDraft(
                like.bankCode(),
                like.loanNo(),
                day,
                like.amount(),
                like.months(),
                like.graceMonths(),
                like.repayment(),
                like.rateBp(),
                like.gapBp(),
                like.firstMonth(),
                like.lastMonth());
    }

    private static BankLoanDraft months(BankLoanDraft like, YearMonth first, YearMonth last) {
        return new BankLoanDraft(
                like.bankCode(),
                like.loanNo(),
                like.lentOn(),
                like.amount(),
                like.months(),
                like.graceMonths(),
                like.repayment(),
                like.rateBp(),
                like.gapBp(),
                first,
                last);
    }

    @Test
    void subsidisesOneLoanOfABankOnce() {
        BankLoanDraft draft = stages.loan();
        stage.lent(id, draft);
        long other = stage.another();
        stage.at(LocalDate.of(2026, 2, 10));
        refuses(
                "loan-twice",
                () -> stage.place.as(Office.TREASURER, () -> agreements.lend(other, draft)));
    }

    @Test
    void givesAnAwardUpBeforeTheBankLends() {
        stage.place.as(Office.TREASURER, () -> agreements.giveUp(id, "은행이 대출을 거절함"));
        assertThat(find(id).stateOn(LocalDate.now(clock))).isEqualTo(State.GIVEN_UP);
        refusesLoan("over", stages.loan());
        long enterprise = find(id).organisationId();
        assertThat(stage.place.<Boolean>call(Office.AUDITOR, () -> instrument.hasOpen(enterprise)))
                .isFalse();
        assertThat(stage.place.call(Office.AUDITOR, () -> instrument.givenUp(Set.of(id, -1L))))
                .containsExactly(id);
    }

    @Test
    void makesRoomForTheNextOnceItsMonthsAreOver() {
        Agreement running = stage.lent(id, stages.loan());
        assertThat(hasOpen(running)).isTrue();
        stage.at(running.lastDay());
        assertThat(hasOpen(running)).isTrue();
        stage.at(running.lastDay().plusDays(1));
        assertThat(hasOpen(running)).isFalse();
        var next =
                new AwardGiven(
                        -1,
                        -1,
                        -1,
                        running.organisationId(),
                        running.fundId(),
                        GapStage.LINE,
                        Won.of(1_000_000),
                        Map.of(
                                "loanLimitWon", 100_000_000L,
                                "capBp", 500L,
                                "fundRateBp", 100L,
                                "longestMonths", 48L,
                                "unitWon", 1L),
                        "조례 제10조",
                        Map.of(),
                        LocalDate.now(clock));
        stage.place.call(Office.FUND_MANAGER, () -> instrument.awarded(next));
        assertThat(find(id).endedOn()).isEqualTo(running.lastDay());
    }

    private boolean hasOpen(Agreement agreement) {
        return stage.place.<Boolean>call(
                Office.AUDITOR, () -> instrument.hasOpen(agreement.organisationId()));
    }

    @Test
    void isHeldByTheDatabaseToo() {
        long other = stage.another();
        String insert =
                """
                insert into gap.bank_loan
                    (agreement_id, bank_code, loan_no, lent_on, amount_won, months, grace_months,
                     repayment, rate_bp, gap_bp, cap_bp, fund_rate_bp, first_month, last_month,
                     hands_before)
                values (%d, '037', '%012d', date '2026-02-10', 1, 24, 0, 'BULLET', %d, %d, %d,
                        100, date '2026-02-01', date '2026-03-01', '{}')
                """;
        record Wrong(String name, int rateBp, int gapBp, int capBp) {}
        for (Wrong each :
                new Wrong[] {
                    new Wrong("within_the_cap", 900, 600, 500),
                    new Wrong("within_the_gap", 390, 300, 500),
                    new Wrong("bank_loan_region_agreement_id_cap_bp", 900, 600, 600)
                }) {
            String sql = insert.formatted(other, other, each.rateBp(), each.gapBp(), each.capBp());
            assertThatThrownBy(() ->
                            stage.place.as(
                                    Office.TREASURER,
                                    () ->
                                            transaction.executeWithoutResult(
                                                    _ -> jdbc.sql(sql).update())))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining(each.name());
        }
    }

    @Test
    void showsAnEnterpriseItsOwnOnly() {
        Acting own = stage.place.acting(Office.ENTERPRISE_MEMBER);
        long other = stage.another();
        assertThat(stage.place.call(own, () -> register.list(null, 50)).agreements())
                .extracting(Agreement::id)
                .containsExactly(id);
        refuses("absent", () -> own.run(() -> register.find(other)));
        assertThat(stage.place.call(Office.CITY_OFFICER, () -> register.find(other)).id())
                .isEqualTo(other);
    }
}
