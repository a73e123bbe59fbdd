package kr.dure.party;

import java.time.Instant;
import java.time.LocalDate;
import kr.dure.kernel.BusinessNumber;
import kr.dure.kernel.CorporateNumber;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it stands, without its representative: to see a person's name is a door of its
 * own ({@link Organisations#representativeOf}).
 *
 * @param authorityId the city or county it belongs to, or the region itself
 * @param centreId the 지역자활센터 that helps it
 * @param closedOn 폐업일: from this day on it is closed
 * @param revision counts its changes, so that two people do not overwrite each other
 */
public record Organisation(
        long id,
        OrganisationKind kind,
        String name,
        @Nullable BusinessNumber businessNumber,
        @Nullable CorporateNumber corporateNumber,
        @Nullable BusinessType businessType,
        String industry,
        String address,
        long authorityId,
        @Nullable Long centreId,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int revision,
        Instant recordedAt,
        long recordedBy) {

    public boolean isIncorporated() {
        return businessType == BusinessType.CORPORATION;
    }

    public boolean isClosedOn(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn);
    }
}
