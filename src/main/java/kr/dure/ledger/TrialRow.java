package kr.dure.ledger;

import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * An account in a trial balance (합계잔액시산표).
 *
 * @param line the plan line of an account that has one
 * @param debit all that was debited until then
 * @param credit all that was credited
 */
public record TrialRow(
        long accountId, AccountKind kind, @Nullable TrialLine line, Won debit, Won credit) {

    /** The line an account is of. */
    public record TrialLine(long id, Side side, String title) {}

    /** What stands on the debit side; nothing if the credits are more. */
    public Won debitBalance() {
        return debit.minus(credit).max(Won.ZERO);
    }

    public Won creditBalance() {
        return credit.minus(debit).max(Won.ZERO);
    }
}
