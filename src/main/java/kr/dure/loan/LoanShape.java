package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import kr.dure.kernel.Won;

/**
 * What a schedule is computed from.
 *
 * @param rateBp yearly interest in basis points
 * @param start the day the money went to the landlord; interest runs from it
 * @param dueDay day of the month on which interest falls due, clipped to the month's end
 */
public record LoanShape(Won principal, int rateBp, LocalDate start, int months, int dueDay) {

    public LoanShape {
        if (!principal.isPositive() || rateBp < 0 || months < 1 || dueDay < 1 || dueDay > 31) {
            throw new IllegalArgumentException("not a loan: " + principal + ", " + rateBp + " bp");
        }
    }

    /** The last due date: so many months after the start, whatever the day of interest is. */
    public LocalDate maturity() {
        return start.plusMonths(months);
    }

    /** Counted from the start each time, so that a short month never makes later dates drift. */
    LocalDate dueOn(int no) {
        if (no == months) {
            return maturity();
        }
        YearMonth month = YearMonth.from(start).plusMonths(no);
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }
}
