package kr.dure.ledger;

/**
 * Something in the books that is not as it must be.
 *
 * @param subject the number of the account or entry, or the day
 */
public record Difference(Check check, String subject, String expected, String found) {

    /** What was looked at. */
    public enum Check {
        /** A kept balance is not the sum of its postings. */
        BALANCE,
        /** A day's sum of an account is not the sum of its postings of that day. */
        MOVEMENT,
        /** A book does not balance in an entry. */
        BOOK_SUM,
        /** A posting names an account that is not there. */
        ACCOUNT_MISSING,
        /** A posting names an entry that is not there. */
        ENTRY_MISSING,
        /** An entry has no posting. */
        ENTRY_EMPTY,
        /** An account that may not is below zero. */
        NEGATIVE,
        /** An account that may not is below zero about one thing. */
        NEGATIVE_EACH,
        /** A reversal does not undo its entry posting by posting. */
        REVERSAL,
        /** What was carried over is not what stood committed when the books were closed. */
        CARRY_OVER,
        /** A fixed settlement is not the sum of the postings. */
        SETTLEMENT,
        /** What a record says was spent about it is not the sum of the postings. */
        SPENT_EACH,
        /** What a record says came back about it is not the sum of the postings. */
        REFUNDED_EACH,
        /** A seal is not the hash of its day. */
        SEAL
    }
}
