package kr.dure.ledger;

import kr.dure.kernel.Won;

/**
 * What a kind of entry moved on one account of a fund's asset book within a period.
 *
 * @param act for a reversal what it takes back, for a correction what it corrects
 */
public record AssetFlow(int period, AccountKind kind, EntryKind act, Won debit, Won credit) {

    /** Debit positive. */
    public Won net() {
        return debit.minus(credit);
    }
}
