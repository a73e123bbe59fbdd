package kr.dure.gap;

import java.time.YearMonth;
import kr.dure.kernel.Won;

/**
 * What was found to be paid too much on a line (초과 지급).
 *
 * @param month of the line
 * @param setOff what of it was kept back of later claims
 */
public record Overpayment(
        long id,
        long lineId,
        long claimId,
        long agreementId,
        YearMonth month,
        Won amount,
        Won setOff,
        String reason,
        Stamp stamp) {

    public Won open() {
        return amount.minus(setOff);
    }
}
