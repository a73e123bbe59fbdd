package kr.dure.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.jspecify.annotations.Nullable;

/**
 * Terms with the days they are in force and where they come from.
 *
 * @param until the last day, null where no end is known
 * @param terms whole numbers, or lists of them, by name; {@code limitWon} and {@code leastWon} are
 *     held by this room, the rest is the instrument's
 * @param article "조례 제9조"
 * @param source the text it was read from ("전북특별자치도 자활기금 조례, 2024-01-18 시행")
 */
public record TermsInForce(
        LocalDate from,
        @Nullable LocalDate until,
        Map<String, Object> terms,
        String article,
        String source) {

    static final String LIMIT = "limitWon";
    static final String LEAST = "leastWon";

    public TermsInForce {
        terms.forEach(TermsInForce::check);
        if (until != null && until.isBefore(from)) {
            throw ProgrammeRefusal.invalid("programme.refusal.terms-days", from, until);
        }
    }

    private static void check(String name, Object value) {
        boolean fits =
                value instanceof List<?> several
                        ? !several.isEmpty() && several.stream().allMatch(TermsInForce::isWhole)
                        : isWhole(value);
        if (!fits || !name.matches("[a-z][A-Za-z0-9]{0,40}")) {
            throw ProgrammeRefusal.invalid("programme.refusal.terms-whole", name);
        }
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Long number && Math.abs(number) <= WonText.MOST.amount();
    }

    /** The most that may be given, null where the terms name no limit. */
    public @Nullable Won limit() {
        return terms.get(LIMIT) instanceof Long limit ? Won.of(limit) : null;
    }

    public @Nullable Won least() {
        return terms.get(LEAST) instanceof Long least ? Won.of(least) : null;
    }

    /**
     * Whether an amount may be asked or given under these terms.
     *
     * @throws ProgrammeRefusal.Invalid at {@link FormSchema#AMOUNT}, naming the article
     */
    public void admit(Won amount) {
        if (!amount.isPositive()) {
            throw refusal(ProgrammeRefusal.invalid("programme.refusal.amount-nothing"));
        }
        Won limit = limit();
        if (limit != null && amount.isMoreThan(limit)) {
            throw refusal(
                    ProgrammeRefusal.invalid(
                            "programme.refusal.amount-above",
                            WonText.brief(limit),
                            WonText.brief(amount)));
        }
        Won least = least();
        if (least != null && amount.isLessThan(least)) {
            throw refusal(
                    ProgrammeRefusal.invalid(
                            "programme.refusal.amount-below",
                            WonText.brief(least),
                            WonText.brief(amount)));
        }
    }

    private RuntimeException refusal(ProgrammeRefusal refusal) {
        return refusal.at(FormSchema.AMOUNT).under(article);
    }
}
