package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * What the treasurer writes into a contract.
 *
 * @param bankCode three digits
 * @param accountNumber the landlord's, as typed; kept sealed
 * @param deposit the whole deposit of the lease; the loan may be less
 * @param leaseTo the last day of the lease
 * @param months one of the lengths the terms allow
 * @param interestDay day of the month on which interest falls due
 */
public record ContractDraft(
        LocalDate signedOn,
        String shopAddress,
        String landlordName,
        String bankCode,
        String accountNumber,
        Won deposit,
        LocalDate leaseFrom,
        LocalDate leaseTo,
        int months,
        int interestDay) {

    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 16;
    private static final int TAIL = 4;

    /** The digits of the account without the hyphens people put between them. */
    String accountDigits() {
        return accountNumber.replaceAll("[\\s-]", "");
    }

    String accountTail() {
        String digits = accountDigits();
        return digits.substring(digits.length() - TAIL);
    }

    /** Refuses what cannot be a contract of this loan. */
    void check(LoanFacts.Loan loan) {
        filled("shopAddress", shopAddress);
        filled("landlordName", landlordName);
        if (!bankCode.matches("[0-9]{3}")) {
            throw LoanRefusal.bank(bankCode);
        }
        String digits = accountDigits();
        if (!digits.matches("[0-9]+")
                || digits.length() < LEAST_DIGITS
                || digits.length() > MOST_DIGITS) {
            throw LoanRefusal.accountNumber();
        }
        if (!loan.contractMonths().contains(months)) {
            throw LoanRefusal.months(months, loan.contractMonths());
        }
        if (interestDay < 1 || interestDay > 31) {
            throw LoanRefusal.interestDay(interestDay);
        }
        if (deposit.isLessThan(loan.amount())) {
            throw LoanRefusal.depositTooSmall(deposit, loan.amount());
        }
        if (signedOn.isBefore(loan.awardedOn())) {
            throw LoanRefusal.tooEarly("signedOn", signedOn, loan.awardedOn());
        }
        LocalDate end = leaseFrom.plusMonths(months).minusDays(1);
        if (leaseTo.isBefore(end)) {
            throw LoanRefusal.leaseTooShort(end);
        }
    }

    private static void filled(String field, String text) {
        if (text.isBlank()) {
            throw LoanRefusal.empty(field);
        }
    }
}
