package kr.dure.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.document.Files;
import kr.dure.kernel.Won;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.ApplicationState.Decided;
import kr.dure.programme.ApplicationState.Returned;
import kr.dure.programme.ApplicationState.Withdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant's door: begin, write, attach, hand in, take back. */
@Service
public class Drafts {

    private final Applications applications;
    private final Turns turns;
    private final PaperTable papers;
    private final Applicants applicants;
    private final Files files;
    private final Clock clock;

    Drafts(
            Applications applications,
            Turns turns,
            PaperTable papers,
            Applicants applicants,
            Files files,
            Clock clock) {
        this.applications = applications;
        this.turns = turns;
        this.papers = papers;
        this.applicants = applicants;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param fields by name, as it was typed
     * @param steps the steps that were saved
     * @param savedAt null before anything was
     */
    public record Typed(
            Map<String, String> fields, List<Integer> steps, @Nullable Instant savedAt) {}

    /**
     * Begins an application of the acting member's organisation.
     *
     * @throws ProgrammeRefusal.Conflict where the call is not open, or the organisation has an
     *     application in it, or still has an open one of what is given out
     */
    @Transactional
    public long start(long callId) {
        Acting acting = Acting.current();
        long organisationId = ownOrganisation();
        Call call = applications.call(callId);
        mustBeOpen(call);
        mustHaveNoneOpen(applications.programmeOf(call), organisationId);
        Instant now = clock.instant();
        try {
            return turns.begin(
                    new Application(
                            0,
                            "",
                            callId,
                            organisationId,
                            applicants.authorityOf(organisationId),
                            now,
                            acting.accountId(),
                            new ApplicationState.Draft()));
        } catch (DuplicateKeyException e) {
            throw ProgrammeRefusal.conflict("programme.refusal.applied-already");
        }
    }

    /** The acting member's own application in a call, null where there is none. */
    @Transactional(readOnly = true)
    public @Nullable Long own(long callId) {
        return turns.live(callId, ownOrganisation());
    }

    /**
     * Keeps what was typed in a step, whatever it is, and says what cannot stand.
     *
     * @return the problems of this step alone
     * @throws ProgrammeRefusal.Conflict where it is no longer the applicant's to write
     */
    @Transactional
    public List<Problem> save(long id, int step, Map<String, String> typed) {
        Application application = writable(id);
        FormStep of =
                applications
                        .programmeOf(application)
                        .form()
                        .step(step)
                        .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-step"));
        Map<String, String> kept = new HashMap<>();
        of.fields().forEach(field -> kept.put(field.name(), typed.getOrDefault(field.name(), "")));
        papers.saveStep(
                id,
                new PaperTable.StepTyped(step, kept, clock.instant()),
                Acting.current().accountId());
        return look(application).problems().stream()
                .filter(problem -> kept.containsKey(problem.field()))
                .toList();
    }

    /** What was typed so far, over all steps, and when it was last kept. */
    @Transactional(readOnly = true)
    public Typed typed(long id) {
        own(applications.find(id));
        Map<String, String> fields = new HashMap<>();
        List<Integer> steps = new ArrayList<>();
        Instant last = null;
        for (PaperTable.StepTyped step : papers.steps(id)) {
            fields.putAll(step.typed());
            steps.add(step.step());
            last = last == null || step.savedAt().isAfter(last) ? step.savedAt() : last;
        }
        return new Typed(fields, List.copyOf(steps), last);
    }

    /**
     * Attaches a paper, looking into the file for its true type.
     *
     * @return the paper
     * @throws kr.dure.document.FileRefusal where it is not of a kind that is wanted
     */
    @Transactional
    public long attach(long id, String code, String name, byte[] content) {
        Application application = writable(id);
        PaperWanted wanted =
                applications.programmeOf(application).papers().stream()
                        .filter(paper -> paper.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-paper"));
        return papers.insertPaper(id, code, files.keep(name, content, wanted.kinds()));
    }

    /** Takes a paper back that was attached; the file stays on record. */
    @Transactional
    public void detach(long id, long paperId) {
        writable(id);
        if (!papers.takeBack(id, paperId, clock.instant())) {
            throw ProgrammeRefusal.absent("programme.refusal.no-paper");
        }
    }

    /** Looks the application through as if to hand it in now. */
    @Transactional(readOnly = true)
    public Readiness check(long id) {
        Application application = applications.find(id);
        own(application);
        return look(application);
    }

    /**
     * Hands the application in, under the terms in force today.
     *
     * @throws ProgrammeRefusal.NotReady with everything that cannot stand
     * @throws ProgrammeRefusal.Conflict where the call is not open (unless it was sent back), or
     *     the organisation still has an open one
     * @throws ProgrammeRefusal.Forbidden where the account has another part in it
     */
    @Transactional
    public void submit(long id) {
        Application application = writable(id);
        Programme programme = applications.programmeOf(application);
        mustHaveNoneOpen(programme, application.organisationId());
        Readiness readiness = look(application);
        if (!readiness.problems().isEmpty()
                || !(readiness.answers().get(FormSchema.AMOUNT) instanceof Long asked)) {
            throw new ProgrammeRefusal.NotReady(readiness.problems());
        }
        turns.take(application, Part.APPLICANT);
        Submission before = application.state().submission();
        long submissionId =
                papers.insertSubmission(
                        id,
                        new Submission(
                                0,
                                before == null ? 1 : before.nr() + 1,
                                readiness.answers(),
                                Won.of(asked),
                                applications.termsOn(programme, LocalDate.now(clock)).terms(),
                                clock.instant(),
                                Acting.current().accountId()));
        readiness.findings().forEach(finding -> papers.insertFinding(submissionId, finding));
        turns.move(application, Code.SUBMITTED);
        turns.announce(application, Announcements.Turn.SUBMITTED);
    }

    /**
     * Takes the application back.
     *
     * @throws ProgrammeRefusal.Conflict where it is decided or was taken back
     */
    @Transactional
    public void withdraw(long id, String why) {
        Application application = held(id);
        if (application.state() instanceof Decided || application.state() instanceof Withdrawn) {
            throw ProgrammeRefusal.conflict("programme.refusal.not-withdrawable");
        }
        if (why.isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.why").at("why");
        }
        papers.insertWithdrawal(
                id, new Withdrawal(why.strip(), clock.instant(), Acting.current().accountId()));
        turns.move(application, Code.WITHDRAWN);
    }

    private Readiness look(Application application) {
        Programme programme = applications.programmeOf(application);
        LocalDate today = LocalDate.now(clock);
        Map<String, String> typed = new HashMap<>();
        papers.steps(application.id()).forEach(step -> typed.putAll(step.typed()));
        return new Screening(programme, applications.termsOn(programme, today))
                .look(
                        typed,
                        applicants.facts(
                                application.organisationId(), programme.instrument(), today),
                        papers.papers(application.id()),
                        today);
    }

    private void mustHaveNoneOpen(Programme programme, long organisationId) {
        if (applicants.hasOpen(programme, organisationId)) {
            throw ProgrammeRefusal.conflict("programme.refusal.open-already", programme.name());
        }
    }

    private void mustBeOpen(Call call) {
        switch (call.state(clock.instant())) {
            case BEFORE ->
                    throw ProgrammeRefusal.conflict(
                            "programme.refusal.call-before", call.opensAt());
            case CLOSED ->
                    throw ProgrammeRefusal.conflict(
                            "programme.refusal.call-closed", call.closesAt());
            case OPEN -> {}
        }
    }

    /** Held until the transaction ends, the acting member's own, and theirs to write now. */
    private Application writable(long id) {
        Application application = held(id);
        application.mustBeWithApplicant();
        if (!(application.state() instanceof Returned)) {
            mustBeOpen(applications.callOf(application));
        }
        return application;
    }

    private Application held(long id) {
        Application application = turns.hold(id);
        own(application);
        return application;
    }

    /** Others may see it, only its organisation writes it. */
    private static void own(Application application) {
        if (application.organisationId() != ownOrganisation()) {
            throw ProgrammeRefusal.absent("programme.refusal.no-application");
        }
    }

    private static long ownOrganisation() {
        Acting acting = Acting.current();
        Long organisationId = acting.organisationId();
        if (acting.office() != Office.ENTERPRISE_MEMBER || organisationId == null) {
            throw ProgrammeRefusal.forbidden("programme.refusal.not-a-member");
        }
        return organisationId;
    }
}
