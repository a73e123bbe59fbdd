package kr.dure.ledger.web;

import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Book;
import kr.dure.ledger.Posting;
import kr.dure.ledger.Subjects.Subject;
import kr.dure.screen.Step;

/** One entry with its postings by book. */
public record EntryView(
        EntryRow row, Map<About, Subject> abouts, boolean sealed, List<Step> steps) {

    public List<Posting> postings(Book book) {
        return row.entry().postings().stream()
                .filter(posting -> posting.account().book() == book)
                .toList();
    }

    /** The sum of the debits, which is that of the credits. */
    public Won total(Book book) {
        return postings(book).stream()
                .map(Posting::amount)
                .filter(Won::isPositive)
                .reduce(Won.ZERO, Won::plus);
    }
}
