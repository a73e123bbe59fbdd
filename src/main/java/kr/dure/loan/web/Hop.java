package kr.dure.loan.web;

import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the way the money went.
 *
 * @param when in words, a day or a span
 * @param who with the office, empty where nobody has yet
 * @param paper the words of the link, {@code href} where it leads
 */
public record Hop(
        String what,
        String when,
        Won amount,
        String who,
        @Nullable String paper,
        @Nullable String href) {}
