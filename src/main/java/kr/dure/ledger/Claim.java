package kr.dure.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;

/**
 * What an income line holds about one thing.
 *
 * @param assessed decided to be collected on it
 * @param carried moved to a line of a later year, where it is decided again
 */
public record Claim(Line line, Won assessed, Won carried, Won received, Won writtenOff) {

    /** The earliest year first. */
    static final Comparator<Claim> ORDER =
            Comparator.comparing((Claim each) -> each.line().year())
                    .thenComparing(each -> each.line().id());

    static Claim of(Line line, Map<AccountKind, Won> sums) {
        return new Claim(
                line,
                sums.getOrDefault(AccountKind.ASSESSED, Won.ZERO),
                sums.getOrDefault(AccountKind.CARRIED, Won.ZERO),
                sums.getOrDefault(AccountKind.RECEIVED, Won.ZERO),
                sums.getOrDefault(AccountKind.WRITTEN_OFF, Won.ZERO));
    }

    /** As it is once these are booked on its line. */
    Claim plus(List<Leg> legs) {
        return new Claim(
                line,
                assessed.plus(sum(legs, AccountKind.ASSESSED)),
                carried.plus(sum(legs, AccountKind.CARRIED)),
                received.plus(sum(legs, AccountKind.RECEIVED)),
                writtenOff.plus(sum(legs, AccountKind.WRITTEN_OFF)));
    }

    private static Won sum(List<Leg> legs, AccountKind kind) {
        return legs.stream()
                .filter(each -> each.account() == kind)
                .map(each -> kind.read(each.amount()))
                .reduce(Won.ZERO, Won::plus);
    }

    /** What of it is open. */
    public Won outstanding() {
        return assessed.minus(carried).minus(received).minus(writtenOff);
    }
}
