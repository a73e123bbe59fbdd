package kr.dure.party.web;

import java.util.Objects;
import kr.dure.kernel.BusinessNumber;
import kr.dure.kernel.CorporateNumber;
import kr.dure.party.BusinessType;
import kr.dure.party.Organisation;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.OrganisationKind;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;

/** The form of an organisation's facts: how they are read, and how they are filled in. */
final class FactsForm {

    private static final BusinessNumber ANY_BUSINESS = new BusinessNumber("1248100998");
    private static final CorporateNumber ANY_CORPORATE = new CorporateNumber("1101110062432");

    private FactsForm() {}

    static OrganisationFacts read(Form form) {
        return form.read(() ->
                new OrganisationFacts(
                        Objects.requireNonNullElse(
                                form.choice("kind", OrganisationKind.class),
                                OrganisationKind.OTHER),
                        form.required("name"),
                        orNull(form.text("representative")),
                        businessNumber(form),
                        corporateNumber(form),
                        form.text("businessType").isEmpty()
                                ? null
                                : form.choice("businessType", BusinessType.class),
                        form.text("industry"),
                        form.text("address"),
                        number(form.required("authorityId")),
                        form.text("centreId").isEmpty()
                                ? null
                                : Long.valueOf(number(form.text("centreId"))),
                        form.dateOrNull("openedOn"),
                        form.dateOrNull("closedOn")));
    }

    static Form fill(Form form, Organisation known, @Nullable String representative) {
        return form.fill("kind", known.kind())
                .fill("name", known.name())
                .fill("representative", representative)
                .fill("businessNumber", known.businessNumber())
                .fill("corporateNumber", known.corporateNumber())
                .fill("businessType", known.businessType())
                .fill("industry", known.industry())
                .fill("address", known.address())
                .fill("authorityId", known.authorityId())
                .fill("centreId", known.centreId())
                .fill("openedOn", known.openedOn())
                .fill("closedOn", known.closedOn())
                .fill("revision", known.revision());
    }

    private static @Nullable BusinessNumber businessNumber(Form form) {
        return form.text("businessNumber").isEmpty()
                ? null
                : form.value("businessNumber", BusinessNumber::read, ANY_BUSINESS);
    }

    private static @Nullable CorporateNumber corporateNumber(Form form) {
        return form.text("corporateNumber").isEmpty()
                ? null
                : form.value("corporateNumber", CorporateNumber::read, ANY_CORPORATE);
    }

    /** A number that is none names nobody, and the door says so. */
    private static long number(String text) {
        Long number = ListQuery.number(text);
        return number == null ? -1 : number;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
