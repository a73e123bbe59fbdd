package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * What a loan was when the money went out.
 *
 * @param rateBp yearly interest in basis points
 * @param start the day the money went out; interest runs from it
 * @param months until the principal is to be back, without renewals
 * @param dueDay day of the month on which instalments fall due, clipped to the month's end
 */
public record LoanShape(
        Won principal,
        int rateBp,
        LocalDate start,
        int months,
        int dueDay,
        RepaymentTerms terms,
        LateInterest late) {

    public LoanShape {
        if (!principal.isPositive() || rateBp < 0 || months < 1 || dueDay < 1 || dueDay > 31) {
            throw new IllegalArgumentException("not a loan: " + principal + ", " + rateBp + " bp");
        }
        if (months % terms.everyMonths() != 0 || terms.graceMonths() >= months) {
            throw new IllegalArgumentException("not a loan: " + months + " months, " + terms);
        }
    }
}
