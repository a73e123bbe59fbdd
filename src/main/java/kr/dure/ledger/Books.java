package kr.dure.ledger;

import java.util.List;
import java.util.Map;
import kr.dure.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/** Where every act of the doors is checked and entered. */
@Component
class Books {

    private final FundTable funds;
    private final EntryTable entries;

    Books(FundTable funds, EntryTable entries) {
        this.funds = funds;
        this.entries = entries;
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

    long enterOnFund(long fundId, FiscalYear year, Act act) {
        return enter(entries.accountsOfFund(fundId), year, act);
    }

    private long enter(Map<AccountKind, Long> accounts, FiscalYear year, Act act) {
        for (Leg leg : act.legs()) {
            if (leg.amount().isPositive()) {
                BookRules.checkAmount(leg.amount());
            }
        }
        BookRules.checkDay(act.kind(), year, act.valueDate());
        List<EntryDraft.Part> parts =
                act.legs().stream().map(leg -> part(accounts, leg, act.about())).toList();
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
