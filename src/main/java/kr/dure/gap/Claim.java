package kr.dure.gap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.access.Office;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import org.jspecify.annotations.Nullable;

/**
 * What a bank claims for a month (이차보전 청구), and what became of it.
 *
 * @param lines as the bank wrote them, in its order
 * @param setOffs what of earlier overpayments is kept back
 * @param takenBack approvals that do not stand any more, the earliest first
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
        @Nullable Payment payment,
        List<TakenBack> takenBack) {

    /** How postings name what they are about. */
    public static final String ABOUT = "gap-claim";

    /** It should not have been written down. */
    public record Discarded(String why, Instant at) {}

    /** Found right. */
    public record Approval(
            long id, LocalDate approvedOn, Won subsidy, Won setOff, Won payable, Stamp stamp) {}

    /**
     * Bound (지출원인행위).
     *
     * @param lineId of the plan
     */
    public record Commitment(
            long id, LocalDate committedOn, long lineId, Won amount, long entryId, Stamp stamp) {}

    /** Paid to the bank. */
    public record Payment(LocalDate paidOn, Won amount, long entryId, String key, Stamp stamp) {}

    /**
     * An approval that was taken back (승인 취소).
     *
     * @param commitment what was freed with it; null where nothing was bound
     */
    public record TakenBack(
            Approval approval, @Nullable Commitment commitment, String why, Stamp stamp) {}

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
        takenBack = List.copyOf(takenBack);
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

    /**
     * Whose it is to take the approval back: of the fund manager, or of the treasurer once it is
     * bound; null where none stands, or where it is over.
     */
    public @Nullable Office takenBackBy() {
        return switch (state()) {
            case APPROVED -> Office.FUND_MANAGER;
            case COMMITTED -> Office.TREASURER;
            case ENTERED, PAID, SETTLED, DISCARDED -> null;
        };
    }

    /** Who approved it, or took an approval back that nothing rested on, now or before. */
    public Set<Long> approvers() {
        Set<Long> approvers = new TreeSet<>();
        if (approval != null) {
            approvers.add(approval.stamp().accountId());
        }
        for (TakenBack each : takenBack) {
            approvers.add(each.approval().stamp().accountId());
            if (each.commitment() == null) {
                approvers.add(each.stamp().accountId());
            }
        }
        return approvers;
    }

    /** Who bound it, or freed what was bound, now or before. */
    public Set<Long> binders() {
        Set<Long> binders = new TreeSet<>();
        if (commitment != null) {
            binders.add(commitment.stamp().accountId());
        }
        for (TakenBack each : takenBack) {
            if (each.commitment() != null) {
                binders.add(each.commitment().stamp().accountId());
                binders.add(each.stamp().accountId());
            }
        }
        return binders;
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
