package kr.dure.loan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a loan as a programme writes them down; each rests on the ordinance it comes from
 * (전북 자활기금 조례 제9조: for a shop 2천만–1억, ≤1%, 1–2 years, longest 6; for a business up to 1억, ≤1%, a
 * year of grace and four years of equal parts, or all at the end).
 *
 * @param rateBp yearly interest in basis points
 * @param contractMonths the lengths a contract may have
 * @param longestMonths all contracts together
 * @param lateRateBp yearly late interest in basis points, by ordinance
 * @param repayment how it is paid back; where the contract chooses, its grace is the longest
 * @param proofMonths by when after the payment the use is to be shown; 0 where nothing is asked
 */
record LoanTerms(
        Won limit,
        Won least,
        int rateBp,
        List<Integer> contractMonths,
        int longestMonths,
        int lateRateBp,
        RepaymentTerms repayment,
        int proofMonths) {

    /** A loan for more than fifty years, or above 100%, is a slip of the pen. */
    private static final int MOST_MONTHS = 600;

    private static final int MOST_BASIS_POINTS = 10_000;
    private static final int MOST_CONTRACT_MONTHS = 120;
    private static final int MOST_PROOF_MONTHS = 60;

    static LoanTerms read(Map<String, Object> terms) {
        long limit = number(terms, "limitWon", 1, Long.MAX_VALUE);
        int longest = (int) number(terms, "longestMonths", 1, MOST_MONTHS);
        return new LoanTerms(
                Won.of(limit),
                Won.of(number(terms, "leastWon", 1, limit)),
                (int) number(terms, "rateBp", 0, MOST_BASIS_POINTS),
                months(terms.get("contractMonths"), longest),
                longest,
                (int) number(terms, "lateRateBp", 0, MOST_BASIS_POINTS),
                repayment(terms, longest),
                terms.containsKey("proofMonths")
                        ? (int) number(terms, "proofMonths", 0, MOST_PROOF_MONTHS)
                        : 0);
    }

    /** A kind that is paid back at the end is so unless the terms say otherwise. */
    RepaymentTerms repaymentOf(LoanKind kind) {
        Repayment usual = kind.repayments().getFirst();
        return kind.isLeased() ? repayment : repayment.paidBack(usual, repayment.graceMonths());
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

    /** What the terms do not name is as for the shop loan. */
    private static RepaymentTerms repayment(Map<String, Object> terms, int longest) {
        RepaymentTerms usual = RepaymentTerms.BULLET;
        int every = optional(terms, "everyMonths", usual.everyMonths());
        int grace = optional(terms, "graceMonths", usual.graceMonths());
        if (!Set.of(1, 3, 6, 12).contains(every) || grace % every != 0 || grace >= longest) {
            throw LoanRefusal.terms("graceMonths");
        }
        int unit = optional(terms, "unitWon", usual.unitWon());
        if (unit != 1 && unit != 10) {
            throw LoanRefusal.terms("unitWon");
        }
        return new RepaymentTerms(
                word(terms, "repayment", usual.repayment()),
                grace,
                every,
                word(terms, "interest", usual.interest()),
                word(terms, "dayCount", usual.dayCount()),
                word(terms, "rounding", usual.rounding()),
                unit,
                word(terms, "prepaid", usual.prepaid()),
                RepaymentTerms.LATE_FIRST);
    }

    private static int optional(Map<String, Object> terms, String name, int usual) {
        return terms.containsKey(name) ? (int) number(terms, name, 0, MOST_MONTHS) : usual;
    }

    private static <E extends Enum<E>> E word(Map<String, Object> terms, String name, E usual) {
        Object typed = terms.get(name);
        if (typed == null) {
            return usual;
        }
        return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> LoanRefusal.terms(name));
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
