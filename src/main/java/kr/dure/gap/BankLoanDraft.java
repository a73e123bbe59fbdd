package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import kr.dure.kernel.Won;

/**
 * What the treasurer writes down of the bank's loan.
 *
 * @param bankCode three digits
 * @param loanNo as the bank writes it, digits and hyphens
 * @param amount what of the loan is subsidised
 * @param months from the day it was lent to its end
 * @param rateBp what the bank asks a year
 * @param gapBp what of it the fund pays
 */
public record BankLoanDraft(
        String bankCode,
        String loanNo,
        LocalDate lentOn,
        Won amount,
        int months,
        int graceMonths,
        Repayment repayment,
        int rateBp,
        int gapBp,
        YearMonth firstMonth,
        YearMonth lastMonth) {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_BASIS_POINTS = 10_000;

    String digits() {
        return loanNo.replaceAll("[\\s-]", "");
    }

    /** Refuses what the terms of the award do not bear. */
    void check(Agreement agreement) {
        GapTerms terms = agreement.terms();
        if (!digits().matches("[0-9]{6,20}")) {
            throw GapRefusal.loanNo();
        }
        if (lentOn.isBefore(agreement.awardedOn())) {
            throw GapRefusal.beforeAward(lentOn, agreement.awardedOn());
        }
        if (!amount.isPositive() || amount.isMoreThan(terms.loanLimit())) {
            throw GapRefusal.loanAmount(amount, terms.loanLimit());
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw GapRefusal.months(months, MOST_MONTHS);
        }
        if (graceMonths < 0 || graceMonths >= months) {
            throw GapRefusal.grace(graceMonths, months);
        }
        checkRates(terms, agreement.article());
        checkMonths(terms);
    }

    private void checkRates(GapTerms terms, String article) {
        if (rateBp < 1 || rateBp > MOST_BASIS_POINTS) {
            throw GapRefusal.rate();
        }
        if (gapBp < 1 || gapBp > terms.capBp()) {
            throw GapRefusal.cap(gapBp, terms.capBp()).under(article);
        }
        if (gapBp > rateBp - terms.fundRateBp()) {
            throw GapRefusal.gap(gapBp, rateBp, terms.fundRateBp()).under(article);
        }
    }

    private void checkMonths(GapTerms terms) {
        if (firstMonth.isBefore(YearMonth.from(lentOn))) {
            throw GapRefusal.beforeLoan(lentOn);
        }
        if (lastMonth.isBefore(firstMonth)) {
            throw GapRefusal.monthsTurned();
        }
        long length = ChronoUnit.MONTHS.between(firstMonth, lastMonth) + 1;
        if (length > terms.longestMonths()) {
            throw GapRefusal.tooLong(length, terms.longestMonths());
        }
        if (lastMonth.isAfter(YearMonth.from(lentOn.plusMonths(months)))) {
            throw GapRefusal.afterLoan(lentOn.plusMonths(months));
        }
    }
}
