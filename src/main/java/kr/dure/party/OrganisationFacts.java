package kr.dure.party;

import java.time.LocalDate;
import kr.dure.kernel.BusinessNumber;
import kr.dure.kernel.CorporateNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about an organisation, as a person fills it in.
 *
 * @param representative 대표자; sealed before it is kept. Null: not known
 * @param businessNumber unique in the region where present
 */
public record OrganisationFacts(
        OrganisationKind kind,
        String name,
        @Nullable String representative,
        @Nullable BusinessNumber businessNumber,
        @Nullable CorporateNumber corporateNumber,
        @Nullable BusinessType businessType,
        String industry,
        String address,
        long authorityId,
        @Nullable Long centreId,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** An enterprise of which only the least is known. */
    public static OrganisationFacts enterprise(String name, long authorityId) {
        return new OrganisationFacts(
                OrganisationKind.ENTERPRISE,
                name,
                null,
                null,
                null,
                null,
                "",
                "",
                authorityId,
                null,
                null,
                null);
    }

    void check(LocalDate today) {
        if (name.isBlank()) {
            throw PartyRefusal.invalid("party.refusal.name-missing").at("name");
        }
        most("name", name, 100);
        most("industry", industry, 100);
        most("address", address, 200);
        if (representative != null) {
            most("representative", representative, 50);
        }
        if (openedOn != null && openedOn.isAfter(today)) {
            throw PartyRefusal.invalid("party.refusal.opened-in-future", openedOn).at("openedOn");
        }
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            throw PartyRefusal.invalid("party.refusal.closed-before-opened", openedOn)
                    .at("closedOn");
        }
    }

    private static void most(String field, String text, int most) {
        if (text.length() > most) {
            throw PartyRefusal.invalid("party.refusal.too-long", most, text.length()).at(field);
        }
    }
}
