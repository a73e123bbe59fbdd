package kr.dure.programme;

import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.document.FileGate;
import org.springframework.stereotype.Component;

/**
 * Who may see the papers of an application: whoever may see the application, but no reviewer with a
 * conflict. The minutes speak of other applicants too and stay with the offices.
 */
@Component
class PaperGate implements FileGate {

    private final PaperTable papers;
    private final ApplicationTable applications;
    private final DecisionTable decisions;
    private final Conflicts conflicts;

    PaperGate(
            PaperTable papers,
            ApplicationTable applications,
            DecisionTable decisions,
            Conflicts conflicts) {
        this.papers = papers;
        this.applications = applications;
        this.decisions = decisions;
        this.conflicts = conflicts;
    }

    @Override
    public Optional<Boolean> maySee(long fileId) {
        return papers.applicationOfFile(fileId)
                .map(of ->
                        applications
                                .find(of.applicationId())
                                .map(found -> maySee(found, of.minutes()))
                                .orElse(false));
    }

    private boolean maySee(Application application, boolean minutes) {
        Acting acting = Acting.current();
        return Sight.maySee(acting, application, decisions)
                && !(minutes && acting.organisationId() != null)
                && !(acting.office() == Office.REVIEWER && !conflicts.of(application).isEmpty());
    }
}
