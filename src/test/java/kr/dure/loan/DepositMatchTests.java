package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.DepositMatch.Candidate;
import kr.dure.loan.DepositMatch.How;
import kr.dure.loan.DepositMatch.One;
import kr.dure.loan.DepositMatch.Unclear;
import kr.dure.loan.DepositMatch.Why;
import org.junit.jupiter.api.Test;

/** One loan alone is found without a person; all else waits, and says why. */
class DepositMatchTests {

    private static final Won DUE = Won.of(66_666);
    private static final Won OTHER = Won.of(66_667);

    private static Candidate named(long id, String account, Won due) {
        return new Candidate(id, account, true, due);
    }

    private static DepositMatch match(String account, Candidate... candidates) {
        return DepositMatch.of(account, DUE, List.of(candidates));
    }

    private static Unclear because(Why why) {
        return new Unclear(why);
    }

    @Test
    void findsTheLoanOfAVirtualAccountWhateverTheAmount() {
        var owner = new Candidate(7, "900100", false, Won.ZERO);
        assertThat(match("900100", owner)).isEqualTo(new One(7, How.VIRTUAL_ACCOUNT));
        assertThat(match("900100", owner, named(8, "", DUE)))
                .as("the account says more than the name")
                .isEqualTo(new One(7, How.VIRTUAL_ACCOUNT));
    }

    @Test
    void findsTheLoanWhoseBorrowerOwesExactlyThat() {
        assertThat(match("", named(7, "", DUE))).isEqualTo(new One(7, How.NAME_AND_AMOUNT));
        assertThat(match("", named(7, "", DUE), named(8, "", OTHER)))
                .isEqualTo(new One(7, How.NAME_AND_AMOUNT));
        assertThat(match("", named(7, "900100", DUE)))
                .as("paid past its virtual account, into the fund's own")
                .isEqualTo(new One(7, How.NAME_AND_AMOUNT));
        assertThat(match("900199", named(7, "", DUE)))
                .as("an account that was not written down yet")
                .isEqualTo(new One(7, How.NAME_AND_AMOUNT));
    }

    @Test
    void leavesTheRestToAPersonAndSaysWhy() {
        assertThat(match("")).isEqualTo(because(Why.NOBODY));
        assertThat(match("", new Candidate(7, "", false, DUE))).isEqualTo(because(Why.NOBODY));
        assertThat(match("", named(7, "", OTHER))).isEqualTo(because(Why.OTHER_AMOUNT));
        assertThat(match("", named(7, "", DUE), named(8, "", DUE))).isEqualTo(because(Why.SEVERAL));
        assertThat(match("900199")).isEqualTo(because(Why.UNKNOWN_ACCOUNT));
        assertThat(match("900199", named(7, "", OTHER))).isEqualTo(because(Why.UNKNOWN_ACCOUNT));
        assertThat(match("900199", named(7, "900100", DUE))).isEqualTo(because(Why.OTHER_ACCOUNT));
    }
}
