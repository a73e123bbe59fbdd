package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A bank's claim, before it is written down.
 *
 * @param lineCode the spending line of the fund's plan that pays
 * @param receivedOn the day the bank's letter came in
 * @param accountNo where the bank wants to be paid
 * @param key the same for the same claim sent twice: then the first is returned
 */
public record ClaimDraft(
        long fundId,
        String lineCode,
        String bankCode,
        YearMonth month,
        LocalDate receivedOn,
        String accountNo,
        String key) {

    String digits() {
        return accountNo.replaceAll("[\\s-]", "");
    }
}
