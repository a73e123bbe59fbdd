package kr.dure.programme;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.ApplicationState.Recommended;
import kr.dure.programme.ApplicationState.Reviewed;
import kr.dure.programme.ApplicationState.Submitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of those who look first: the city or county recommends, and asks for what is missing.
 */
@Service
public class Recommendations {

    private final Turns turns;
    private final Conflicts conflicts;
    private final PaperTable papers;
    private final DecisionTable table;
    private final Clock clock;

    Recommendations(
            Turns turns, Conflicts conflicts, PaperTable papers, DecisionTable table, Clock clock) {
        this.turns = turns;
        this.conflicts = conflicts;
        this.papers = papers;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Gives the opinion of the applicant's city or county.
     *
     * @throws ProgrammeRefusal.Invalid without an opinion, or for a visit on a day to come
     * @throws ProgrammeRefusal.Conflict where it was given, or the application is not handed in
     * @throws ProgrammeRefusal.Forbidden for one who has another part in it
     */
    @Transactional
    public void recommend(long applicationId, Recommendation.Draft draft) {
        Acting acting = Acting.current();
        if (acting.office() != Office.CITY_OFFICER) {
            throw ProgrammeRefusal.forbidden("programme.refusal.not-the-city");
        }
        Application application = turns.hold(applicationId);
        Submitted submitted = application.mustBeSubmitted();
        if (draft.opinion().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.opinion").at("opinion");
        }
        LocalDate visitedOn = draft.visitedOn();
        if (visitedOn != null && visitedOn.isAfter(LocalDate.now(clock))) {
            throw ProgrammeRefusal.invalid("programme.refusal.visit-to-come", visitedOn)
                    .at("visitedOn");
        }
        if (visitedOn != null && draft.visit().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.visit").at("visit");
        }
        turns.take(application, Part.RECOMMENDER);
        conflicts.mustBeNone(application);
        table.insertRecommendation(
                application,
                submitted.submission().id(),
                new Recommendation(
                        draft.favours(),
                        draft.opinion().strip(),
                        visitedOn,
                        draft.visit().strip(),
                        clock.instant(),
                        acting.accountId()));
        turns.move(application, Code.RECOMMENDED);
        turns.announce(application, Announcements.Turn.RECOMMENDED);
    }

    /**
     * Sends the application back with what is missing (보완 요청): the city before its recommendation,
     * the fund manager before the decision. Handed in again it goes the whole way again.
     *
     * @throws ProgrammeRefusal.Conflict where it is not at that office
     */
    @Transactional
    public void sendBack(long applicationId, String what) {
        Acting acting = Acting.current();
        Application application = turns.hold(applicationId);
        boolean atThisOffice =
                switch (application.state()) {
                    case Submitted s -> acting.isAnyOf(Office.CITY_OFFICER, Office.FUND_MANAGER);
                    case Recommended r -> acting.office() == Office.FUND_MANAGER;
                    case Reviewed r -> acting.office() == Office.FUND_MANAGER;
                    default -> false;
                };
        Submission submission = application.state().submission();
        if (!atThisOffice || submission == null) {
            throw ProgrammeRefusal.conflict(
                    "programme.refusal.not-at-this-office", application.number());
        }
        if (what.isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.what").at("what");
        }
        turns.mustNotApply(application);
        papers.insertSentBack(
                application,
                submission.id(),
                new SentBack(what.strip(), clock.instant(), acting.accountId()),
                acting.office().name());
        turns.move(application, Code.RETURNED);
        turns.announce(application, Announcements.Turn.SENT_BACK);
    }
}
