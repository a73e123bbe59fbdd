package kr.dure.loan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.Adjustment.Move;
import kr.dure.ledger.Claim;
import kr.dure.ledger.Line;
import kr.dure.ledger.Receivable;

/**
 * How the claims of one part get from what the books hold to what they should hold. What is taken
 * back leaves the latest line that has it; what is new is decided on the line of the day, and what
 * comes in fills the oldest line that is open.
 */
final class ClaimMoves {

    private static final class OnLine {
        private final long id;
        private final Won booked;
        private Won open;
        private Won received;
        private Won relieved;
        private Won moreAssessed = Won.ZERO;
        private Won moreReceived = Won.ZERO;
        private Won moreRelieved = Won.ZERO;

        OnLine(long id, Claim claim) {
            this.id = id;
            this.booked = claim.assessed().minus(claim.carried());
            this.open = claim.outstanding();
            this.received = claim.received();
            this.relieved = claim.writtenOff();
        }

        void assess(Won amount) {
            moreAssessed = moreAssessed.plus(amount);
            open = open.plus(amount);
        }

        void receive(Won amount) {
            moreReceived = moreReceived.plus(amount);
            received = received.plus(amount);
            open = open.minus(amount);
        }

        void relieve(Won amount) {
            moreRelieved = moreRelieved.plus(amount);
            relieved = relieved.plus(amount);
            open = open.minus(amount);
        }
    }

    private final Receivable receivable;
    private final Map<Long, OnLine> lines = new LinkedHashMap<>();
    private final OnLine ofDay;

    /**
     * @param booked what the books hold, the earliest line first
     * @param ofDay the line on which something new is decided
     */
    ClaimMoves(Receivable receivable, List<Claim> booked, Line ofDay) {
        this.receivable = receivable;
        booked.forEach(each -> lines.put(each.line().id(), new OnLine(each.line().id(), each)));
        var nothing = new Claim(ofDay, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);
        this.ofDay = lines.computeIfAbsent(ofDay.id(), id -> new OnLine(id, nothing));
    }

    /** The moves, none where the books say so already. */
    List<Move> to(Won assessed, Won received, Won relieved) {
        Won moreReceived = received.minus(sum(each -> each.received));
        Won moreRelieved = relieved.minus(sum(each -> each.relieved));
        Won moreAssessed = assessed.minus(sum(each -> each.booked));
        takeBack(moreReceived, each -> each.received, OnLine::receive);
        takeBack(moreRelieved, each -> each.relieved, OnLine::relieve);
        if (moreAssessed.isPositive()) {
            ofDay.assess(moreAssessed);
        }
        fill(moreReceived, OnLine::receive);
        fill(moreRelieved, OnLine::relieve);
        takeBack(moreAssessed, each -> each.open, OnLine::assess);
        return lines.values().stream()
                .map(each ->
                        new Move(
                                each.id,
                                receivable,
                                each.moreAssessed,
                                each.moreReceived,
                                each.moreRelieved))
                .filter(each -> !isNothing(each))
                .toList();
    }

    private static boolean isNothing(Move move) {
        return move.assessed().isZero() && move.received().isZero() && move.writtenOff().isZero();
    }

    private interface Amount {
        Won of(OnLine line);
    }

    private interface Change {
        void on(OnLine line, Won amount);
    }

    /** Less than nothing: from the latest line that has some, and what none has from the day's. */
    private void takeBack(Won change, Amount has, Change take) {
        Won left = change.negated();
        for (OnLine each : new ArrayList<>(lines.values()).reversed()) {
            if (left.isPositive() && has.of(each).isPositive()) {
                Won part = has.of(each).min(left);
                take.on(each, part.negated());
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            take.on(ofDay, left.negated());
        }
    }

    private void fill(Won change, Change give) {
        Won left = change;
        for (OnLine each : lines.values()) {
            if (left.isPositive() && each.open.isPositive()) {
                Won part = each.open.min(left);
                give.on(each, part);
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            give.on(ofDay, left);
        }
    }

    private Won sum(Amount amount) {
        return lines.values().stream().map(amount::of).reduce(Won.ZERO, Won::plus);
    }
}
