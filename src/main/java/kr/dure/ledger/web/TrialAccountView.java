package kr.dure.ledger.web;

import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.ledger.TrialRow;

/**
 * The entries one row of a trial balance is the sum of.
 *
 * @param back the trial balance, with its dates
 * @param more where earlier entries stand, "" where there are none
 */
public record TrialAccountView(
        Fund fund, TrialRow account, List<EntryRow> entries, String back, String more) {

    /** What an entry moved on the account, debit positive. */
    public Won debit(EntryRow row) {
        return account.kind().read(row.on(account.kind()));
    }
}
