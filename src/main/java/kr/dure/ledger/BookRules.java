package kr.dure.ledger;

import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;

/** What may be booked: amounts, days, and when a changed plan needs the council. */
final class BookRules {

    /** The largest whole number every program reads exactly: 2^53 − 1. */
    static final Won MOST = Won.of(9_007_199_254_740_991L);

    /** 지방기금법 제11조: up to a fifth of a policy programme may change without the council. */
    private static final long FREE_PERCENT = 20;

    private BookRules() {}

    static void checkAmount(Won amount) {
        if (!amount.isPositive()) {
            throw new LedgerRefusal.AmountNotPositive(amount).at("amount");
        }
        if (amount.isMoreThan(MOST)) {
            throw new LedgerRefusal.AmountTooLarge(MOST).at("amount");
        }
    }

    /**
     * A year's money is bound within the year; what it owes and is owed moves until 20 January, and
     * a mistake may be taken back until its books close on 10 February (지방기금법 제7조).
     */
    static void checkDay(EntryKind kind, FiscalYear year, LocalDate day) {
        boolean taken =
                switch (kind) {
                    case PLAN, PLAN_CHANGE, COMMIT, OPENING, CORRECTION -> year.contains(day);
                    case CONTRIBUTION, RELEASE, SPEND, ASSESS, RECEIVE, WRITE_OFF, ADJUST ->
                            year.takes(day);
                    case REVERSAL ->
                            !day.isBefore(year.firstDay()) && !day.isAfter(year.booksClose());
                };
        if (!taken) {
            throw new LedgerRefusal.OutsideYear(year, day).at("valueDate");
        }
    }

    /** What has not happened yet is not booked as if it had. */
    static void checkPast(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw new LedgerRefusal.DayNotYet(day, field);
        }
    }

    /**
     * Whether the council must vote on a change of a policy programme.
     *
     * @param voted what the council has voted for it
     * @param changed what was changed since without a vote, net
     * @param change what is to change now, net
     */
    static boolean needsVote(Won voted, Won changed, Won change) {
        long moved = Math.abs(changed.plus(change).amount());
        return !change.isZero()
                && Math.multiplyExact(moved, 100L)
                        > Math.multiplyExact(voted.amount(), FREE_PERCENT);
    }
}
