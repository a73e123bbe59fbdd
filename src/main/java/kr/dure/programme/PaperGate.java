package kr.dure.programme;

import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.document.FileGate;
import org.springframework.stereotype.Component;

/**
 * Who may see the papers of an application: whoever may see the application. The minutes speak of
 * other applicants too and stay with the offices.
 */
@Component
class PaperGate implements FileGate {

    private final PaperTable papers;
    private final ApplicationTable applications;

    PaperGate(PaperTable papers, ApplicationTable applications) {
        this.papers = papers;
        this.applications = applications;
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

    private static boolean maySee(Application application, boolean minutes) {
        Acting acting = Acting.current();
        return Sight.maySee(acting, application) && !(minutes && acting.organisationId() != null);
    }
}
