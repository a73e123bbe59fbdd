package kr.dure.loan;

import java.util.Set;
import kr.dure.access.Acting;

/** What the award behind a loan says about people: who had a part in it, and whether it stands. */
interface Hands {

    /** The accounts that applied, recommended, reviewed or decided. */
    Set<Long> of(long awardId);

    /**
     * Those who had a part in the award, and so none in fulfilling it.
     *
     * @throws LoanRefusal if the acting person is one of them
     */
    default Long[] others(long awardId) {
        Set<Long> before = of(awardId);
        if (before.contains(Acting.current().accountId())) {
            throw LoanRefusal.awardHands();
        }
        return before.toArray(Long[]::new);
    }

    /** Whether both sides have signed the agreement: only then a contract is made. */
    boolean isSigned(long awardId);
}
