package kr.dure.gap;

import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;

/**
 * What was found to be paid too much on a line (초과 지급).
 *
 * @param month of the line
 * @param setOff what of it was kept back of later claims
 * @param refunds what of it came back as money, the earliest first; those reversed too
 */
public record Overpayment(
        long id,
        long lineId,
        long claimId,
        long agreementId,
        YearMonth month,
        Won amount,
        Won setOff,
        List<Refund> refunds,
        String reason,
        Stamp stamp) {

    public Overpayment {
        refunds = List.copyOf(refunds);
    }

    /** What came back as money. */
    public Won refunded() {
        return refunds.stream()
                .filter(Refund::stands)
                .map(Refund::amount)
                .reduce(Won.ZERO, Won::plus);
    }

    /** What is still to be kept back, or to come back. */
    public Won open() {
        return amount.minus(setOff).minus(refunded());
    }
}
