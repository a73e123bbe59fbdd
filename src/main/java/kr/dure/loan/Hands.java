package kr.dure.loan;

import java.util.Set;

/** What the award behind a loan says about people: who had a part in it, and whether it stands. */
interface Hands {

    /** The accounts that applied, recommended, reviewed or decided. */
    Set<Long> of(long awardId);

    /** Whether both sides have signed the agreement: only then a contract is made. */
    boolean isSigned(long awardId);
}
