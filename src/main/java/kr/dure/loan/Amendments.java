package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Stamp;
import org.jspecify.annotations.Nullable;

/** What was agreed or decided about a loan after the money went out. */
public record Amendments(
        List<Renewal> renewals,
        @Nullable Recall recall,
        List<Deferral> deferrals,
        List<Relief> reliefs,
        List<Transfer> transfers) {

    /**
     * 기한 연장.
     *
     * @param leaseTo the last day of the further lease, where there is one
     */
    public record Renewal(
            long id,
            LocalDate on,
            int months,
            @Nullable LocalDate leaseTo,
            String reason,
            Stamp stamp) {}

    /** Why all falls due at once (기한이익 상실 사유). */
    public enum RecallCause {
        /** 파산·회생. */
        BANKRUPT,
        /** 사업을 시작하지 않음. */
        NOT_STARTED,
        /** 휴업·폐업. */
        IDLE,
        /** 용도 외 사용. */
        OTHER_USE,
        /** 원금·이자 연체. */
        MISSED,
        /** 담보 훼손. */
        SECURITY,
        /** 관할 밖 이전. */
        MOVED_OUT
    }

    /** 기한이익 상실: all is to be paid by {@code dueOn}. */
    public record Recall(
            long id,
            LocalDate on,
            LocalDate dueOn,
            RecallCause cause,
            String reason,
            Stamp stamp) {}

    /**
     * 이행연기 특약 (지방재정법 시행령 제124조–제126조).
     *
     * @param insolvent whether the longer terms for a debtor without means hold
     * @param assets what is known of the debtor's means
     */
    public record Deferral(
            long id,
            LocalDate on,
            int instalments,
            int everyMonths,
            int rateBp,
            boolean insolvent,
            String cause,
            String assets,
            Stamp stamp) {}

    public enum ReliefKind {
        /** 면제. */
        WAIVER,
        /** 불납결손. */
        WRITE_OFF
    }

    /** What was given up of each part, by which paper. */
    public record Relief(
            long id,
            ReliefKind kind,
            LocalDate on,
            Won late,
            Won interest,
            Won principal,
            String reason,
            String paper,
            long entryId,
            Stamp stamp) {}

    /** 채무자 변경: another organisation owes from that day. */
    public record Transfer(
            long id, LocalDate on, long fromId, long toId, String reason, Stamp stamp) {}

    public Amendments {
        renewals = List.copyOf(renewals);
        deferrals = List.copyOf(deferrals);
        reliefs = List.copyOf(reliefs);
        transfers = List.copyOf(transfers);
    }

    Amendments asOf(Then then) {
        return new Amendments(
                renewals.stream().filter(each -> then.knows(each.on(), each.stamp())).toList(),
                recall != null && then.knows(recall.on(), recall.stamp()) ? recall : null,
                deferrals.stream().filter(each -> then.knows(each.on(), each.stamp())).toList(),
                reliefs.stream().filter(each -> then.knows(each.on(), each.stamp())).toList(),
                transfers.stream().filter(each -> then.knows(each.on(), each.stamp())).toList());
    }

    /** Who owed it then: whom the first transfer not known yet took it from. */
    long debtorAsOf(Then then, long debtorNow) {
        return transfers.stream()
                .filter(each -> !then.knows(each.on(), each.stamp()))
                .min(Comparator.comparingLong(Transfer::id))
                .map(Transfer::fromId)
                .orElse(debtorNow);
    }

    Amendments with(List<Renewal> changed) {
        return new Amendments(changed, recall, deferrals, reliefs, transfers);
    }

    Amendments with(Recall decided) {
        return new Amendments(renewals, decided, deferrals, reliefs, transfers);
    }

    Amendments withDeferrals(List<Deferral> changed) {
        return new Amendments(renewals, recall, changed, reliefs, transfers);
    }

    Amendments withReliefs(List<Relief> changed) {
        return new Amendments(renewals, recall, deferrals, changed, transfers);
    }

    /** How many there are: the next one's number. */
    int count() {
        int recalls = recall == null ? 0 : 1;
        return renewals.size() + recalls + deferrals.size() + reliefs.size();
    }

    /** The same for the arithmetic. */
    List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        renewals.forEach(each -> turns.add(new Turn.Renewed(each.id(), each.on(), each.months())));
        if (recall != null) {
            turns.add(new Turn.Recalled(recall.id(), recall.on(), recall.dueOn()));
        }
        deferrals.forEach(each ->
                turns.add(
                        new Turn.Deferred(
                                each.id(),
                                each.on(),
                                each.instalments(),
                                each.everyMonths(),
                                each.rateBp())));
        reliefs.forEach(each ->
                turns.add(
                        new Turn.Relieved(
                                each.id(),
                                each.on(),
                                each.late(),
                                each.interest(),
                                each.principal())));
        return turns;
    }
}
