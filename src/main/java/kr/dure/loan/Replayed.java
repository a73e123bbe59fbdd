package kr.dure.loan;

import java.util.List;

/** A loan's facts, and its life replayed with them. */
record Replayed(LoanFacts facts, LoanRun run) {

    static Replayed of(LoanFacts facts) {
        return new Replayed(facts, facts.run().orElseThrow());
    }

    static List<Replayed> of(List<LoanFacts> all) {
        return all.stream().map(Replayed::of).toList();
    }

    long loanId() {
        return facts.loan().id();
    }
}
