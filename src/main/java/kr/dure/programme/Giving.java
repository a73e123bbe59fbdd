package kr.dure.programme;

import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import org.springframework.stereotype.Component;

/** The money side of a decision: what is left, under which terms, and the award itself. */
@Component
class Giving {

    private final Programmes programmes;
    private final Calls calls;
    private final Plans plans;
    private final Instruments instruments;
    private final AwardTable table;
    private final Letters letters;

    Giving(
            Programmes programmes,
            Calls calls,
            Plans plans,
            Instruments instruments,
            AwardTable table,
            Letters letters) {
        this.programmes = programmes;
        this.calls = calls;
        this.plans = plans;
        this.instruments = instruments;
        this.table = table;
        this.letters = letters;
    }

    /** Awards that one line pays are given one after the other. */
    void hold(Call call) {
        calls.hold(call.lineId());
    }

    Consequence consequence(Call call, Won asked) {
        LineFigures line = plans.line(call.lineId());
        Won promised = calls.promised(line);
        return new Consequence(
                line.line().title(),
                line.planned(),
                line.paid(),
                line.committed(),
                promised,
                line.available().minus(promised),
                calls.left(call),
                asked);
    }

    /** The terms an application was handed in under, with the article they come from. */
    TermsInForce termsOf(Call call, Submission submission) {
        TermsInForce then = programmes.termsOn(call.programmeId(), Days.of(submission.at()));
        return new TermsInForce(
                then.from(), then.until(), submission.terms(), then.article(), then.source());
    }

    long keepMinutes(String name, byte[] content) {
        return letters.keepMinutes(name, content);
    }

    /**
     * Makes the papers of a decision and, on selection, the award: the instrument opens its record,
     * and refuses as it does.
     */
    Map<MadePaper, Long> give(Application application, Programme programme, Decision decision) {
        Submission submission = submission(application);
        var about =
                new Letters.About(
                        application,
                        programme,
                        programmes.show(programme, submission.terms()),
                        decision);
        long notice = letters.notice(about);
        if (decision.outcome() != Decision.Outcome.SELECT) {
            return Map.of(MadePaper.NOTICE, notice);
        }
        award(application, programme, decision);
        return Map.of(MadePaper.NOTICE, notice, MadePaper.AGREEMENT, letters.agreement(about));
    }

    private void award(Application application, Programme programme, Decision decision) {
        AwardGiven given = given(0, application, programme, decision);
        long id = table.insert(application, programme, given);
        Instrument instrument = instruments.named(programme.instrument());
        table.setRecord(id, instrument.awarded(given(id, application, programme, decision)));
    }

    private static Submission submission(Application application) {
        Submission submission = application.state().submission();
        if (submission == null) {
            throw new IllegalStateException("decided without a submission");
        }
        return submission;
    }

    private AwardGiven given(
            long id, Application application, Programme programme, Decision decision) {
        Submission submission = submission(application);
        TermsInForce terms = termsOf(calls.find(application.callId()), submission);
        return new AwardGiven(
                id,
                application.id(),
                programme.id(),
                application.organisationId(),
                programme.fundId(),
                programme.lineCode(),
                decision.amount(),
                Map.copyOf(submission.terms()),
                terms.article(),
                Map.copyOf(submission.answers()),
                Days.of(decision.at()));
    }
}
