package kr.dure.party.web;

import java.util.List;
import kr.dure.party.BankAccount;
import kr.dure.party.MemberCounts;
import kr.dure.party.Organisation;
import kr.dure.party.Recognition;
import kr.dure.party.SupportRatios;
import kr.dure.screen.Step;
import org.jspecify.annotations.Nullable;

/**
 * All that one organisation's page shows.
 *
 * @param now codes of today's recognitions, as {@code KIND} or {@code KIND.REACH}
 * @param verdict null where members were never counted
 */
public record OrganisationView(
        Organisation organisation,
        String city,
        @Nullable String centre,
        @Nullable String representative,
        List<String> now,
        List<Recognition> recognitions,
        List<MemberCounts.Recorded> counts,
        SupportRatios.@Nullable Verdict verdict,
        List<BankAccount> accounts,
        List<Step> way) {

    public boolean isEnterprise() {
        return organisation.kind() == kr.dure.party.OrganisationKind.ENTERPRISE;
    }

    /** A new number may be right without checking, so this warns and refuses nothing. */
    public boolean isCorporateNumberOdd() {
        var number = organisation.corporateNumber();
        return number != null && !number.checks();
    }

    public static String code(Recognition recognition) {
        var reach = recognition.reach();
        return reach == null ? recognition.kind().name() : recognition.kind() + "." + reach;
    }
}
