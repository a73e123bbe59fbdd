package kr.dure.ledger;

import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * One leg of an entry.
 *
 * @param lineId the plan line of an account that has one
 * @param lineTitle its title
 * @param amount debit positive
 */
public record Posting(
        int nr,
        long accountId,
        AccountKind account,
        @Nullable Long lineId,
        @Nullable String lineTitle,
        Won amount,
        About about) {}
