package kr.dure.gap;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * Money that came back, before it is written down.
 *
 * @param lineCode of an income line of the plan of the year it came in
 * @param key the same for the same money sent twice
 */
public record RefundDraft(
        long overpaymentId, LocalDate receivedOn, Won amount, String lineCode, String key) {

    /** Whether it is what was written down as that refund. */
    boolean became(Refund refund) {
        return overpaymentId == refund.overpaymentId()
                && receivedOn.equals(refund.receivedOn())
                && amount.equals(refund.amount())
                && lineCode.equals(refund.lineCode());
    }
}
