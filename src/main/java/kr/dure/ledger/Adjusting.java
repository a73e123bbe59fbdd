package kr.dure.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;

/** Adjustments on their way into the books; every line is looked up once for all of them. */
final class Adjusting {

    private record Later(long lineId, FiscalYear year) {}

    private final Books books;
    private final EntryTable entries;
    private final Map<Long, Line> open = new HashMap<>();
    private final Map<Later, Line> later = new HashMap<>();
    private final Map<Long, Map<AccountKind, Long>> accounts = new HashMap<>();

    Adjusting(Books books, EntryTable entries) {
        this.books = books;
        this.entries = entries;
    }

    /** The entry it makes, of the latest year of all its lines. */
    EntryDraft draft(Adjustment what) {
        if (what.moves().isEmpty()) {
            throw new LedgerRefusal.AmountNotPositive(Won.ZERO).at("amount");
        }
        Map<Long, Won> amounts = new LinkedHashMap<>();
        FiscalYear year = null;
        for (Adjustment.Move move : what.moves()) {
            Line line = open.computeIfAbsent(move.lineId(), id -> books.openLine(id, Side.INCOME));
            Line counted = line;
            if (what.valueDate().isAfter(line.year().outstandingUntil())) {
                counted = laterLine(line, what);
                add(amounts, line, Acts.settleEarlier(move));
                add(amounts, counted, Acts.settleLater(move));
            } else {
                add(amounts, line, Acts.settle(move));
            }
            if (year == null || counted.year().compareTo(year) > 0) {
                year = counted.year();
            }
        }
        FiscalYear of = Objects.requireNonNull(year);
        BookRules.checkDay(what.kind(), of, what.valueDate());
        return new EntryDraft(
                what.kind(),
                what.valueDate(),
                of,
                what.about(),
                what.key(),
                null,
                what.memo(),
                parts(amounts, what.about()));
    }

    private Line laterLine(Line line, Adjustment what) {
        return later.computeIfAbsent(
                new Later(line.id(), FiscalYear.of(what.valueDate())),
                key -> books.laterLine(line, what.valueDate()));
    }

    private void add(Map<Long, Won> amounts, Line line, List<Leg> legs) {
        Map<AccountKind, Long> known =
                accounts.computeIfAbsent(line.id(), id -> entries.accountsOf(line));
        for (Leg leg : legs) {
            Long account = Objects.requireNonNull(known.get(leg.account()));
            amounts.merge(account, leg.amount(), Won::plus);
        }
    }

    private static List<EntryDraft.Part> parts(Map<Long, Won> amounts, About about) {
        return amounts.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> new EntryDraft.Part(each.getKey(), each.getValue(), about))
                .toList();
    }
}
