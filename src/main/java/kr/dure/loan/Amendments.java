package kr.dure.loan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Undone;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed or decided about a loan after the money went out. Without a word beside it, each
 * list holds what stands, in the order it was written down.
 *
 * @param all those taken back with them
 */
public record Amendments(List<Written> all) {

    private static final Comparator<Written> ORDER =
            Comparator.comparing((Written each) -> each.what().stamp().at())
                    .thenComparing(each -> each.what().turnKind())
                    .thenComparing(each -> each.what().id());

    static final Amendments NONE = new Amendments(List.of());

    /** One of them. */
    public sealed interface Amendment permits Renewal, Recall, Deferral, Relief, Transfer {

        long id();

        /** The day it counts from, whenever it was written down. */
        LocalDate on();

        String reason();

        Stamp stamp();

        /** Among all of a loan: "renewal-12". */
        default String name() {
            return turnKind().numbered(id());
        }

        /** The article it rests on, where a law of the state says so. */
        default @Nullable String article() {
            return switch (this) {
                case Recall _ -> "지방재정법 시행령 제133조";
                case Deferral _ -> "지방재정법 시행령 제124조";
                case Relief each when each.kind() == ReliefKind.WAIVER -> "지방재정법 시행령 제130조";
                case Renewal _, Relief _, Transfer _ -> null;
            };
        }

        default TurnKind turnKind() {
            return switch (this) {
                case Renewal _ -> TurnKind.RENEWAL;
                case Recall _ -> TurnKind.RECALL;
                case Deferral _ -> TurnKind.DEFERRAL;
                case Relief _ -> TurnKind.RELIEF;
                case Transfer _ -> TurnKind.TRANSFER;
            };
        }
    }

    /** One as it stands on the record; {@code reversed} where it was taken back. */
    public record Written(Amendment what, @Nullable Undone reversed) {

        boolean stands() {
            return reversed == null;
        }

        private Written asOf(Then then) {
            return then.knows(reversed) ? this : new Written(what, null);
        }
    }

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
            Stamp stamp)
            implements Amendment {}

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
            long id, LocalDate on, LocalDate dueOn, RecallCause cause, String reason, Stamp stamp)
            implements Amendment {}

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
            String reason,
            String assets,
            Stamp stamp)
            implements Amendment {}

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
            Stamp stamp)
            implements Amendment {

        public Won sum() {
            return late.plus(interest).plus(principal);
        }
    }

    /** 채무자 변경: another organisation owes from that day. */
    public record Transfer(
            long id, LocalDate on, long fromId, long toId, String reason, Stamp stamp)
            implements Amendment {}

    public Amendments {
        all = all.stream().sorted(ORDER).toList();
    }

    public List<Renewal> renewals() {
        return standing(Renewal.class);
    }

    /** There is one at most. */
    public @Nullable Recall recall() {
        return standing(Recall.class).stream().findFirst().orElse(null);
    }

    public List<Deferral> deferrals() {
        return standing(Deferral.class);
    }

    public List<Relief> reliefs() {
        return standing(Relief.class);
    }

    public List<Transfer> transfers() {
        return standing(Transfer.class);
    }

    private <T extends Amendment> List<T> standing(Class<T> type) {
        return all.stream()
                .filter(Written::stands)
                .map(Written::what)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What was written down last of what stands: only that can be taken back. */
    public Optional<Amendment> last() {
        return all.stream().filter(Written::stands).map(Written::what).reduce((_, later) -> later);
    }

    public Optional<Written> find(TurnKind kind, long id) {
        return all.stream()
                .filter(each -> each.what().turnKind() == kind && each.what().id() == id)
                .findFirst();
    }

    public Optional<Written> find(String name) {
        return all.stream().filter(each -> each.what().name().equals(name)).findFirst();
    }

    Amendments asOf(Then then) {
        return new Amendments(
                all.stream()
                        .filter(each -> then.knows(each.what().on(), each.what().stamp()))
                        .map(each -> each.asOf(then))
                        .toList());
    }

    /** Whom the money was lent to. */
    long borrower(long debtorNow) {
        return transfersEver().map(Transfer::fromId).findFirst().orElse(debtorNow);
    }

    /** Who owed it then: of all transfers up to the first not known yet, the last that stood. */
    long debtorAsOf(Then then, long debtorNow) {
        long debtor = borrower(debtorNow);
        for (Written each : all) {
            if (each.what() instanceof Transfer transfer && each.asOf(then).stands()) {
                if (!then.knows(transfer.on(), transfer.stamp())) {
                    return debtor;
                }
                debtor = transfer.toId();
            }
        }
        return debtor;
    }

    /** Those taken back too. */
    Stream<Transfer> transfersEver() {
        return all.stream()
                .map(Written::what)
                .filter(Transfer.class::isInstance)
                .map(Transfer.class::cast);
    }

    Amendments with(Amendment more) {
        return new Amendments(
                Stream.concat(all.stream(), Stream.of(new Written(more, null))).toList());
    }

    Amendments without(Amendment less) {
        return new Amendments(all.stream().filter(each -> !each.what().equals(less)).toList());
    }

    /** The same for the arithmetic. */
    List<Turn> turns() {
        return all.stream()
                .filter(Written::stands)
                .flatMap(each -> turn(each.what()).stream())
                .toList();
    }

    private static Optional<Turn> turn(Amendment what) {
        return switch (what) {
            case Renewal each -> Optional.of(new Turn.Renewed(each.id(), each.on(), each.months()));
            case Recall each -> Optional.of(new Turn.Recalled(each.id(), each.on(), each.dueOn()));
            case Deferral each ->
                    Optional.of(
                            new Turn.Deferred(
                                    each.id(),
                                    each.on(),
                                    each.instalments(),
                                    each.everyMonths(),
                                    each.rateBp()));
            case Relief each ->
                    Optional.of(
                            new Turn.Relieved(
                                    each.id(),
                                    each.on(),
                                    each.late(),
                                    each.interest(),
                                    each.principal()));
            case Transfer _ -> Optional.empty();
        };
    }
}
