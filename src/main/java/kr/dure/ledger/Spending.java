package kr.dure.ledger;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money going out of a fund: bound by 지출원인행위, then paid (지방회계법 제29조·제33조). Whoever bound it for a
 * subject does not pay for that subject; the database refuses it too.
 *
 * <p>Every method takes an amount above zero in won and an idempotency key: the same key with the
 * same content returns the first entry, with other content it is refused.
 */
@Service
public class Spending {

    private final Books books;

    Spending(Books books) {
        this.books = books;
    }

    /**
     * Binds money of a spending line (지출원인행위, 기금재무관).
     *
     * @return the entry
     * @throws LedgerRefusal.NotEnough if the line has less available, however many ask at once
     * @throws LedgerRefusal.FundEnded if the day is after the fund's last
     * @throws LedgerRefusal.OutsideYear if the day is not in the line's year
     */
    @Transactional
    public long commit(long lineId, Won amount, About about, LocalDate valueDate, String key) {
        BookRules.checkAmount(amount);
        Line line = books.openLine(lineId, Side.SPENDING);
        return books.enter(
                line, new Act(EntryKind.COMMIT, Acts.commit(amount), about, valueDate, key, ""));
    }

    /**
     * Frees money that was bound and will not be paid. After 20 January of the next year it frees
     * nothing to spend: what was carried over and is given up lapses (불용) in the year of the day.
     *
     * @return the entry
     * @throws LedgerRefusal.MoreThanOpen if less is bound about this subject
     */
    @Transactional
    public long release(long lineId, Won amount, About about, LocalDate valueDate, String key) {
        BookRules.checkAmount(amount);
        Line line = books.openLine(lineId, Side.SPENDING);
        if (valueDate.isAfter(line.year().outstandingUntil())) {
            return books.enterLater(
                    line,
                    new Act(
                            EntryKind.RELEASE,
                            Acts.carryCommitted(amount),
                            about,
                            valueDate,
                            key,
                            ""));
        }
        return books.enter(
                line, new Act(EntryKind.RELEASE, Acts.release(amount), about, valueDate, key, ""));
    }

    /**
     * Pays what was bound (지출, 기금지출관). After 20 January of the next year it is carried over into
     * the line of the same code in the year of the payment, which a fixed plan must have (이월, 지방기금법
     * 제12조).
     *
     * @return the entry
     * @throws LedgerRefusal.MoreThanOpen if less is bound about this subject
     * @throws LedgerRefusal.NotEnough if the fund has less cash
     * @throws LedgerRefusal.SamePerson if who pays also bound it
     */
    @Transactional
    public long pay(
            long lineId, Won amount, AssetUse use, About about, LocalDate valueDate, String key) {
        BookRules.checkAmount(amount);
        Line line = books.openLine(lineId, Side.SPENDING);
        if (valueDate.isAfter(line.year().outstandingUntil())) {
            return books.enterCarried(
                    line,
                    Acts.carryCommitted(amount),
                    books.laterLine(line, valueDate),
                    new Act(
                            EntryKind.SPEND,
                            Acts.payCarried(amount, use),
                            about,
                            valueDate,
                            key,
                            ""));
        }
        return books.enter(
                line, new Act(EntryKind.SPEND, Acts.pay(amount, use), about, valueDate, key, ""));
    }
}
