package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;

class ActsTests {

    private static final Won AMOUNT = Won.of(90_000_000);

    @Test
    void everyActBalancesInEachBookForAnyAmount() {
        Random random = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            Won amount = Won.of(1 + random.nextLong(BookRules.MOST.amount()));
            for (List<Leg> legs : everyAct(amount)) {
                for (Book book : Book.values()) {
                    assertThat(sum(legs, book)).isEqualTo(Won.ZERO);
                }
            }
        }
    }

    @Test
    void aLoanPaidOutIsSpendingInOneBookAndAClaimInTheOther() {
        assertThat(Acts.pay(AMOUNT, AssetUse.LOAN_PRINCIPAL))
                .containsExactlyInAnyOrder(
                        new Leg(AccountKind.COMMITTED, AMOUNT.negated()),
                        new Leg(AccountKind.SPENT, AMOUNT),
                        new Leg(AccountKind.CASH, AMOUNT.negated()),
                        new Leg(AccountKind.LOAN_PRINCIPAL, AMOUNT));
    }

    @Test
    void billedPrincipalEarnsNothingAndBilledInterestDoes() {
        assertThat(Acts.assess(AMOUNT, Receivable.LOAN_PRINCIPAL))
                .allMatch(leg -> leg.account().book() == Book.BUDGET);
        assertThat(Acts.assess(AMOUNT, Receivable.INTEREST))
                .contains(new Leg(AccountKind.INTEREST_INCOME, AMOUNT.negated()));
    }

    @Test
    void receivingTakesTheClaimAndBringsTheCash() {
        assertThat(Acts.receive(AMOUNT, Receivable.LATE_INTEREST))
                .contains(
                        new Leg(AccountKind.CASH, AMOUNT),
                        new Leg(AccountKind.LATE_INTEREST_RECEIVABLE, AMOUNT.negated()));
    }

    private static List<List<Leg>> everyAct(Won amount) {
        List<List<Leg>> acts = new ArrayList<>();
        for (Side side : Side.values()) {
            acts.add(Acts.plan(side, amount));
        }
        acts.add(Acts.commit(amount));
        acts.add(Acts.release(amount));
        acts.add(Acts.refund(amount));
        acts.add(Acts.open(amount));
        acts.add(Acts.carryCommitted(amount));
        acts.add(Acts.carryOutstanding(amount));
        acts.add(Acts.contribute(amount));
        for (AssetUse use : AssetUse.values()) {
            acts.add(Acts.pay(amount, use));
            acts.add(Acts.payCarried(amount, use));
        }
        for (Receivable receivable : Receivable.values()) {
            acts.add(Acts.assess(amount, receivable));
            acts.add(Acts.receive(amount, receivable));
            acts.add(Acts.receiveCarried(amount, receivable));
            acts.add(Acts.writeOff(amount, receivable));
        }
        return acts;
    }

    private static Won sum(List<Leg> legs, Book book) {
        return legs.stream()
                .filter(leg -> leg.account().book() == book)
                .map(Leg::amount)
                .reduce(Won.ZERO, Won::plus);
    }
}
