package kr.dure.ledger;

import static kr.dure.ledger.AccountKind.ASSESSED;
import static kr.dure.ledger.AccountKind.AVAILABLE;
import static kr.dure.ledger.AccountKind.CARRIED;
import static kr.dure.ledger.AccountKind.CASH;
import static kr.dure.ledger.AccountKind.COMMITTED;
import static kr.dure.ledger.AccountKind.EXPECTED;
import static kr.dure.ledger.AccountKind.EXPENSE;
import static kr.dure.ledger.AccountKind.INCOME_PLAN;
import static kr.dure.ledger.AccountKind.NET;
import static kr.dure.ledger.AccountKind.OUTSTANDING;
import static kr.dure.ledger.AccountKind.RECEIVED;
import static kr.dure.ledger.AccountKind.SPENDING_PLAN;
import static kr.dure.ledger.AccountKind.SPENT;
import static kr.dure.ledger.AccountKind.WRITTEN_OFF;

import java.util.List;
import java.util.stream.Stream;
import kr.dure.kernel.Won;

/** Which accounts each act moves: the table of docs/ledger.md, in code. */
final class Acts {

    private Acts() {}

    static List<Leg> plan(Side side, Won amount) {
        return side == Side.INCOME
                ? move(INCOME_PLAN, EXPECTED, amount)
                : move(SPENDING_PLAN, AVAILABLE, amount);
    }

    static List<Leg> commit(Won amount) {
        return move(AVAILABLE, COMMITTED, amount);
    }

    static List<Leg> release(Won amount) {
        return move(COMMITTED, AVAILABLE, amount);
    }

    static List<Leg> pay(Won amount, AssetUse use) {
        return both(move(COMMITTED, SPENT, amount), move(CASH, use.account(), amount));
    }

    /** Billed principal earns nothing: it has been a claim since it was lent. */
    static List<Leg> assess(Won amount, Receivable receivable) {
        List<Leg> budget = move(ASSESSED, OUTSTANDING, amount);
        AccountKind income = receivable.income();
        return income == null ? budget : both(budget, move(income, receivable.claim(), amount));
    }

    static List<Leg> receive(Won amount, Receivable receivable) {
        return both(move(OUTSTANDING, RECEIVED, amount), move(receivable.claim(), CASH, amount));
    }

    static List<Leg> writeOff(Won amount, Receivable receivable) {
        return both(
                move(OUTSTANDING, WRITTEN_OFF, amount), move(receivable.claim(), EXPENSE, amount));
    }

    /** What is committed in a year and paid in a later one leaves the earlier line … */
    static List<Leg> carryCommitted(Won amount) {
        return move(COMMITTED, CARRIED, amount);
    }

    /** … and enlarges the plan of the later one (이월, 지방기금법 제12조), where it is spent. */
    static List<Leg> payCarried(Won amount, AssetUse use) {
        return both(move(SPENDING_PLAN, SPENT, amount), move(CASH, use.account(), amount));
    }

    /** What is billed in a year and received in a later one leaves the earlier line … */
    static List<Leg> carryOutstanding(Won amount) {
        return move(OUTSTANDING, CARRIED, amount);
    }

    /** … and is decided and received at once on the later one (지난 연도 수입). */
    static List<Leg> receiveCarried(Won amount, Receivable receivable) {
        return both(move(ASSESSED, RECEIVED, amount), move(receivable.claim(), CASH, amount));
    }

    /** … or decided and given up at once. */
    static List<Leg> writeOffCarried(Won amount, Receivable receivable) {
        return both(move(ASSESSED, WRITTEN_OFF, amount), move(receivable.claim(), EXPENSE, amount));
    }

    /** The moves of a claim, in either direction. */
    static List<Leg> settle(Adjustment.Move move) {
        Receivable what = move.receivable();
        return Stream.of(
                        assess(move.assessed(), what),
                        receive(move.received(), what),
                        writeOff(move.writtenOff(), what))
                .flatMap(List::stream)
                .toList();
    }

    /** On the line of a year that takes no more: only what is open, against what is carried … */
    static List<Leg> settleEarlier(Adjustment.Move move) {
        Won open = move.received().plus(move.writtenOff()).minus(move.assessed());
        return carryOutstanding(open);
    }

    /** … and the rest on the line of the later one, and in the asset book. */
    static List<Leg> settleLater(Adjustment.Move move) {
        Receivable what = move.receivable();
        AccountKind income = what.income();
        List<Leg> earned = income == null ? List.of() : move(income, what.claim(), move.assessed());
        return Stream.of(
                        earned,
                        receiveCarried(move.received(), what),
                        writeOffCarried(move.writtenOff(), what))
                .flatMap(List::stream)
                .toList();
    }

    /** What the fund began with: never income of a plan. */
    static List<Leg> open(Won amount) {
        return move(NET, CASH, amount);
    }

    /** Decided and received at once, on the income line it was planned on. */
    static List<Leg> contribute(Won amount) {
        return both(move(ASSESSED, RECEIVED, amount), move(NET, CASH, amount));
    }

    /** What was spent comes back: decided and received at once, and so much less is expense. */
    static List<Leg> refund(Won amount) {
        return both(move(ASSESSED, RECEIVED, amount), move(EXPENSE, CASH, amount));
    }

    private static List<Leg> move(AccountKind credit, AccountKind debit, Won amount) {
        return List.of(new Leg(credit, amount.negated()), new Leg(debit, amount));
    }

    private static List<Leg> both(List<Leg> budget, List<Leg> asset) {
        return Stream.concat(budget.stream(), asset.stream()).toList();
    }
}
