package kr.dure.insight;

import java.util.ArrayList;
import java.util.List;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanRegister;
import kr.dure.party.Organisation;
import kr.dure.party.OrganisationFilter;
import kr.dure.party.OrganisationList;
import kr.dure.party.Organisations;
import kr.dure.programme.Application;
import kr.dure.programme.Applications;
import kr.dure.screen.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds across the rooms what the acting office may see. */
@Service
public class Finder {

    private static final int MOST = 20;

    private final Organisations organisations;
    private final Applications applications;
    private final LoanRegister loans;
    private final Words words;

    Finder(
            Organisations organisations,
            Applications applications,
            LoanRegister loans,
            Words words) {
        this.organisations = organisations;
        this.applications = applications;
        this.loans = loans;
        this.words = words;
    }

    /** What fits the words; nothing for none. */
    @Transactional(readOnly = true)
    public List<Found> find(String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        organisations.list(new OrganisationFilter(null, null, null, typed, null)).rows().stream()
                .limit(MOST)
                .map(OrganisationList.Row::organisation)
                .map(this::found)
                .forEach(found::add);
        applications.numbered(typed).map(this::found).ifPresent(found::add);
        loans.numbered(typed).map(this::found).ifPresent(found::add);
        return found;
    }

    private Found found(Application application) {
        return new Found(
                words.text("insight.found.application"),
                name(application.organisationId()),
                application.number(),
                "/applications/" + application.id());
    }

    private Found found(LoanFacts loan) {
        return new Found(
                words.text("insight.found.loan"),
                name(loan.loan().organisationId()),
                loan.loan().number(),
                "/loans/" + loan.loan().id());
    }

    private String name(long organisationId) {
        return organisations.names(List.of(organisationId)).getOrDefault(organisationId, "");
    }

    private Found found(Organisation organisation) {
        return new Found(
                words.text("insight.found.organisation"),
                organisation.name(),
                organisation.address(),
                "/organisations/" + organisation.id());
    }
}
