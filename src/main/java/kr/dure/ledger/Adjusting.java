package kr.dure.ledger;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** What moves on a line. */
    record OnLine(Line line, List<Leg> legs) {}

    /** What it moves: on its lines and, of those whose year takes no more, on later ones. */
    List<OnLine> lines(Adjustment what) {
        if (what.moves().isEmpty()) {
            throw new LedgerRefusal.AmountNotPositive(Won.ZERO).at("amount");
        }
        List<OnLine> lines = new ArrayList<>();
        for (Adjustment.Move move : what.moves()) {
            Line line = line(move.lineId());
            if (what.valueDate().isAfter(line.year().outstandingUntil())) {
                lines.add(new OnLine(line, Acts.settleEarlier(move)));
                lines.add(new OnLine(laterLine(line, what), Acts.settleLater(move)));
            } else {
                lines.add(new OnLine(line, Acts.settle(move)));
            }
        }
        return lines;
    }

    /** The entry it makes, of the latest year of all its lines. */
    EntryDraft draft(Adjustment what, List<OnLine> lines) {
        Map<Long, Won> amounts = new LinkedHashMap<>();
        lines.forEach(each -> add(amounts, each.line(), each.legs()));
        FiscalYear year =
                lines.stream()
                        .map(each -> each.line().year())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        BookRules.checkDay(what.kind(), year, what.valueDate());
        return new EntryDraft(
                what.kind(),
                what.valueDate(),
                year,
                what.about(),
                what.key(),
                null,
                what.memo(),
                parts(amounts, what.about()));
    }

    /** An income line whose plan is fixed. */
    Line line(long id) {
        return open.computeIfAbsent(id, each -> books.openLine(each, Side.INCOME));
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
