package kr.dure.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program speaks in one office of a person. What it opens with is known to its
 * owner alone; here stands a hash of it.
 *
 * @param tail the last letters of the secret, by which its owner knows it again
 * @param expiresOn its last day
 * @param usedAt when it last opened the door, to the minute; null while it never did
 * @param usedFrom the address it came from then
 */
public record Token(
        long id,
        long accountId,
        OfficeHeld office,
        String name,
        String tail,
        Instant madeAt,
        LocalDate expiresOn,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable String usedFrom) {

    /** Whether it opens the door on a day, as far as it is in its own hands. */
    public boolean isLiveOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(expiresOn) && office.isHeldOn(day);
    }
}
