package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/**
 * Mistakes of a closed year: put right by an entry of today's year, which says so, and which leaves
 * every column of the closed year's settlement as it is.
 */
@Component
class Corrections {

    private final YearTable years;
    private final FundTable funds;
    private final EntryTable entries;
    private final Books books;
    private final Words words;
    private final Clock clock;

    Corrections(
            YearTable years,
            FundTable funds,
            EntryTable entries,
            Books books,
            Words words,
            Clock clock) {
        this.years = years;
        this.funds = funds;
        this.entries = entries;
        this.books = books;
        this.words = words;
        this.clock = clock;
    }

    boolean isOfClosedYear(Entry entry) {
        return years.closedFundOf(entry.id()).isPresent();
    }

    /** The correction made before, if this is one of that entry. */
    boolean corrects(long correctionId, long entryId) {
        return years.correctedBy(entryId).filter(each -> each == correctionId).isPresent();
    }

    String memo(Entry entry, String reason) {
        return Language.KOREAN.get(
                () -> words.text("ledger.year.correction.memo", entry.year(), entry.id(), reason));
    }

    long correct(Entry entry, String reason, String key) {
        switch (entry.kind()) {
            case PLAN, PLAN_CHANGE, RELEASE, REVERSAL, ADJUST, CORRECTION ->
                    throw new YearRefusal.NotCorrectable(entry.year());
            case OPENING, CONTRIBUTION, COMMIT, SPEND, ASSESS, RECEIVE, WRITE_OFF -> {}
        }
        Optional<Long> before = years.correctedBy(entry.id());
        if (before.isPresent() || entry.reversedBy() != null) {
            throw new YearRefusal.CorrectedAlready();
        }
        LocalDate today = LocalDate.now(clock);
        long made =
                entries.post(
                        new EntryDraft(
                                EntryKind.CORRECTION,
                                today,
                                FiscalYear.of(today),
                                entry.cause(),
                                key,
                                null,
                                memo(entry, reason),
                                parts(entry, today)));
        years.addCorrection(made, entry);
        return made;
    }

    private List<EntryDraft.Part> parts(Entry entry, LocalDate today) {
        List<EntryDraft.Part> parts = new ArrayList<>();
        Map<Long, Map<AccountKind, Long>> own = new HashMap<>();
        Map<Long, Map<AccountKind, Long>> open = new HashMap<>();
        for (Posting posting : entry.postings()) {
            Long lineId = posting.lineId();
            if (posting.account().book() == Book.ASSET) {
                parts.add(part(posting.accountId(), -posting.amount().amount(), posting));
            } else if (lineId != null) {
                for (YearRules.Leg leg :
                        YearRules.undo(posting.account(), posting.amount().amount())) {
                    Map<AccountKind, Long> accounts =
                            leg.later()
                                    ? open.computeIfAbsent(lineId, id -> openAccounts(id, today))
                                    : own.computeIfAbsent(lineId, this::accounts);
                    Long account = Objects.requireNonNull(accounts.get(leg.account()));
                    parts.add(part(account, leg.amount(), posting));
                }
            }
        }
        return parts;
    }

    private Map<AccountKind, Long> accounts(long lineId) {
        return entries.accountsOf(line(lineId));
    }

    private Map<AccountKind, Long> openAccounts(long lineId, LocalDate today) {
        return entries.accountsOf(books.laterLine(line(lineId), today));
    }

    private Line line(long lineId) {
        return funds.line(lineId).orElseThrow(() -> new LedgerRefusal.Absent("line"));
    }

    private static EntryDraft.Part part(long account, long amount, Posting posting) {
        return new EntryDraft.Part(account, Won.of(amount), posting.about());
    }
}
