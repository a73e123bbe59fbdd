package kr.dure.ledger;

import java.util.List;
import kr.dure.kernel.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Trial balances (합계잔액시산표) for any day, as known at any moment, and what they are made of. */
@Service
public class Trials {

    private final TrialTable trials;
    private final EntryTable entries;

    Trials(TrialTable trials, EntryTable entries) {
        this.trials = trials;
        this.entries = entries;
    }

    /**
     * Every account of a fund with a posting until then: the asset book, and the budget book of a
     * year.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TrialBalance of(long fundId, FiscalYear year, AsOf asOf) {
        return new TrialBalance(year, asOf, trials.rows(fundId, year, asOf));
    }

    /**
     * One account of it.
     *
     * @throws LedgerRefusal.Absent if the fund has no such account
     */
    @Transactional(readOnly = true)
    public TrialRow account(long fundId, long accountId, AsOf asOf) {
        return trials.row(fundId, accountId, asOf)
                .orElseThrow(() -> new LedgerRefusal.Absent("account"));
    }

    /** The entries it is the sum of, the latest first, before the given one; at most so many. */
    @Transactional(readOnly = true)
    public List<Entry> entries(long accountId, AsOf asOf, long before, int most) {
        return entries.ofAccount(accountId, asOf, before, most);
    }
}
