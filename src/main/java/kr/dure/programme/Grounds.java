package kr.dure.programme;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.programme.Decision.Minutes;
import kr.dure.programme.Decision.Outcome;
import org.springframework.stereotype.Component;

/**
 * What a decision rests on: a reason, the committee's minutes, a decider without a conflict and,
 * for a selection, the rules as they stand on the day; what held when it was handed in may have
 * ended since.
 */
@Component
class Grounds {

    private final Applicants applicants;
    private final Conflicts conflicts;
    private final Clock clock;

    Grounds(Applicants applicants, Conflicts conflicts, Clock clock) {
        this.applicants = applicants;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    void mustBeSaid(Decision.Draft draft) {
        if (draft.reason().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.reason").at("reason");
        }
        Minutes minutes = draft.minutes();
        if (minutes.committee().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.committee").at("committee");
        }
        if (minutes.metOn().isAfter(LocalDate.now(clock))) {
            throw ProgrammeRefusal.invalid("programme.refusal.met-to-come", minutes.metOn())
                    .at("metOn");
        }
        votes(minutes, draft.outcome());
        if (draft.file().length == 0) {
            throw ProgrammeRefusal.invalid("programme.refusal.minutes-file").at("file");
        }
    }

    private static void votes(Minutes minutes, Outcome outcome) {
        int present = minutes.present();
        int inFavour = minutes.inFavour();
        if (minutes.members() < 1 || present < 1 || present > minutes.members()) {
            throw ProgrammeRefusal.invalid("programme.refusal.present", minutes.members(), present)
                    .at("present");
        }
        if (inFavour < 0 || inFavour > present) {
            throw ProgrammeRefusal.invalid("programme.refusal.votes", present, inFavour)
                    .at("inFavour");
        }
        if (outcome == Outcome.SELECT && inFavour <= present / 2) {
            throw ProgrammeRefusal.invalid(
                            "programme.refusal.majority", present, present / 2 + 1, inFavour)
                    .at("inFavour");
        }
    }

    /**
     * @throws ProgrammeRefusal.Conflict naming the first rule that no longer holds
     */
    void mustStillHold(Application application, Programme programme, Submission submission) {
        LocalDate today = LocalDate.now(clock);
        var facts =
                new Facts(
                        programme.form().forRules(submission.answers()),
                        applicants.facts(
                                application.organisationId(), programme.instrument(), today),
                        submission.terms(),
                        today);
        for (Finding finding :
                new Eligibility(programme.form(), submission.terms())
                        .judge(programme.rules(), facts)) {
            if (finding.outcome() == Finding.Outcome.UNMET) {
                throw ProgrammeRefusal.conflict(
                                "programme.refusal.rule-today", finding.standard(), finding.found())
                        .under(finding.article());
            }
        }
    }

    /**
     * @throws ProgrammeRefusal.Forbidden where the acting person has a conflict of interest
     */
    void mustBeImpartial(Application application) {
        conflicts.mustBeNone(application);
    }
}
