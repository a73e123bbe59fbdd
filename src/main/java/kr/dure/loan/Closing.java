package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Language;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/**
 * What follows from every act on a loan that runs: bills that no longer say what it asks for are
 * withdrawn, its instalments are written anew, the books are held against the facts, and it ends
 * when it has come to its end.
 */
@Component
class Closing {

    private final Desk desk;
    private final LoanTable table;
    private final MoneyTable money;
    private final LoanBooks books;
    private final LoanNotices notices;
    private final Words words;

    Closing(
            Desk desk,
            LoanTable table,
            MoneyTable money,
            LoanBooks books,
            LoanNotices notices,
            Words words) {
        this.desk = desk;
        this.table = table;
        this.money = money;
        this.books = books;
        this.notices = notices;
        this.words = words;
    }

    void paidOut(long id) {
        settled(id);
        notices.paidOut(desk.see(id));
    }

    /** 완제: the principal is back, nothing is owed or to be billed, the security is released. */
    void settled(long id) {
        LoanFacts facts = withdrawStale(desk.see(id));
        LoanRun run = facts.run().orElseThrow();
        money.instalments(facts, run);
        books.mustAgree(facts, run);
        boolean done =
                LoanState.of(facts) instanceof LoanState.Returned returned
                        && returned.release() != null
                        && isDone(run);
        if (done) {
            table.close(id, desk.today());
            notices.closed(desk.see(id));
        }
    }

    private boolean isDone(LoanRun run) {
        LocalDate today = desk.today();
        return run.instalments().stream()
                .allMatch(each -> each.open().isZero() && each.openLate(today).isZero());
    }

    private LoanFacts withdrawStale(LoanFacts facts) {
        boolean stale = false;
        for (Bill bill : LoanBooks.stale(facts)) {
            money.withdraw(bill.id(), Language.KOREAN.get(() -> words.text("loan.bill.withdrawn")));
            stale = true;
        }
        return stale ? desk.see(facts.loan().id()) : facts;
    }
}
