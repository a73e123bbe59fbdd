package kr.dure.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.dure.party.MemberCounts;
import kr.dure.party.Organisations;
import kr.dure.party.RecognitionKind;
import kr.dure.party.Recognitions;
import kr.dure.party.SupportRatios;
import org.springframework.stereotype.Component;

/**
 * What the register says about an applicant on a day, by the names of {@link
 * Eligibility#APPLICANT}. A fact the register does not know is left out: a rule that asks for it is
 * a person's to judge.
 */
@Component
class Applicants {

    private final Organisations organisations;
    private final Recognitions recognitions;
    private final MemberCounts counts;
    private final Instruments instruments;
    private final AwardTable awards;

    Applicants(
            Organisations organisations,
            Recognitions recognitions,
            MemberCounts counts,
            Instruments instruments,
            AwardTable awards) {
        this.organisations = organisations;
        this.recognitions = recognitions;
        this.counts = counts;
        this.instruments = instruments;
        this.awards = awards;
    }

    /** The city or county it belongs to now. */
    long authorityOf(long organisationId) {
        return organisations.find(organisationId).authorityId();
    }

    boolean hasOpen(Programme programme, long organisationId) {
        return instruments.named(programme.instrument()).hasOpen(organisationId);
    }

    Map<String, Object> facts(long organisationId, String instrument, LocalDate day) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "recognised_self_support",
                recognitions.recognisedOn(organisationId, RecognitionKind.SELF_SUPPORT, day));
        facts.put("open_support", instruments.named(instrument).hasOpen(organisationId));
        facts.put("earlier_awards", (long) awards.ofOrganisation(organisationId).size());
        counts.verdict(organisationId, day).ifPresent(verdict -> count(facts, verdict));
        return facts;
    }

    private static void count(Map<String, Object> facts, SupportRatios.Verdict verdict) {
        facts.put("ratio_ok", verdict.holds());
        facts.put("members", (long) verdict.count().members());
        facts.put("recipients", (long) verdict.count().recipients());
        facts.put("near_poor", (long) verdict.count().nearPoor());
    }
}
