package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened: read, and where it was a mistake, taken back by a new entry. */
@Service
public class Entries {

    private final EntryTable entries;
    private final Corrections corrections;
    private final Clock clock;

    Entries(EntryTable entries, Corrections corrections, Clock clock) {
        this.entries = entries;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Takes an entry back, posting by posting, valued today and in its own fiscal year. Once the
     * books of that year are closed it is put right in today's year instead, on the line of the
     * same code, by an entry that says which year it corrects.
     *
     * @param reason why it was a mistake
     * @return the new entry
     * @throws LedgerRefusal.AlreadyReversed if it was taken back before, by another key
     * @throws LedgerRefusal.NotReversible for a plan, which is changed instead, and a reversal
     * @throws LedgerRefusal.NotEnough if what it brought is used already
     * @throws LedgerRefusal.NoLaterLine if its year is closed and this year has no such line
     * @throws YearRefusal.CorrectedAlready if it was put right before, by another key
     */
    @Transactional
    public long reverse(long entryId, String reason, String key) {
        if (reason.isBlank()) {
            throw new LedgerRefusal.Missing("reason");
        }
        Optional<Long> before = entries.byKey(key);
        if (before.isPresent()) {
            return sameReversal(find(before.get()), entryId, reason);
        }
        Entry entry = find(entryId);
        if (corrections.isOfClosedYear(entry)) {
            return corrections.correct(entry, reason, key);
        }
        switch (entry.kind()) {
            case PLAN, PLAN_CHANGE, REVERSAL, ADJUST, CORRECTION ->
                    throw new LedgerRefusal.NotReversible(entry.kind());
            case OPENING, CONTRIBUTION, COMMIT, RELEASE, SPEND, ASSESS, RECEIVE, WRITE_OFF -> {}
        }
        LocalDate today = LocalDate.now(clock);
        BookRules.checkDay(EntryKind.REVERSAL, entry.year(), today);
        return entries.post(
                new EntryDraft(
                        EntryKind.REVERSAL,
                        today,
                        entry.year(),
                        entry.cause(),
                        key,
                        entryId,
                        reason,
                        entry.postings().stream().map(Entries::undo).toList()));
    }

    /**
     * @throws LedgerRefusal.Absent if the region has no such entry
     */
    @Transactional(readOnly = true)
    public Entry find(long entryId) {
        return entries.entry(entryId).orElseThrow(() -> new LedgerRefusal.Absent("entry"));
    }

    /** Every entry with a posting about this, in the order of recording. */
    @Transactional(readOnly = true)
    public List<Entry> about(About about) {
        return entries.about(about);
    }

    /** Entries on a line, the latest first, before the given one; at most so many. */
    @Transactional(readOnly = true)
    public List<Entry> ofLine(long lineId, long before, int most) {
        return entries.ofLine(lineId, before, most);
    }

    /** Entries of a fund, the latest first, before the given one; at most so many. */
    @Transactional(readOnly = true)
    public List<Entry> ofFund(long fundId, long before, int most) {
        return entries.ofFund(fundId, before, most);
    }

    /** Entries that move one kind of account of a fund, the latest first, before the given one. */
    @Transactional(readOnly = true)
    public List<Entry> ofKind(long fundId, AccountKind kind, long before, int most) {
        return entries.ofKind(fundId, kind, before, most);
    }

    /** The same key sent again, perhaps on a later day, stands for the first reversal. */
    private long sameReversal(Entry first, long entryId, String reason) {
        if (first.kind() == EntryKind.CORRECTION) {
            if (!corrections.corrects(first.id(), entryId)
                    || !first.memo().equals(corrections.memo(find(entryId), reason))) {
                throw new LedgerRefusal.KeyTaken();
            }
            return first.id();
        }
        if (!Objects.equals(first.reverses(), entryId) || !first.memo().equals(reason)) {
            throw new LedgerRefusal.KeyTaken();
        }
        return first.id();
    }

    private static EntryDraft.Part undo(Posting posting) {
        return new EntryDraft.Part(
                posting.accountId(), posting.amount().negated(), posting.about());
    }
}
