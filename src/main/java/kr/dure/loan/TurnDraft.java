package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import org.jspecify.annotations.Nullable;

/** What is to be agreed or decided about a loan that runs, as somebody wrote it. */
public sealed interface TurnDraft {

    /** The day it counts from, today at the latest. */
    LocalDate on();

    String reason();

    default TurnKind turnKind() {
        return switch (this) {
            case Renewal _ -> TurnKind.RENEWAL;
            case Recall _ -> TurnKind.RECALL;
            case Deferral _ -> TurnKind.DEFERRAL;
            case Relief _ -> TurnKind.RELIEF;
            case Transfer _ -> TurnKind.TRANSFER;
        };
    }

    /**
     * 기한 연장.
     *
     * @param leaseTo the last day of the further lease; null where there is no lease
     */
    record Renewal(LocalDate on, int months, @Nullable LocalDate leaseTo, String reason)
            implements TurnDraft {}

    /** 기한이익 상실: all is to be paid by {@code dueOn}. */
    record Recall(LocalDate on, LocalDate dueOn, RecallCause cause, String reason)
            implements TurnDraft {}

    /**
     * 이행연기 특약.
     *
     * @param insolvent 무자력: twice as long, and without interest if so agreed
     * @param assets what was found out about the debtor's means
     */
    record Deferral(
            LocalDate on,
            int instalments,
            int everyMonths,
            int rateBp,
            boolean insolvent,
            String reason,
            String assets)
            implements TurnDraft {}

    /**
     * 면제 or 불납결손.
     *
     * @param paper the decision it rests on
     */
    record Relief(
            LocalDate on,
            ReliefKind kind,
            Won late,
            Won interest,
            Won principal,
            String reason,
            String paper)
            implements TurnDraft {}

    /** 채무자 변경. */
    record Transfer(LocalDate on, long toId, String reason) implements TurnDraft {}
}
