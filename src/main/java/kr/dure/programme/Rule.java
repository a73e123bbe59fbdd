package kr.dure.programme;

import org.jspecify.annotations.Nullable;

/**
 * One condition for support: an expression, and what it means in words.
 *
 * @param nr its place in the list, from 1
 * @param expression in CEL, true where the condition holds
 * @param otherwise what follows where it does not
 * @param standard the condition in words ("융자금 2,000만원 이상 1억원 이하")
 * @param holds what is so where it holds, {@code {application.amountWon}} filled in
 * @param fails what the applicant should know where it does not, filled in likewise
 * @param article where the condition stands
 * @param field the field of the form it is about, if it is about one
 */
public record Rule(
        int nr,
        String expression,
        Otherwise otherwise,
        String standard,
        String holds,
        String fails,
        String article,
        @Nullable String field) {

    /** What follows where a rule does not hold. */
    public enum Otherwise {
        /** The application cannot be handed in. */
        REFUSE,
        /** A person has to look and judge. */
        CHECK
    }

    /** The same rule, its standard in these words. */
    Rule reading(String words) {
        return new Rule(nr, expression, otherwise, words, holds, fails, article, field);
    }
}
