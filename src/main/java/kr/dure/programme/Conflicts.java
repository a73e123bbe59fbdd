package kr.dure.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.access.Acting;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import kr.dure.party.Organisation;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;

/**
 * Looks for conflicts of interest: in the offices a person holds or held for organisations, in what
 * is written down about where they work, and in the name of the representative. Names of people are
 * compared by mark; nothing is opened.
 */
@Component
class Conflicts {

    private final Organisations organisations;
    private final Offices offices;
    private final DecisionTable table;

    Conflicts(Organisations organisations, Offices offices, DecisionTable table) {
        this.organisations = organisations;
        this.offices = offices;
        this.table = table;
    }

    /**
     * @throws ProgrammeRefusal.Forbidden where one is found for the acting person, saying which
     */
    void mustBeNone(Application application) {
        List<Conflict> found = of(application);
        if (!found.isEmpty()) {
            Conflict first = found.getFirst();
            throw ProgrammeRefusal.forbidden(
                    switch (first.kind()) {
                        case SAME_ORGANISATION -> "programme.refusal.conflict-organisation";
                        case HELPING_CENTRE -> "programme.refusal.conflict-centre";
                        case IS_REPRESENTATIVE -> "programme.refusal.conflict-representative";
                        case SAME_REPRESENTATIVE ->
                                "programme.refusal.conflict-same-representative";
                    },
                    first.organisation(),
                    first.detail());
        }
    }

    /** Refuses an organisation that is not in the register. */
    void mustKnow(long organisationId) {
        organisations.find(organisationId);
    }

    /** What stands between the acting person and the application; empty where nothing is found. */
    List<Conflict> of(Application application) {
        Acting acting = Acting.current();
        Organisation applicant = organisations.find(application.organisationId());
        Map<Long, String> roles = roles(acting.accountId());
        Map<Long, String> names = organisations.names(roles.keySet());
        List<Conflict> found = new ArrayList<>();
        if (organisations.isRepresentedBy(applicant.id(), acting.name())) {
            found.add(new Conflict(Conflict.Kind.IS_REPRESENTATIVE, applicant.name(), ""));
        }
        roles.forEach((organisation, role) -> {
            String name = names.getOrDefault(organisation, "");
            if (organisation == applicant.id()) {
                found.add(new Conflict(Conflict.Kind.SAME_ORGANISATION, name, role));
            } else if (Objects.equals(organisation, applicant.centreId())) {
                found.add(new Conflict(Conflict.Kind.HELPING_CENTRE, name, role));
            } else if (organisations.sameRepresentative(organisation, applicant.id())) {
                found.add(new Conflict(Conflict.Kind.SAME_REPRESENTATIVE, name, role));
            }
        });
        return List.copyOf(found);
    }

    /** Every organisation the account has or had to do with, and as what. */
    private Map<Long, String> roles(long accountId) {
        Map<Long, String> roles = new LinkedHashMap<>();
        for (Affiliation each : table.affiliations(accountId)) {
            roles.putIfAbsent(each.organisationId(), role(each));
        }
        for (OfficeHeld held : offices.history(accountId)) {
            Long organisation = held.organisationId();
            if (organisation != null) {
                roles.putIfAbsent(organisation, "");
            }
        }
        return roles;
    }

    private static String role(Affiliation affiliation) {
        LocalDate until = affiliation.until();
        String years = affiliation.from().getYear() + "–" + (until == null ? "" : until.getYear());
        return affiliation.role() + " " + years;
    }
}
