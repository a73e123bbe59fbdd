package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Undone;
import org.jspecify.annotations.Nullable;

/**
 * A rate of late interest that an ordinance sets for the loans of a fund, from a day on for what is
 * late then too.
 *
 * @param rate a year
 * @param article where the ordinance says so
 * @param withdrawn set where it was a mistake that had not begun
 */
public record LateRate(
        long id,
        LocalDate from,
        Rate rate,
        String article,
        Stamp stamp,
        @Nullable Undone withdrawn) {

    /** How a rate stands on a day. */
    public enum State {
        COMING,
        IN_FORCE,
        OVER,
        WITHDRAWN
    }

    /** What loans that are not over bring along from the terms they were awarded on. */
    public record Own(Rate rate, long loans) {}

    /** A rate to be set. */
    public record Draft(LocalDate from, Rate rate, String article) {}

    /**
     * What a rate changes, by what is late today.
     *
     * @param running loans with something to pay
     * @param late those of them with something past its day, {@code overdue} how much that is
     * @param before what late interest on that comes to in 30 days at the rates in force
     * @param after the same at the new rate
     */
    public record Difference(long running, long late, Won overdue, Won before, Won after) {}
}
