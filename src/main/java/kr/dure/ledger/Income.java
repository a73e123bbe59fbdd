package kr.dure.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money coming back to a fund: decided to be collected (징수결정), then taken in (수납). Amounts and keys
 * as in {@link Spending}.
 */
@Service
public class Income {

    private final Books books;

    Income(Books books) {
        this.books = books;
    }

    /**
     * Books a bill (징수결정, 기금수입징수관); interest is earned by it.
     *
     * @return the entry
     */
    @Transactional
    public long assess(
            long lineId,
            Won amount,
            Receivable receivable,
            About about,
            LocalDate valueDate,
            String key) {
        BookRules.checkAmount(amount);
        Line line = books.openLine(lineId, Side.INCOME);
        return books.enter(
                line,
                new Act(
                        EntryKind.ASSESS,
                        Acts.assess(amount, receivable),
                        about,
                        valueDate,
                        key,
                        ""));
    }

    /**
     * Books money taken in for a bill (수납, 기금출납공무원). After 20 January of the next year it is income
     * of the year it came in (지난 연도 수입), on the line of the same code there, which a fixed plan
     * must have.
     *
     * @return the entry
     * @throws LedgerRefusal.MoreThanOpen if less is billed and open about this subject
     */
    @Transactional
    public long receive(
            long lineId,
            Won amount,
            Receivable receivable,
            About about,
            LocalDate valueDate,
            String key) {
        BookRules.checkAmount(amount);
        Line line = books.openLine(lineId, Side.INCOME);
        if (valueDate.isAfter(line.year().outstandingUntil())) {
            return books.enterCarried(
                    line,
                    Acts.carryOutstanding(amount),
                    books.laterLine(line, valueDate),
                    new Act(
                            EntryKind.RECEIVE,
                            Acts.receiveCarried(amount, receivable),
                            about,
                            valueDate,
                            key,
                            ""));
        }
        return books.enter(
                line,
                new Act(
                        EntryKind.RECEIVE,
                        Acts.receive(amount, receivable),
                        about,
                        valueDate,
                        key,
                        ""));
    }

    /**
     * Books money that was spent and comes back (반납금), decided and received at once (징수결정·수납,
     * 기금출납공무원): income of the day's year, and so much less expense.
     *
     * @param lineId an income line, not one of what comes back from loans
     * @return the entry
     * @throws LedgerRefusal.NoContribution if it is one of those
     */
    @Transactional
    public long refund(long lineId, Won amount, About about, LocalDate valueDate, String key) {
        BookRules.checkAmount(amount);
        Line line = books.openLine(lineId, Side.INCOME);
        if (!line.takesContributions()) {
            throw new LedgerRefusal.NoContribution(line);
        }
        return books.enter(
                line, new Act(EntryKind.RECEIVE, Acts.refund(amount), about, valueDate, key, ""));
    }

    /**
     * Gives up a bill for good (불납결손, 기금수입징수관). After 20 January of the next year it is given up in
     * the year of the day, on the line of the same code there, as {@link #receive} takes it in.
     *
     * @return the entry
     * @throws LedgerRefusal.MoreThanOpen if less is billed and open about this subject
     */
    @Transactional
    public long writeOff(WriteOff what, LocalDate valueDate, String key) {
        BookRules.checkAmount(what.amount());
        if (what.ground().isBlank()) {
            throw new LedgerRefusal.Missing("ground");
        }
        Line line = books.openLine(what.lineId(), Side.INCOME);
        if (valueDate.isAfter(line.year().outstandingUntil())) {
            return books.enterCarried(
                    line,
                    Acts.carryOutstanding(what.amount()),
                    books.laterLine(line, valueDate),
                    new Act(
                            EntryKind.WRITE_OFF,
                            Acts.writeOffCarried(what.amount(), what.receivable()),
                            what.about(),
                            valueDate,
                            key,
                            what.ground()));
        }
        return books.enter(
                line,
                new Act(
                        EntryKind.WRITE_OFF,
                        Acts.writeOff(what.amount(), what.receivable()),
                        what.about(),
                        valueDate,
                        key,
                        what.ground()));
    }

    /**
     * Moves the claims about one thing, in one entry, to what they are now known to be: decided,
     * taken in and given up, more or less of each. After 20 January of the next year a move on a
     * line is booked in the year of the day, as {@link #receive} does, and leaves every column of
     * the earlier year as it was.
     *
     * @return the entry
     * @throws LedgerRefusal.MoreThanOpen if less is open about it than a move takes
     */
    @Transactional
    public long settle(Adjustment what) {
        return books.enterAll(List.of(what)).getFirst();
    }

    /**
     * The same for many, in one call: each as {@link #settle} books it, in the order given. All of
     * them stand afterwards, or none: what is refused of one is refused of all. An adjustment whose
     * key is on record already, with the same content, stands for its first entry.
     *
     * @return the entries, in the order given
     * @throws LedgerRefusal.MoreThanOpen if less is open about one than a move takes
     */
    @Transactional
    public List<Long> settleAll(List<Adjustment> all) {
        return books.enterAll(all);
    }

    /**
     * Begins to settle many things whose adjustments depend on what the books hold about them.
     *
     * @param kind of the things, {@code ids} theirs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Settling settling(String kind, Collection<Long> ids) {
        return books.settling(kind, ids);
    }

    /**
     * A bill given up.
     *
     * @param ground why, and under which article
     */
    public record WriteOff(
            long lineId, Won amount, Receivable receivable, About about, String ground) {}
}
