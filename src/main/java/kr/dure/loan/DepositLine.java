package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * A deposit as the bank wrote it.
 *
 * @param amount less than nothing where the bank cancelled one
 * @param line where it stands in the file
 * @param account the virtual account it was paid into, digits only; '' where the bank names none
 * @param reference what the bank tells it by; '' where it has none
 */
record DepositLine(
        int line,
        LocalDate on,
        Won amount,
        String payer,
        String account,
        String reference,
        String memo) {

    /**
     * What tells it from every other deposit into the same account of the fund, in whatever file it
     * comes: its day and the bank's reference, else all that is known of it and which of those
     * equal rows it is. What the bank cancels may bear the reference of what it cancelled.
     */
    String key(int place) {
        if (reference.isEmpty()) {
            return "row|" + content() + "|" + account + "|" + place;
        }
        String kind = amount.isNegative() ? "cancelled|" : "reference|";
        return kind + on + "|" + reference;
    }

    /** What must be the same where the key is. */
    String content() {
        return on + "|" + amount.amount() + "|" + payer;
    }
}
