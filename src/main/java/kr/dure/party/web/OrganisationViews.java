package kr.dure.party.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.party.BankAccounts;
import kr.dure.party.MemberCounts;
import kr.dure.party.Organisation;
import kr.dure.party.Organisations;
import kr.dure.party.Recognition;
import kr.dure.party.Recognitions;
import org.springframework.stereotype.Component;

/** Gathers what one organisation's page shows. */
@Component
class OrganisationViews {

    private final Organisations organisations;
    private final Recognitions recognitions;
    private final MemberCounts counts;
    private final BankAccounts accounts;
    private final Choices choices;
    private final Ways ways;
    private final Clock clock;

    OrganisationViews(
            Organisations organisations,
            Recognitions recognitions,
            MemberCounts counts,
            BankAccounts accounts,
            Ways ways,
            Choices choices) {
        this.organisations = organisations;
        this.recognitions = recognitions;
        this.counts = counts;
        this.accounts = accounts;
        this.choices = choices;
        this.ways = ways;
        this.clock = ways.clock();
    }

    OrganisationView of(long id) {
        LocalDate today = LocalDate.now(clock);
        Organisation organisation = organisations.find(id);
        List<Recognition> known = recognitions.of(id);
        var counted = counts.of(id);
        var kept = accounts.of(id);
        Long centre = organisation.centreId();
        return new OrganisationView(
                organisation,
                choices.cityNames().getOrDefault(organisation.authorityId(), ""),
                centre == null ? null : organisations.names(List.of(centre)).get(centre),
                organisations.representativeOf(id),
                known.stream()
                        .filter(each -> each.holdsOn(today))
                        .map(OrganisationView::code)
                        .toList(),
                known,
                counted,
                counts.verdict(id, today).orElse(null),
                kept,
                ways.of(organisation, known, counted, kept));
    }
}
