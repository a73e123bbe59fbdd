package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;

/**
 * One entry that moves the claims about one thing to what they are now known to be.
 *
 * @param kind {@code ASSESS}, {@code RECEIVE} or {@code WRITE_OFF} where it does just that, and
 *     {@code ADJUST} where it puts right what was booked before
 * @param valueDate the day it counts from
 */
public record Adjustment(
        EntryKind kind,
        About about,
        List<Move> moves,
        LocalDate valueDate,
        String key,
        String memo) {

    /**
     * What changes on a line, in won; less than nothing takes back.
     *
     * @param assessed more decided to be collected
     * @param received more taken in
     * @param writtenOff more given up
     */
    public record Move(
            long lineId, Receivable receivable, Won assessed, Won received, Won writtenOff) {

        boolean isNothing() {
            return assessed.isZero() && received.isZero() && writtenOff.isZero();
        }
    }

    public Adjustment {
        moves = moves.stream().filter(each -> !each.isNothing()).toList();
        switch (kind) {
            case ASSESS, RECEIVE, WRITE_OFF, ADJUST -> {}
            default -> throw new IllegalArgumentException("not an adjustment: " + kind);
        }
    }
}
