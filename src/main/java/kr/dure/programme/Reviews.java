package kr.dure.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.ApplicationState.Recommended;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviewers' door: first a word on conflicts of interest, then scores. */
@Service
public class Reviews {

    private final Applications applications;
    private final Turns turns;
    private final Conflicts conflicts;
    private final DecisionTable table;
    private final Clock clock;

    Reviews(
            Applications applications,
            Turns turns,
            Conflicts conflicts,
            DecisionTable table,
            Clock clock) {
        this.applications = applications;
        this.turns = turns;
        this.conflicts = conflicts;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Writes down where a reviewer or officer works, sits or worked.
     *
     * @throws ProgrammeRefusal.Invalid where it ends before it begins, or says not what as
     */
    @Transactional
    public long affiliate(long accountId, Affiliation affiliation) {
        if (!Acting.current().isAnyOf(Office.FUND_MANAGER, Office.HOUSE)) {
            throw ProgrammeRefusal.forbidden("programme.refusal.not-the-fund-manager");
        }
        conflicts.mustKnow(affiliation.organisationId());
        LocalDate until = affiliation.until();
        if (until != null && until.isBefore(affiliation.from())) {
            throw ProgrammeRefusal.invalid("programme.refusal.affiliation-days").at("until");
        }
        if (affiliation.role().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.affiliation-role").at("role");
        }
        return table.insertAffiliation(accountId, affiliation);
    }

    /** Where an account's person works, sits or worked, the latest first. */
    @Transactional(readOnly = true)
    public List<Affiliation> affiliations(long accountId) {
        return table.affiliations(accountId);
    }

    /** What the house finds between the acting person and an application. */
    @Transactional(readOnly = true)
    public List<Conflict> conflicts(Application application) {
        return conflicts.of(application);
    }

    /** What people have said about themselves in an application, in the order they said it. */
    @Transactional(readOnly = true)
    public List<Declaration> declarations(Application application) {
        return table.declarations(application.id());
    }

    /**
     * The reviewer's own word on conflicts of interest, given once. With a conflict, somebody else
     * reviews.
     *
     * @throws ProgrammeRefusal.Invalid for a conflict without saying which
     * @throws ProgrammeRefusal.Conflict where the word was given before
     */
    @Transactional
    public void declare(long applicationId, boolean conflicted, String why) {
        mustReview();
        Application application = turns.hold(applicationId);
        application.mustBeRecommended();
        if (conflicted && why.isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.conflict-why").at("why");
        }
        boolean first =
                table.insertDeclaration(
                        applicationId,
                        new Declaration(
                                Acting.current().accountId(),
                                conflicted,
                                why.strip(),
                                clock.instant()));
        if (!first && declared(applicationId).conflicted() != conflicted) {
            throw ProgrammeRefusal.conflict("programme.refusal.declared-already");
        }
    }

    /**
     * Scores an application by every criterion of its programme.
     *
     * @throws ProgrammeRefusal.Invalid for a score missing, below 0 or above the most
     * @throws ProgrammeRefusal.Forbidden before the own word on conflicts, where one was declared
     *     or is found, or for one who has another part in it
     * @throws ProgrammeRefusal.Conflict where it was reviewed, or is not recommended yet
     */
    @Transactional
    public void review(long applicationId, Review.Draft draft) {
        mustReview();
        Application application = turns.hold(applicationId);
        Recommended recommended = application.mustBeRecommended();
        if (declared(applicationId).conflicted()) {
            throw ProgrammeRefusal.forbidden("programme.refusal.conflict-declared");
        }
        conflicts.mustBeNone(application);
        List<Review.Score> scores = scores(applications.programmeOf(application), draft);
        if (draft.opinion().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.opinion").at("opinion");
        }
        turns.take(application, Part.REVIEWER);
        table.insertReview(
                application,
                recommended.submission().id(),
                new Review(
                        0,
                        scores,
                        draft.opinion().strip(),
                        clock.instant(),
                        Acting.current().accountId()));
        turns.move(application, Code.REVIEWED);
        turns.announce(application, Announcements.Turn.REVIEWED);
    }

    /** The points of every reviewed application of a call, the best first. */
    @Transactional(readOnly = true)
    public List<Integer> ranks(long callId) {
        return table.ranks(callId);
    }

    private Declaration declared(long applicationId) {
        return table.declarations(applicationId).stream()
                .filter(each -> each.accountId() == Acting.current().accountId())
                .findFirst()
                .orElseThrow(() -> ProgrammeRefusal.forbidden("programme.refusal.not-declared"));
    }

    private static List<Review.Score> scores(Programme programme, Review.Draft draft) {
        List<Review.Score> scores = new ArrayList<>();
        for (Criterion criterion : programme.criteria()) {
            Integer points = draft.points().get(criterion.nr());
            if (points == null || points < 0 || points > criterion.most()) {
                throw ProgrammeRefusal.invalid(
                                "programme.refusal.score", criterion.name(), criterion.most())
                        .at("score" + criterion.nr());
            }
            scores.add(
                    new Review.Score(criterion.nr(), criterion.name(), points, criterion.most()));
        }
        return List.copyOf(scores);
    }

    private static void mustReview() {
        if (Acting.current().office() != Office.REVIEWER) {
            throw ProgrammeRefusal.forbidden("programme.refusal.not-a-reviewer");
        }
    }
}
