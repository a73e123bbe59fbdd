package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.Won;

/** The period of a loan that runs: what was lent on which of its days. */
final class Period {

    /** An amount that was lent from a day until, not including, another. */
    record Piece(Won balance, LocalDate from, LocalDate until) {}

    private final int no;
    private final LocalDate from;
    private final Won atStart;
    private final List<Piece> pieces = new ArrayList<>();
    private LocalDate mark;

    Period(int no, LocalDate from, Won atStart) {
        this.no = no;
        this.from = from;
        this.atStart = atStart;
        this.mark = from;
    }

    int no() {
        return no;
    }

    LocalDate from() {
        return from;
    }

    Won atStart() {
        return atStart;
    }

    /** The day up to which money was lent in it. */
    LocalDate until() {
        return mark;
    }

    /** So much was lent up to the day. */
    void change(Won balance, LocalDate day) {
        if (balance.isPositive() && day.isAfter(mark)) {
            pieces.add(new Piece(balance, mark, day));
            mark = day;
        }
    }

    boolean hasRun() {
        return !pieces.isEmpty();
    }

    /** Interest of all its days, rounded once. */
    Won interest(RepaymentTerms terms, Leg leg, LocalDate due) {
        if (pieces.isEmpty()) {
            return Won.ZERO;
        }
        Accrual accrual = leg.rule(from, due, terms).accrual(from, due);
        for (Piece piece : pieces) {
            accrual.add(piece.balance(), piece.from(), piece.until());
        }
        return accrual.won();
    }
}
