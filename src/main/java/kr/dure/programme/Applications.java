package kr.dure.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.access.Readings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to applications for everyone who may see them. Writing them is {@link Drafts}'. */
@Service
public class Applications {

    /** How a view of an application stands in the record of readings. */
    public static final String SUBJECT = "application";

    public static final int PAGE = 30;

    private final ApplicationTable table;
    private final PaperTable papers;
    private final DecisionTable decisions;
    private final Programmes programmes;
    private final Calls calls;
    private final Readings readings;

    Applications(
            ApplicationTable table,
            PaperTable papers,
            DecisionTable decisions,
            Programmes programmes,
            Calls calls,
            Readings readings) {
        this.table = table;
        this.papers = papers;
        this.decisions = decisions;
        this.programmes = programmes;
        this.calls = calls;
        this.readings = readings;
    }

    /**
     * @throws ProgrammeRefusal.Absent where there is none, or not for these eyes
     */
    @Transactional(readOnly = true)
    public Application find(long id) {
        return table.find(id)
                .filter(application -> Sight.maySee(Acting.current(), application, decisions))
                .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-application"));
    }

    /** The application of that number, if it is one for the acting office's eyes. */
    @Transactional(readOnly = true)
    public Optional<Application> numbered(String number) {
        return table.numbered(number)
                .flatMap(table::find)
                .filter(application -> Sight.maySee(Acting.current(), application, decisions));
    }

    /** The same, and that it was seen is recorded, unless by the organisation itself. */
    @Transactional
    public Application view(long id) {
        Application application = find(id);
        if (Acting.current().office() != Office.ENTERPRISE_MEMBER) {
            readings.record(SUBJECT, id, "answers");
        }
        return application;
    }

    /**
     * One page, the latest first, of those the acting office may see: one more than {@link #PAGE}
     * where there are more.
     */
    @Transactional(readOnly = true)
    public List<Application.Listed> list(Application.Filter filter) {
        Acting acting = Acting.current();
        Long own = acting.organisationId();
        return switch (acting.office().scope()) {
            case ORGANISATION ->
                    acting.office() != Office.ENTERPRISE_MEMBER || own == null
                            ? List.of()
                            : table.list(filter, own, 0, PAGE + 1);
            case AUTHORITY -> {
                var city =
                        new Application.Filter(
                                filter.state(),
                                filter.callId(),
                                acting.authorityId(),
                                filter.before());
                yield table.list(city, 0, 0, PAGE + 1);
            }
            case REGION ->
                    acting.isAnyOf(Office.VISITOR, Office.ADMINISTRATOR)
                            ? List.of()
                            : table.list(filter, 0, reviewer(acting), PAGE + 1);
        };
    }

    private static long reviewer(Acting acting) {
        return acting.office() == Office.REVIEWER ? acting.accountId() : 0;
    }

    /** The papers that were handed in with it. */
    @Transactional(readOnly = true)
    public List<HandedPaper> papers(Application application) {
        return papers.papers(application.id());
    }

    /** What each rule said about a submission. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Submission submission) {
        return papers.findings(submission.id());
    }

    /** What happened to it, the latest first. */
    @Transactional(readOnly = true)
    public List<Trail> trail(Application application) {
        return decisions.trail(application.id());
    }

    /** The programme of its call, with the form it fills in. */
    @Transactional(readOnly = true)
    public Programme programmeOf(Application application) {
        return programmeOf(callOf(application));
    }

    Programme programmeOf(Call call) {
        return programmes.find(call.programmeId(), call.formVersion());
    }

    @Transactional(readOnly = true)
    public Call callOf(Application application) {
        return call(application.callId());
    }

    Call call(long id) {
        return calls.find(id);
    }

    TermsInForce termsOn(Programme programme, LocalDate day) {
        return programmes.termsOn(programme.id(), day);
    }
}
