package kr.dure.ledger.web;

import java.util.List;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Entry;
import org.springframework.stereotype.Component;

/** Lists of entries as the pages show them. */
@Component
class EntryLists {

    private final Entries entries;
    private final Trail trail;

    EntryLists(Entries entries, Trail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    List<EntryRow> ofFund(long fundId, long before, int most) {
        return trail.rows(entries.ofFund(fundId, before, most), posting -> true);
    }

    List<EntryRow> ofLine(long lineId, long before, int most) {
        return trail.rows(
                entries.ofLine(lineId, before, most),
                posting -> posting.lineId() != null && posting.lineId() == lineId);
    }

    List<EntryRow> ofKind(long fundId, AccountKind kind, long before, int most) {
        return trail.rows(
                entries.ofKind(fundId, kind, before, most), posting -> posting.account() == kind);
    }

    List<EntryRow> ofAccount(long accountId, List<Entry> found) {
        return trail.rows(found, posting -> posting.accountId() == accountId);
    }

    EntryRow one(Entry entry) {
        return trail.rows(List.of(entry), posting -> true).getFirst();
    }
}
