package kr.dure.loan;

import kr.dure.screen.Words;

/** How a loan is paid back, in words: 만기일시, or 12개월 거치 원리금균등. */
public final class Repaid {

    private Repaid() {}

    public static String inWords(Words words, RepaymentTerms terms) {
        return inWords(words, terms.repayment(), terms.graceMonths());
    }

    static String inWords(Words words, Repayment repayment, int graceMonths) {
        String way = words.text("loan.calculator.repayment." + repayment);
        return graceMonths == 0 ? way : words.text("loan.repaid.grace", graceMonths, way);
    }
}
