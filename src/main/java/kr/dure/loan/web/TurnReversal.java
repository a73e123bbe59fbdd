package kr.dure.loan.web;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanRun;
import kr.dure.loan.Owing;

/**
 * A turn about to be taken back, and what a loan comes to with it and without.
 *
 * @param ready whether it can be: it stands, and nothing was entered after it
 */
public record TurnReversal(Amendment turn, boolean ready, Sums now, Sums after) {

    /**
     * @param owed by today
     */
    public record Sums(Won lent, Won owed, LocalDate maturity) {

        static Sums of(LoanFacts facts, LocalDate today) {
            LocalDate maturity = facts.run().map(LoanRun::maturity).orElseThrow();
            return new Sums(facts.lent(), new Owing(facts, today).sum(), maturity);
        }
    }

    static TurnReversal of(LoanFacts facts, Amendment turn, LocalDate today) {
        return new TurnReversal(
                turn,
                facts.amendments().last().filter(turn::equals).isPresent(),
                Sums.of(facts, today),
                Sums.of(facts.without(turn), today));
    }
}
