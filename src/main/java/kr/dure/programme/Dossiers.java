package kr.dure.programme;

import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to whole applications: everything there is to one, in one transaction. */
@Service
public class Dossiers {

    private final Applications applications;
    private final Programmes programmes;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Awards awards;

    Dossiers(
            Applications applications,
            Programmes programmes,
            Reviews reviews,
            Decisions decisions,
            Awards awards) {
        this.applications = applications;
        this.programmes = programmes;
        this.reviews = reviews;
        this.decisions = decisions;
        this.awards = awards;
    }

    /**
     * Opens an application; that it was seen is recorded.
     *
     * @throws ProgrammeRefusal.Absent where there is none, or not for these eyes
     */
    @Transactional
    public Dossier open(long applicationId) {
        Application application = applications.view(applicationId);
        Programme programme = applications.programmeOf(application);
        Submission submission = application.state().submission();
        Award award = awards.ofApplication(applicationId).orElse(null);
        List<Conflict> found = conflicts(application);
        boolean withheld = Acting.current().office() == Office.REVIEWER && !found.isEmpty();
        return new Dossier(
                application,
                applications.callOf(application),
                programme,
                submission == null ? List.of() : programmes.show(programme, submission.terms()),
                submission == null ? List.of() : applications.findings(submission),
                withheld ? List.of() : applications.papers(application),
                applications.trail(application),
                awards.ofOrganisation(application.organisationId()).stream()
                        .filter(each -> each.applicationId() != applicationId)
                        .toList(),
                award,
                award == null ? null : awards.address(award),
                withheld ? Map.of() : awards.madePapers(applicationId),
                found,
                reviews.declarations(application),
                withheld,
                decisions.consequence(applicationId),
                reviews.ranks(application.callId()));
    }

    private List<Conflict> conflicts(Application application) {
        return Acting.current().isAnyOf(Office.CITY_OFFICER, Office.REVIEWER, Office.FUND_MANAGER)
                ? reviews.conflicts(application)
                : List.of();
    }
}
