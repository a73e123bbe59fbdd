package kr.dure.loan;

import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.loan.LoanFacts.Part;

/**
 * How a loan is paid back: what a contract says of it beside amount, rate and length.
 *
 * @param graceMonths at the beginning, with interest only
 * @param everyMonths between two due dates
 * @param unitWon amounts are rounded to 1 or 10 won (10원 미만 끝수, 지방회계법 제55조)
 * @param prepaid what principal paid back early changes
 * @param order in which a receipt fills what is due (민법 제479조 unless agreed otherwise)
 */
public record RepaymentTerms(
        Repayment repayment,
        int graceMonths,
        int everyMonths,
        InterestMode interest,
        DayCount dayCount,
        Rounding rounding,
        int unitWon,
        Prepaid prepaid,
        List<Part> order) {

    /** What becomes of the instalments still to come when principal is paid back early. */
    public enum Prepaid {
        /** 기간 단축: they stay as large, and end sooner. */
        SHORTENS,
        /** 금액 축소: they end when they would have, and are smaller. */
        LOWERS
    }

    public static final List<Part> LATE_FIRST =
            List.of(Part.LATE_INTEREST, Part.INTEREST, Part.PRINCIPAL);

    /** Interest by the day, the principal at the end: the shop loan (전북 자활기금 조례 제9조). */
    public static final RepaymentTerms BULLET =
            new RepaymentTerms(
                    Repayment.BULLET,
                    0,
                    1,
                    InterestMode.DAILY,
                    DayCount.ACTUAL_365,
                    Rounding.DOWN,
                    1,
                    Prepaid.LOWERS,
                    LATE_FIRST);

    /** How interest at this yearly rate, in basis points, is counted. */
    InterestRule rule(int rateBp) {
        return new InterestRule(
                Rate.of(rateBp), interest, dayCount, everyMonths, rounding, unitWon);
    }

    /** The same, paid back in another way. */
    RepaymentTerms paidBack(Repayment way, int grace) {
        return new RepaymentTerms(
                way, grace, everyMonths, interest, dayCount, rounding, unitWon, prepaid, order);
    }

    public RepaymentTerms {
        order = List.copyOf(order);
        if (graceMonths < 0
                || everyMonths < 1
                || graceMonths % everyMonths != 0
                || order.size() != Part.values().length) {
            throw new IllegalArgumentException("no terms of repayment");
        }
    }
}
