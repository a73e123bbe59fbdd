package kr.dure.access;

import java.time.LocalDate;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An office in somebody's hands: where, for whom, from when to when.
 *
 * @param until the last day, null while no end is set
 * @param ended taken back at once, whatever its days
 */
public record OfficeHeld(
        long id,
        long accountId,
        String name,
        RegionCode region,
        Office office,
        @Nullable Long organisationId,
        @Nullable Long authorityId,
        LocalDate from,
        @Nullable LocalDate until,
        boolean ended,
        long grantedBy) {

    /** The holder at work, in the request of that name. */
    public Acting acting(String request) {
        return new Acting(region, accountId, name, office, organisationId, authorityId, request);
    }

    public boolean isHeldOn(LocalDate day) {
        return !ended && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
