package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.springframework.stereotype.Component;

/** Where every act on a loan begins, and the loan ends: by the right office, one at a time. */
@Component
class Desk {

    private final LoanTable table;
    private final FactTable facts;
    private final Clock clock;

    Desk(LoanTable table, FactTable facts, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.clock = clock;
    }

    /** Nobody else acts on the loan until the transaction ends. */
    LoanFacts take(long loanId, Office office) {
        mustBe(office);
        return take(loanId);
    }

    LoanFacts take(long loanId) {
        if (!table.lock(loanId)) {
            throw LoanRefusal.absent();
        }
        return facts.facts(loanId);
    }

    /** Takes several, in the order of their ids so that nobody waits for each other. */
    List<LoanFacts> take(Collection<Long> loanIds) {
        lock(loanIds);
        return facts.facts(loanIds);
    }

    void lock(Collection<Long> loanIds) {
        table.lockAll(loanIds);
    }

    List<LoanFacts> see(Collection<Long> loanIds) {
        return facts.facts(loanIds);
    }

    /** All was paid back, today. */
    void close(Collection<Long> loanIds) {
        table.close(loanIds, today());
    }

    LoanFacts see(long loanId) {
        return facts.facts(loanId);
    }

    void mustBe(Office... offices) {
        if (!Acting.current().isAnyOf(offices)) {
            throw LoanRefusal.office();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void notInFuture(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw LoanRefusal.inFuture(field, day);
        }
    }
}
