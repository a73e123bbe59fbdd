package kr.dure.programme;

import java.time.Instant;
import kr.dure.kernel.Won;

/**
 * A time in which applications to a programme are taken in.
 *
 * @param nr its number within the programme (4차)
 * @param formVersion the form of the programme its applications fill in
 * @param opensAt the first moment, {@code closesAt} the first moment after
 * @param amount the most that may be awarded in it, all together
 * @param lineId the line of the fund's plan that pays
 * @param contact whom to ask, with a telephone number
 */
public record Call(
        long id,
        long programmeId,
        int nr,
        int formVersion,
        Instant opensAt,
        Instant closesAt,
        Won amount,
        long lineId,
        String contact) {

    /** What the clock says about a call. */
    public enum State {
        BEFORE,
        OPEN,
        CLOSED
    }

    public State state(Instant now) {
        if (now.isBefore(opensAt)) {
            return State.BEFORE;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** A call with the sums of its applications and awards. */
    public record Listed(Call call, String programme, int applications, int awards, Won awarded) {

        public Won left() {
            return call.amount().minus(awarded);
        }
    }
}
