package kr.dure.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the register, as an import compares it.
 *
 * @param representativeMark hex of the mark, so that nothing is opened for comparing
 * @param recognitions as a self-support enterprise, by their first day
 */
record KnownEnterprise(
        long id,
        long authorityId,
        String matchName,
        String name,
        @Nullable String representativeMark,
        @Nullable BusinessType businessType,
        String industry,
        String address,
        @Nullable LocalDate closedOn,
        List<Recognition> recognitions) {

    KnownEnterprise with(List<Recognition> known) {
        return new KnownEnterprise(
                id,
                authorityId,
                matchName,
                name,
                representativeMark,
                businessType,
                industry,
                address,
                closedOn,
                known);
    }
}
