package kr.dure.ledger;

import java.util.Map;
import kr.dure.kernel.Won;

/**
 * A line and its sums, each as people read it (positive on its own side). The figures of the other
 * side are zero.
 *
 * @param planned 계획현액, or 수입계획액; the draft's amount while the plan is one
 * @param committed 지출원인행위 not yet paid
 * @param paid 지출액
 * @param available planned − committed − paid
 * @param assessed 징수결정액
 * @param outstanding 미수납액
 * @param received 수납액
 * @param writtenOff 불납결손액
 * @param carried 다음연도이월액: committed, or billed, here and paid, or received, in a later year
 */
public record LineFigures(
        Line line,
        Won planned,
        Won committed,
        Won paid,
        Won available,
        Won assessed,
        Won outstanding,
        Won received,
        Won writtenOff,
        Won carried) {

    static LineFigures of(Line line, Map<AccountKind, Won> sums) {
        Won committed = read(sums, AccountKind.COMMITTED);
        Won paid = read(sums, AccountKind.SPENT);
        Won available = read(sums, AccountKind.AVAILABLE);
        Won carried = read(sums, AccountKind.CARRIED);
        Won planned =
                line.side() == Side.INCOME
                        ? read(sums, AccountKind.EXPECTED)
                        : available.plus(committed).plus(paid).plus(carried);
        return new LineFigures(
                line,
                line.fixed() ? planned : line.drafted(),
                committed,
                paid,
                available,
                read(sums, AccountKind.ASSESSED),
                read(sums, AccountKind.OUTSTANDING),
                read(sums, AccountKind.RECEIVED),
                read(sums, AccountKind.WRITTEN_OFF),
                carried);
    }

    private static Won read(Map<AccountKind, Won> sums, AccountKind kind) {
        return kind.read(sums.getOrDefault(kind, Won.ZERO));
    }
}
