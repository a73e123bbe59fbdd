package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Ends a loan when it has come to its end, and tells the enterprise of the turns on its way. */
@Component
class Closing {

    private final LoanTable table;
    private final FactTable reads;
    private final LoanBooks books;
    private final LoanNotices notices;
    private final Clock clock;

    Closing(LoanTable table, FactTable reads, LoanBooks books, LoanNotices notices, Clock clock) {
        this.table = table;
        this.reads = reads;
        this.books = books;
        this.notices = notices;
        this.clock = clock;
    }

    void paidOut(long id) {
        LoanFacts facts = reads.facts(id);
        books.mustAgree(facts, new Owing(facts, LocalDate.now(clock)));
        notices.paidOut(facts);
    }

    /** 완제: the deposit is back, nothing is owed or to be billed, the security is released. */
    void closeIfDone(long id) {
        LoanFacts facts = reads.facts(id);
        LocalDate today = LocalDate.now(clock);
        Owing owing = new Owing(facts, today);
        books.mustAgree(facts, owing);
        boolean done =
                LoanState.of(facts) instanceof LoanState.Returned returned
                        && returned.release() != null
                        && owing.list().isEmpty()
                        && facts.unbilled().isEmpty();
        if (done) {
            table.close(id, today);
            notices.closed(reads.facts(id));
        }
    }
}
