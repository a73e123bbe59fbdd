package kr.dure.loan;

import org.jspecify.annotations.Nullable;

/**
 * Another account the money of a loan is to go to.
 *
 * @param accountId one the borrower registered; null for a landlord's, which is written out
 * @param number as typed; kept sealed
 */
public record AccountDraft(
        @Nullable Long accountId, String bankCode, String number, String reason) {

    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 16;
    private static final int TAIL = 4;

    /** The digits without the hyphens people put between them. */
    static String digits(String number) {
        return number.replaceAll("[\\s-]", "");
    }

    static String tail(String number) {
        String digits = digits(number);
        return digits.substring(digits.length() - TAIL);
    }

    /** Refuses what cannot be an account. */
    static void check(String bankCode, String number) {
        if (!bankCode.matches("[0-9]{3}")) {
            throw LoanRefusal.bank(bankCode);
        }
        String digits = digits(number);
        if (!digits.matches("[0-9]+")
                || digits.length() < LEAST_DIGITS
                || digits.length() > MOST_DIGITS) {
            throw LoanRefusal.accountNumber();
        }
    }
}
