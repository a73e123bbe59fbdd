package kr.dure.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Component;

/** Where every act of the doors is checked and entered. */
@Component
class Books {

    private final FundTable funds;
    private final EntryTable entries;
    private final BalanceTable balances;

    Books(FundTable funds, EntryTable entries, BalanceTable balances) {
        this.funds = funds;
        this.entries = entries;
        this.balances = balances;
    }

    /** The line, if it is of that side and its plan is fixed. */
    Line openLine(long lineId, Side side) {
        Line line = funds.line(lineId).orElseThrow(() -> new LedgerRefusal.Absent("line"));
        if (line.side() != side) {
            throw new LedgerRefusal.WrongSide(line);
        }
        if (!line.fixed()) {
            throw new LedgerRefusal.PlanNotFixed(line.year());
        }
        return line;
    }

    long enter(Line line, Act act) {
        return enter(entries.accountsOf(line), line.year(), act);
    }

    /** The line of the same code in the year of a day that a line's own year no longer takes. */
    Line laterLine(Line line, LocalDate day) {
        return funds.lineOf(line.fundId(), FiscalYear.of(day), line.side(), line.code())
                .filter(Line::fixed)
                .orElseThrow(() -> new LedgerRefusal.NoLaterLine(line, FiscalYear.of(day)));
    }

    /** An entry of the year of its day, on a line of an earlier one. */
    long enterLater(Line earlier, Act act) {
        return enter(entries.accountsOf(earlier), FiscalYear.of(act.valueDate()), act);
    }

    /** One entry on two lines: out of the earlier year's, on the later year's. */
    long enterCarried(Line earlier, List<Leg> out, Line later, Act act) {
        List<EntryDraft.Part> parts = new ArrayList<>(parts(entries.accountsOf(earlier), out, act));
        parts.addAll(parts(entries.accountsOf(later), act.legs(), act));
        return post(later.year(), act, parts);
    }

    long enterOnFund(long fundId, FiscalYear year, Act act) {
        return enter(entries.accountsOfFund(fundId), year, act);
    }

    /**
     * Enters all of these in one call, or none.
     *
     * @return the entries, in the same order
     */
    List<Long> enterAll(List<Adjustment> all) {
        Adjusting adjusting = new Adjusting(this, entries);
        return post(
                all.stream().map(each -> adjusting.draft(each, adjusting.lines(each))).toList());
    }

    List<Long> post(List<EntryDraft> all) {
        return all.size() == 1 ? List.of(entries.post(all.getFirst())) : entries.postAll(all);
    }

    /** Adjustments about things of a kind, from what the books hold about them. */
    Settling settling(String kind, Collection<Long> ids) {
        Adjusting adjusting = new Adjusting(this, entries);
        Map<Long, List<Claim>> claims = new HashMap<>();
        balances.claims(kind, ids).forEach((id, lines) -> claims.put(id, claims(adjusting, lines)));
        return new Settling(this, adjusting, claims);
    }

    private static List<Claim> claims(Adjusting adjusting, Map<Long, Map<AccountKind, Won>> lines) {
        return lines.entrySet().stream()
                .map(each ->
                        Claim.of(adjusting.line(each.getKey()), Balances.read(each.getValue())))
                .sorted(Claim.ORDER)
                .toList();
    }

    private long enter(Map<AccountKind, Long> accounts, FiscalYear year, Act act) {
        return post(year, act, parts(accounts, act.legs(), act));
    }

    private static List<EntryDraft.Part> parts(
            Map<AccountKind, Long> accounts, List<Leg> legs, Act act) {
        return legs.stream().map(leg -> part(accounts, leg, act.about())).toList();
    }

    private long post(FiscalYear year, Act act, List<EntryDraft.Part> parts) {
        BookRules.checkDay(act.kind(), year, act.valueDate());
        return entries.post(
                new EntryDraft(
                        act.kind(),
                        act.valueDate(),
                        year,
                        act.about(),
                        act.key(),
                        null,
                        act.memo(),
                        parts));
    }

    private static EntryDraft.Part part(Map<AccountKind, Long> accounts, Leg leg, About about) {
        Long account = accounts.get(leg.account());
        if (account == null) {
            throw new IllegalStateException("no account " + leg.account() + " among " + accounts);
        }
        return new EntryDraft.Part(account, leg.amount(), about);
    }
}
