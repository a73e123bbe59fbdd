package kr.dure.programme;

import java.util.List;
import java.util.Map;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.programme.ApplicationState.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves applications on: holds one, gives its parts to people, puts it into its next state. */
@Component
class Turns {

    private final Applications applications;
    private final ApplicationTable table;
    private final PaperTable papers;
    private final Accounts accounts;
    private final Announcements announcements;

    Turns(
            Applications applications,
            ApplicationTable table,
            PaperTable papers,
            Accounts accounts,
            Announcements announcements) {
        this.applications = applications;
        this.table = table;
        this.papers = papers;
        this.accounts = accounts;
        this.announcements = announcements;
    }

    /** Numbers a new application within its year, and keeps it. */
    long begin(Application begun) {
        int year = Days.of(begun.begunAt()).getYear();
        String number = "%d-%04d".formatted(year, table.nextNumber(year));
        return table.insert(begun, number);
    }

    @Nullable Long live(long callId, long organisationId) {
        return table.live(callId, organisationId).orElse(null);
    }

    /**
     * The application as it is now, held until the transaction ends: whoever is second waits, and
     * then sees what the first has done.
     */
    Application hold(long id) {
        applications.find(id);
        table.lock(id);
        return applications.find(id);
    }

    /**
     * Gives the acting person a part in the application.
     *
     * @throws ProgrammeRefusal.Forbidden where they have another: who applies does not recommend,
     *     who recommends does not review, who reviews does not decide
     */
    void take(Application application, Part part) {
        Part has = papers.takePart(application.id(), Acting.current().accountId(), part);
        if (has != part) {
            throw ProgrammeRefusal.forbidden(
                    switch (has) {
                        case APPLICANT -> "programme.refusal.part-applicant";
                        case RECOMMENDER -> "programme.refusal.part-recommender";
                        case REVIEWER -> "programme.refusal.part-reviewer";
                        case DECIDER -> "programme.refusal.part-decider";
                    });
        }
    }

    /** One who applied does not judge the application, in whatever office. */
    void mustNotApply(Application application) {
        if (papers.hands(application.id()).get(Acting.current().accountId()) == Part.APPLICANT) {
            throw ProgrammeRefusal.forbidden("programme.refusal.part-applicant");
        }
    }

    void move(Application application, Code state) {
        table.move(application.id(), state);
    }

    /** Tells those whose turn it is now. */
    void announce(Application application, Announcements.Turn turn) {
        announcements.make(application, applications.programmeOf(application), turn);
    }

    String name(long accountId) {
        return accounts.names(List.of(accountId)).getOrDefault(accountId, "");
    }

    Map<Long, Part> parts(long applicationId) {
        return papers.hands(applicationId);
    }
}
