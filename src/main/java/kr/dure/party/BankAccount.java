package kr.dure.party;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as it may be shown to all who see the organisation: its last four digits.
 *
 * @param closedAt since when it is no longer used; null while it is
 */
public record BankAccount(
        long id,
        long organisationId,
        String bankCode,
        String bankName,
        String lastFour,
        @Nullable Instant closedAt,
        Instant recordedAt) {

    /** The whole of it, which only some may see, and never unrecorded. */
    public record Whole(String bankName, String number, String holder) {}
}
