package kr.dure.party;

import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations the acting office may see, and what it may do to them. What lies outside is
 * absent: nobody learns that it exists.
 *
 * @param own only this organisation and those it helps; null does not narrow
 * @param authority only those of this city or county; null does not narrow
 */
record Scope(@Nullable Long own, @Nullable Long authority) {

    private static final long NOBODY = -1;

    static Scope current() {
        Acting acting = Acting.current();
        if (acting.office() == Office.VISITOR) {
            return new Scope(NOBODY, null);
        }
        return switch (acting.office().scope()) {
            case ORGANISATION -> new Scope(orNobody(acting.organisationId()), null);
            case AUTHORITY -> new Scope(null, orNobody(acting.authorityId()));
            case REGION -> new Scope(null, null);
        };
    }

    /** Writes organisations and what they are recognised as. */
    static void mustKeepRegister() {
        mustBe(Office.CITY_OFFICER, Office.FUND_MANAGER, Office.ADMINISTRATOR, Office.HOUSE);
    }

    static void mustCountMembers() {
        mustBe(
                Office.CITY_OFFICER,
                Office.CENTRE_STAFF,
                Office.FUND_MANAGER,
                Office.ADMINISTRATOR,
                Office.HOUSE);
    }

    static void mustKeepAccounts() {
        mustBe(Office.ENTERPRISE_MEMBER, Office.TREASURER, Office.HOUSE);
    }

    /** Who pays must read the whole number, who audits too; nobody else but the owner. */
    static void mustSeeWholeAccounts() {
        mustBe(
                Office.ENTERPRISE_MEMBER,
                Office.TREASURER,
                Office.DISBURSING_OFFICER,
                Office.AUDITOR);
    }

    static void mustImport() {
        mustBe(Office.ADMINISTRATOR, Office.HOUSE);
    }

    private static void mustBe(Office... offices) {
        if (!Acting.current().isAnyOf(offices)) {
            throw PartyRefusal.forbidden("party.refusal.office");
        }
    }

    private static long orNobody(@Nullable Long id) {
        return id == null ? NOBODY : id;
    }
}
