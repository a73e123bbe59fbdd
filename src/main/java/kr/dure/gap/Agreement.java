package kr.dure.gap;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A subsidy that was awarded (이차보전 협약), and all that is written down about it.
 *
 * @param number "2026-0003"
 * @param most what the fund pays in all at most: the award
 * @param article where the terms come from, as it is cited ("조례 제10조")
 * @param endedOn since when it is over for good; null while it is not
 * @param loan null before the bank's loan is written down
 * @param halts the earliest first
 */
public record Agreement(
        long id,
        String number,
        long awardId,
        long organisationId,
        long fundId,
        String lineCode,
        Won most,
        GapTerms terms,
        String article,
        LocalDate awardedOn,
        @Nullable LocalDate endedOn,
        Stamp stamp,
        @Nullable BankLoan loan,
        List<Halt> halts,
        @Nullable GivenUp givenUp) {

    /** Given up before the bank lent anything. */
    public record GivenUp(String reason, Stamp stamp) {}

    /** How it stands. */
    public enum State {
        /** Awarded; the bank's loan is not written down yet. */
        AWARDED,
        RUNNING,
        HALTED,
        OVER,
        GIVEN_UP
    }

    /** Why nothing is subsidised on a day. */
    public enum Stop {
        NOT_YET,
        OVER,
        HALTED,
        NO_STANDING
    }

    public Agreement {
        halts = List.copyOf(halts);
    }

    public State stateOn(LocalDate day) {
        if (givenUp != null) {
            return State.GIVEN_UP;
        }
        if (loan == null) {
            return State.AWARDED;
        }
        Halt halt = haltOn(day);
        if (day.isAfter(lastDay()) || (halt != null && halt.ground().isFinal())) {
            return State.OVER;
        }
        return halt == null ? State.RUNNING : State.HALTED;
    }

    /** The halt that covers a day, one that ends it for good before arrears. */
    public @Nullable Halt haltOn(LocalDate day) {
        Halt found = null;
        for (Halt each : halts) {
            if (each.covers(day) && (found == null || each.ground().isFinal())) {
                found = each;
            }
        }
        return found;
    }

    /** The first day that can be subsidised: of the agreed months, once the bank has lent. */
    LocalDate firstDay() {
        LocalDate first = agreed().firstMonth().atDay(1);
        return first.isBefore(agreed().lentOn()) ? agreed().lentOn() : first;
    }

    /** The last one: of the agreed months, while the loan is owed. */
    public LocalDate lastDay() {
        LocalDate last = agreed().lastMonth().atEndOfMonth();
        return last.isAfter(agreed().lastDay()) ? agreed().lastDay() : last;
    }

    /** The loan, where there must be one. */
    public BankLoan agreed() {
        if (loan == null) {
            throw new IllegalStateException("agreement " + id + " has no loan yet");
        }
        return loan;
    }

    /** Why a day is not subsidised; null where it is. */
    @Nullable Stop stopOn(LocalDate day, Standing standing) {
        if (day.isBefore(firstDay())) {
            return Stop.NOT_YET;
        }
        if (day.isAfter(lastDay())) {
            return Stop.OVER;
        }
        if (haltOn(day) != null) {
            return Stop.HALTED;
        }
        return standing.holdsOn(day) ? null : Stop.NO_STANDING;
    }

    /**
     * What the fund pays of a year's interest at a rate: the agreed points, never more than what
     * the rate lies above the fund's own.
     */
    int shareBp(int rateBp) {
        int asked = Math.min(rateBp, agreed().rateBp());
        return Math.max(0, Math.min(agreed().gapBp(), asked - terms.fundRateBp()));
    }
}
