package kr.dure.loan;

import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a loan as a programme writes them down; each rests on the ordinance it comes from
 * (전북 자활기금 조례 제9조: 2천만–1억, ≤1%, 1–2 years, longest 6).
 *
 * @param rateBp yearly interest in basis points
 * @param contractMonths the lengths a contract may have
 * @param longestMonths all contracts together
 * @param lateRateBp yearly late interest in basis points, by ordinance
 */
record LoanTerms(
        Won limit,
        Won least,
        int rateBp,
        List<Integer> contractMonths,
        int longestMonths,
        int lateRateBp) {

    /** A loan for more than fifty years, or above 100%, is a slip of the pen. */
    private static final int MOST_MONTHS = 600;

    private static final int MOST_BASIS_POINTS = 10_000;
    private static final int MOST_CONTRACT_MONTHS = 120;

    static LoanTerms read(Map<String, Object> terms) {
        long limit = number(terms, "limitWon", 1, Long.MAX_VALUE);
        int longest = (int) number(terms, "longestMonths", 1, MOST_MONTHS);
        return new LoanTerms(
                Won.of(limit),
                Won.of(number(terms, "leastWon", 1, limit)),
                (int) number(terms, "rateBp", 0, MOST_BASIS_POINTS),
                months(terms.get("contractMonths"), longest),
                longest,
                (int) number(terms, "lateRateBp", 0, MOST_BASIS_POINTS));
    }

    private static List<Integer> months(@Nullable Object value, int longest) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw LoanRefusal.terms("contractMonths");
        }
        int most = Math.min(longest, MOST_CONTRACT_MONTHS);
        return list.stream()
                .map(each -> (int) whole(each, "contractMonths", 1, most))
                .distinct()
                .sorted()
                .toList();
    }

    private static long number(Map<String, Object> terms, String name, long least, long most) {
        return whole(terms.get(name), name, least, most);
    }

    private static long whole(@Nullable Object value, String name, long least, long most) {
        long number =
                switch (value) {
                    case Integer whole -> whole;
                    case Long whole -> whole;
                    case null, default -> throw LoanRefusal.terms(name);
                };
        if (number < least || number > most) {
            throw LoanRefusal.terms(name);
        }
        return number;
    }
}
