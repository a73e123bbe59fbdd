package kr.dure.gap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import org.jspecify.annotations.Nullable;

/**
 * What a bank claims for a month (이차보전 청구), and what became of it.
 *
 * @param lines as the bank wrote them, in its order
 * @param setOffs what of earlier overpayments is kept back
 */
public record Claim(
        long id,
        long fundId,
        String lineCode,
        String bankCode,
        YearMonth month,
        LocalDate receivedOn,
        String accountNo,
        Stamp stamp,
        @Nullable Discarded discarded,
        List<ClaimLine> lines,
        List<SetOff> setOffs,
        @Nullable Approval approval,
        @Nullable Commitment commitment,
        @Nullable Payment payment) {

    /** How postings name what they are about. */
    public static final String ABOUT = "gap-claim";

    /** It should not have been written down. */
    public record Discarded(String why, Instant at) {}

    /** Found right. */
    public record Approval(
            LocalDate approvedOn, Won subsidy, Won setOff, Won payable, Stamp stamp) {}

    /**
     * Bound (지출원인행위).
     *
     * @param lineId of the plan
     */
    public record Commitment(
            LocalDate committedOn, long lineId, Won amount, long entryId, Stamp stamp) {}

    /** Paid to the bank. */
    public record Payment(LocalDate paidOn, Won amount, long entryId, String key, Stamp stamp) {}

    /** A part of an earlier overpayment, kept back here. */
    public record SetOff(long overpaymentId, long lineId, Won amount, String reason) {}

    /** How it stands. */
    public enum State {
        /** Written down, to be checked. */
        ENTERED,
        APPROVED,
        COMMITTED,
        PAID,
        /** Approved, and all of it kept back: nothing is to be paid. */
        SETTLED,
        DISCARDED
    }

    public Claim {
        lines = List.copyOf(lines);
        setOffs = List.copyOf(setOffs);
    }

    public State state() {
        if (discarded != null) {
            return State.DISCARDED;
        }
        if (payment != null) {
            return State.PAID;
        }
        if (commitment != null) {
            return State.COMMITTED;
        }
        if (approval == null) {
            return State.ENTERED;
        }
        return approval.payable().isZero() ? State.SETTLED : State.APPROVED;
    }

    /** Those not sent back. */
    public List<ClaimLine> standing() {
        return lines.stream().filter(ClaimLine::stands).toList();
    }

    /** What the standing lines claim. */
    public Won claimed() {
        return standing().stream().map(ClaimLine::subsidy).reduce(Won.ZERO, Won::plus);
    }

    /** What is to be paid, as far as is known: what was approved, else what is claimed. */
    public Won payable() {
        return approval == null ? claimed() : approval.payable();
    }

    About about() {
        return new About(ABOUT, id);
    }
}
