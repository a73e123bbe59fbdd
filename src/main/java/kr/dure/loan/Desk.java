package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.springframework.stereotype.Component;

/** Where every act on a loan begins: by the right office, one at a time, on a day. */
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
    void takeAll(Collection<Long> loanIds) {
        table.lockAll(loanIds);
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
