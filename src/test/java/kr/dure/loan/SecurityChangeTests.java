package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.dao.DataAccessException;

/** 담보 변경: another security takes the place of the one that stands. */
@HouseTest
class SecurityChangeTests {

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

    private void change(long id, SecurityDraft draft, LocalDate on) {
        change(id, draft, on, "전세권을 말소하고 질권으로 바꿈");
    }

    private void change(long id, SecurityDraft draft, LocalDate on, String reason) {
        var change = new SecurityDraft.Change(on, reason);
        stage.run(Office.TREASURER, () -> stage.loans.changeSecurity(id, draft, change));
    }

    private SecurityDraft pledge() {
        var other = stage.security();
        return new SecurityDraft(
                SecurityKind.PLEDGE, other.givenBy(), other.number(), other.givenOn(), 1);
    }

    private LoanFacts.Security now(long id) {
        return Objects.requireNonNull(stage.facts(id).security());
    }

    @Test
    void keepsTheOneBeforeOnRecord() {
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(5, 2));
        change(id, pledge(), stage.day(5, 2));
        assertThat(now(id).kind()).isEqualTo(SecurityKind.PLEDGE);
        LoanFacts facts = stage.facts(id);
        assertThat(facts.securities()).hasSize(2);
        assertThat(facts.asOf(stage.day(5, 1), now(id).stamp().at()).security())
                .isEqualTo(facts.securities().getFirst());
        assertThat(facts.asOf(FAR, now(id).stamp().at().minusNanos(1000)).security())
                .isEqualTo(facts.securities().getFirst());
        change(id, pledge(), stage.day(5, 2));
        assertThat(stage.facts(id).securities()).hasSize(3);
        String one = "select count(*) from loan.standing(:day) where id = :id";
        Integer rows =
                stage.as(
                        Office.AUDITOR,
                        () ->
                                stages.parts()
                                        .jdbc()
                                        .sql(one)
                                        .param("day", stage.day(5, 2))
                                        .param("id", id)
                                        .query(Integer.class)
                                        .single());
        assertThat(rows).as("rows in the list").isEqualTo(1);
    }

    /** Prolonged, or put right. */
    @Test
    void takesTheSamePaperInItsOwnPlaceAndForNoOtherLoan() {
        long id = stage.paidOut(AMOUNT);
        SecurityDraft first = stage.security();
        change(id, first, stage.day(3, 14));
        change(id, pledge(), stage.day(3, 14));
        change(id, first, stage.day(3, 14), "다시 전세권으로");
        assertThat(stage.facts(id).securities()).hasSize(4);
        long other = stage.contracted(AMOUNT);
        refuses(
                "loan.refusal.registered-twice",
                () -> stage.run(Office.TREASURER, () -> stage.loans.secure(other, first)));
        stage.run(Office.TREASURER, () -> stage.loans.secure(other, stage.security()));
    }

    @Test
    void refusesWhatCannotStand() {
        long id = stage.contracted(AMOUNT);
        SecurityDraft pledge = pledge();
        refuses("loan.refusal.not-now.contracted", () -> change(id, pledge, stage.day(3, 14)));
        stage.run(Office.TREASURER, () -> stage.loans.secure(id, stage.security()));
        refuses("loan.refusal.too-early", () -> change(id, pledge, stage.day(3, 13)));
        refuses("loan.refusal.in-future", () -> change(id, pledge, stage.day(3, 15)));
        refuses("loan.refusal.empty", () -> change(id, pledge, stage.day(3, 14), " "));
        var guarantor = business.guarantor(stage, AMOUNT);
        refuses("loan.refusal.security-kind", () -> change(id, guarantor, stage.day(3, 14)));
        refuses(
                "loan.refusal.office",
                () ->
                        stage.run(
                                Office.CASHIER,
                                () ->
                                        stage.loans.changeSecurity(
                                                id,
                                                pledge,
                                                new SecurityDraft.Change(stage.day(3, 14), "x"))));
        assertThat(stage.facts(id).securities()).hasSize(1);
        stage.as(Office.TREASURER, () -> stage.loans.commit(id));
        stage.as(
                Office.DISBURSING_OFFICER,
                () -> stage.payments.pay(id, stage.day(3, 14), 0, stages.key()));
        stage.giveBack(id, stage.day(3, 14), AMOUNT.amount());
        refuses("loan.refusal.not-now.returned", () -> change(id, pledge, stage.day(3, 14)));
    }

    /** What is still lent, and until the last due date as it stands. */
    @Test
    void securesWhatIsStillLentUntilItsEnd() {
        long id = business.paidOut(stage, AMOUNT, 12, 0);
        stage.at(stage.day(4, 14));
        stage.as(
                Office.CASHIER,
                () -> stage.receipts.prepay(id, stage.receipt(stage.day(4, 14), 40_000_000)));
        Won lent = stage.facts(id).lent();
        LocalDate end = stage.facts(id).run().orElseThrow().maturity();
        LocalDate on = stage.day(4, 14);
        var little = business.guarantee(on, end, lent.minus(Won.of(1)));
        refuses("loan.refusal.secured-too-little", () -> change(id, little, on));
        var brief = business.guarantee(on, end.minusDays(1), lent);
        refuses("loan.refusal.guarantee-too-short", () -> change(id, brief, on));
        change(id, business.guarantee(on, end, lent), on);
        assertThat(now(id).amount()).isEqualTo(lent);
        assertThat(stage.as(Office.TREASURER, () -> stage.loans.guarantor(id))).isEmpty();
    }

    @Test
    void doesNotLetWhoSecuredItPay() {
        long id = stage.secured(AMOUNT);
        long other = 777;
        var change = new SecurityDraft.Change(stage.day(3, 14), "바꿈");
        stage.as(
                other,
                Office.TREASURER,
                () -> {
                    stage.loans.changeSecurity(id, pledge(), change);
                    return true;
                });
        stage.as(Office.TREASURER, () -> stage.loans.commit(id));
        refuses(
                "loan.refusal.same-hands",
                () ->
                        stage.as(
                                other,
                                Office.DISBURSING_OFFICER,
                                () -> stage.payments.pay(id, stage.day(3, 14), 0, stages.key())));
    }

    @Test
    void isKeptByTheDatabaseOncePerPredecessor() {
        long id = stage.paidOut(AMOUNT);
        change(id, pledge(), stage.day(3, 14));
        String again =
                "insert into loan.security (loan_id, kind, given_by, number, given_on, rank,"
                        + " replaces, since, reason) select loan_id, kind, given_by, 'x' || id,"
                        + " given_on, rank, replaces, since, reason from loan.security"
                        + " where loan_id = :id and replaces is not null";
        assertThatThrownBy(() ->
                        stage.run(
                                Office.TREASURER,
                                () -> stages.parts().jdbc().sql(again).param("id", id).update()))
                .isInstanceOf(DataAccessException.class);
    }
}
