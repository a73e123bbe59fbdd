package kr.dure.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
    private final InstalmentTable instalments;
    private final MoneyTable money;
    private final LoanBooks books;
    private final LoanNotices notices;
    private final Words words;

    Closing(
            Desk desk,
            InstalmentTable instalments,
            MoneyTable money,
            LoanBooks books,
            LoanNotices notices,
            Words words) {
        this.desk = desk;
        this.instalments = instalments;
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
        settled(List.of(id));
    }

    void settled(Collection<Long> ids) {
        List<Replayed> loans = Replayed.of(desk.see(ids));
        if (withdrawStale(loans)) {
            loans = Replayed.of(desk.see(ids));
        }
        instalments.write(loans);
        books.mustAgree(loans);
        List<LoanFacts> done =
                loans.stream()
                        .filter(each -> isDone(each.facts(), each.run()))
                        .map(Replayed::facts)
                        .toList();
        if (!done.isEmpty()) {
            desk.close(done.stream().map(each -> each.loan().id()).toList());
            done.forEach(notices::closed);
        }
    }

    /** What an entry says that is booked on another day than that of what happened. */
    String later(LocalDate on) {
        return Language.KOREAN.get(() -> words.text("loan.entry.later", on));
    }

    /** Whether nothing is left to be done about a loan. */
    boolean isDone(LoanFacts facts, LoanRun run) {
        LocalDate today = desk.today();
        return facts.release() != null
                && LoanState.of(facts) instanceof LoanState.Returned
                && run.instalments().stream()
                        .allMatch(each -> each.open().isZero() && each.openLate(today).isZero());
    }

    private boolean withdrawStale(List<Replayed> loans) {
        List<Long> stale =
                loans.stream()
                        .flatMap(each -> LoanClaims.stale(each.facts(), each.run()).stream())
                        .map(Bill::id)
                        .toList();
        if (!stale.isEmpty()) {
            money.withdraw(stale, Language.KOREAN.get(() -> words.text("loan.bill.withdrawn")));
        }
        return !stale.isEmpty();
    }
}
