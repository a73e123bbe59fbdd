package kr.dure.ledger;

import java.util.Map;
import kr.dure.kernel.Won;

/**
 * What an income line holds about one thing.
 *
 * @param assessed decided to be collected on it
 * @param carried moved to a line of a later year, where it is decided again
 */
public record Claim(Line line, Won assessed, Won carried, Won received, Won writtenOff) {

    static Claim of(Line line, Map<AccountKind, Won> sums) {
        return new Claim(
                line,
                sums.getOrDefault(AccountKind.ASSESSED, Won.ZERO),
                sums.getOrDefault(AccountKind.CARRIED, Won.ZERO),
                sums.getOrDefault(AccountKind.RECEIVED, Won.ZERO),
                sums.getOrDefault(AccountKind.WRITTEN_OFF, Won.ZERO));
    }

    /** What of it is open. */
    public Won outstanding() {
        return assessed.minus(carried).minus(received).minus(writtenOff);
    }
}
