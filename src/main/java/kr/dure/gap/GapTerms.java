package kr.dure.gap;

import java.util.Map;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the subsidy as a programme writes them down, each with the ordinance it comes from
 * (전북 자활기금 조례 제10조, 2024-01-18: the gap between the bank's rate and that of the fund's own loans,
 * within 5 percent; 군산 조례 제8조, 2020-12-16: the same).
 *
 * @param loanLimit the most of a loan that is subsidised
 * @param capBp the most that is paid of a year's interest, in basis points
 * @param fundRateBp what the fund itself lends at; only what a bank asks above it is a gap
 * @param longestMonths how long it is paid at most
 * @param unitWon whether a month's amount is cut to 1 or to 10 won (10원 미만 끝수, 지방회계법 제55조)
 */
public record GapTerms(Won loanLimit, int capBp, int fundRateBp, int longestMonths, int unitWon) {

    private static final int MOST_BASIS_POINTS = 10_000;
    private static final int MOST_MONTHS = 600;

    /**
     * @throws GapRefusal where one is missing or cannot be meant, naming it
     */
    static GapTerms read(Map<String, Object> terms) {
        int unit = (int) whole(terms, "unitWon", 1, 10);
        if (unit != 1 && unit != 10) {
            throw GapRefusal.terms("unitWon");
        }
        return new GapTerms(
                Won.of(whole(terms, "loanLimitWon", 1, Long.MAX_VALUE)),
                (int) whole(terms, "capBp", 1, MOST_BASIS_POINTS),
                (int) whole(terms, "fundRateBp", 0, MOST_BASIS_POINTS),
                (int) whole(terms, "longestMonths", 1, MOST_MONTHS),
                unit);
    }

    private static long whole(Map<String, Object> terms, String name, long least, long most) {
        @Nullable Object value = terms.get(name);
        if (!(value instanceof Long number) || number < least || number > most) {
            throw GapRefusal.terms(name);
        }
        return number;
    }
}
