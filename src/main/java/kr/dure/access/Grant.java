package kr.dure.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office to be given, in the acting region.
 *
 * @param organisationId whom it speaks for, if its scope is ORGANISATION; else null
 * @param authorityId the city or county, if its scope is AUTHORITY; else null
 * @param until the last day, null without an end
 */
public record Grant(
        long accountId,
        Office office,
        @Nullable Long organisationId,
        @Nullable Long authorityId,
        LocalDate from,
        @Nullable LocalDate until) {

    /** An office of the whole region, without an end. */
    public static Grant of(long accountId, Office office, LocalDate from) {
        return new Grant(accountId, office, null, null, from, null);
    }
}
