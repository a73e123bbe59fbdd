package kr.dure.programme;

import java.time.Clock;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.ApplicationState.Decided;
import kr.dure.programme.ApplicationState.Reviewed;
import kr.dure.programme.Decision.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to decisions: made once, by the fund manager, on the committee's minutes. */
@Service
public class Decisions {

    private final Applications applications;
    private final Turns turns;
    private final Grounds grounds;
    private final DecisionTable table;
    private final Giving giving;
    private final Clock clock;

    Decisions(
            Applications applications,
            Turns turns,
            Grounds grounds,
            DecisionTable table,
            Giving giving,
            Clock clock) {
        this.applications = applications;
        this.turns = turns;
        this.grounds = grounds;
        this.table = table;
        this.giving = giving;
        this.clock = clock;
    }

    /** What a decision would do to the money as it stands now. */
    @Transactional(readOnly = true)
    public Consequence consequence(long applicationId) {
        Application application = applications.find(applicationId);
        Submission submission = application.state().submission();
        return giving.consequence(
                applications.callOf(application),
                submission == null ? Won.ZERO : submission.asked());
    }

    /**
     * Decides, once. A selection makes the award in the same transaction: if the instrument
     * refuses, nothing is decided. The notice, and on selection the agreement, are made as PDF.
     *
     * @throws ProgrammeRefusal.Conflict where it is decided, saying by whom and when, or is not
     *     reviewed; for a selection where a rule no longer holds today
     * @throws ProgrammeRefusal.Invalid for an amount above what was asked, outside of the terms, or
     *     above what call and line have left; for a reason or minutes that cannot stand, or a
     *     selection without the majority of those present
     * @throws ProgrammeRefusal.Forbidden for one who has another part in it, or a conflict
     */
    @Transactional
    public void decide(long applicationId, Decision.Draft draft) {
        Acting acting = Acting.current();
        if (acting.office() != Office.FUND_MANAGER) {
            throw ProgrammeRefusal.forbidden("programme.refusal.not-the-fund-manager");
        }
        Application application = turns.hold(applicationId);
        if (application.state() instanceof Decided decided) {
            throw ProgrammeRefusal.conflict(
                    "programme.refusal.decided-already",
                    turns.name(decided.decision().by()),
                    decided.decision().at());
        }
        Reviewed reviewed = application.mustBeReviewed();
        Programme programme = applications.programmeOf(application);
        grounds.mustBeSaid(draft);
        if (draft.outcome() == Outcome.SELECT) {
            grounds.mustStillHold(application, programme, reviewed.submission());
            checkAmount(application, reviewed.submission(), draft.amount());
        }
        turns.take(application, Part.DECIDER);
        grounds.mustBeImpartial(application);
        var decision = keep(application, reviewed, draft);
        turns.move(
                application,
                switch (draft.outcome()) {
                    case SELECT -> Code.SELECTED;
                    case RESERVE -> Code.RESERVED;
                    case REJECT -> Code.REJECTED;
                });
        Language.KOREAN
                .get(() -> giving.give(application, programme, decision))
                .forEach((kind, file) ->
                        table.insertMadePaper(applicationId, kind, file, clock.instant()));
        turns.announce(application, Announcements.Turn.DECIDED);
    }

    private Decision keep(Application application, Reviewed reviewed, Decision.Draft draft) {
        long minutes = giving.keepMinutes(draft.fileName(), draft.file());
        var decision =
                new Decision(
                        draft.outcome(),
                        draft.outcome() == Outcome.SELECT ? draft.amount() : Won.ZERO,
                        draft.reason().strip(),
                        draft.minutes(),
                        minutes,
                        clock.instant(),
                        Acting.current().accountId());
        table.insertDecision(application, reviewed.submission().id(), decision);
        table.insertMadePaper(application.id(), MadePaper.MINUTES, minutes, clock.instant());
        return decision;
    }

    private void checkAmount(Application application, Submission submission, Won amount) {
        Call call = applications.callOf(application);
        giving.hold(call);
        var consequence = giving.consequence(call, submission.asked());
        giving.termsOf(call, submission).admit(amount);
        if (amount.isMoreThan(submission.asked())) {
            throw tooMuch("programme.refusal.amount-asked", submission.asked(), amount);
        }
        if (amount.isMoreThan(consequence.callLeft())) {
            throw tooMuch("programme.refusal.amount-call", consequence.callLeft(), amount);
        }
        if (amount.isMoreThan(consequence.free())) {
            throw tooMuch("programme.refusal.amount-line", consequence.free(), amount);
        }
    }

    private static RuntimeException tooMuch(String key, Won most, Won amount) {
        return ProgrammeRefusal.invalid(key, WonText.brief(most), WonText.brief(amount))
                .at(FormSchema.AMOUNT);
    }
}
