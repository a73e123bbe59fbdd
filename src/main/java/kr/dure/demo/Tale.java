package kr.dure.demo;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanKind;

/**
 * How far one enterprise's application goes in the sample year.
 *
 * @param round the call it answers
 * @param amountWon what it asks for and gets
 * @param depositWon what the landlord asks, or all that is to be bought costs
 * @param upTo the last thing that has happened
 */
record Tale(
        Enterprise who,
        int round,
        LocalDate handedIn,
        Won amount,
        Won deposit,
        int months,
        Stage upTo,
        Habit habit) {

    /** What can have happened last, in order. */
    enum Stage {
        DRAFTED,
        HANDED_IN,
        RECOMMENDED,
        REVIEWED,
        AGREED,
        CONTRACTED,
        SECURED,
        COMMITTED,
        PAID;

        boolean reaches(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    /** How an enterprise pays its interest. */
    enum Habit {
        /** On the day. */
        PROMPT,
        /** Once, in June, two weeks late. */
        ONCE_LATE,
        /** Not since September. */
        STOPPED,
        /** On the day, until the landlord gave the deposit back in October. */
        RETURNED
    }

    /** What it asks money for. */
    LoanKind kind() {
        return Tales.ROUNDS.get(round - 1).kind();
    }

    static Tale of(
            Enterprise who, int round, LocalDate handedIn, long won, long deposit, Stage upTo) {
        return new Tale(who, round, handedIn, Won.of(won), Won.of(deposit), 24, upTo, Habit.PROMPT);
    }

    Tale paying(Habit other) {
        return new Tale(who, round, handedIn, amount, deposit, months, upTo, other);
    }

    Tale over(int otherMonths) {
        return new Tale(who, round, handedIn, amount, deposit, otherMonths, upTo, habit);
    }
}
