package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.ledger.EntryKind;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.Amendments.Transfer;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.LoanBooks.Why;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what is agreed or decided about a loan that runs. Each turn counts from its day: the
 * loan is replayed with it, and the books take the difference. Each gives back the number of its
 * row.
 */
@Service
public class LoanTurns {

    /** 지방재정법 시행령 제124조: 5년, 무자력자는 10년. */
    static final int DEFERRED_MONTHS = 60;

    /** 시행령 제126조: 다시 연기해도 모두 10년, 무자력자는 20년. */
    static final int DEFERRED_MONTHS_IN_ALL = 120;

    /** How far apart the new due dates may lie. */
    public static final List<Integer> EVERY_MONTHS = List.of(1, 3, 6, 12);

    /** 시행령 제130조: 무자력 상태가 10년을 지나야 면제할 수 있다. */
    static final int INSOLVENT_YEARS = 10;

    private static final Stamp NOT_YET = new Stamp(0, Instant.EPOCH);

    private final Desk desk;
    private final TurnTable table;
    private final LoanBooks books;
    private final Closing closing;
    private final Organisations organisations;

    LoanTurns(
            Desk desk,
            TurnTable table,
            LoanBooks books,
            Closing closing,
            Organisations organisations) {
        this.desk = desk;
        this.table = table;
        this.books = books;
        this.closing = closing;
        this.organisations = organisations;
    }

    /**
     * 기한 연장: moves the last due date, up to the longest term of the programme, by whole
     * instalments. By the treasurer.
     *
     * @throws LoanRefusal if the loan does not run, its term is over or was agreed anew (이행연기)
     *     since, or it would be too long
     */
    @Transactional
    public long renew(long loanId, TurnDraft.Renewal draft) {
        LoanFacts facts = take(loanId, TurnKind.RENEWAL, draft);
        LoanRun run = facts.run().orElseThrow();
        mustNotBeRecalled(facts);
        if (draft.on().isAfter(run.maturity())) {
            throw LoanRefusal.termOver(run.maturity());
        }
        for (Amendments.Deferral each : facts.amendments().deferrals()) {
            if (!draft.on().isAfter(each.on())) {
                throw LoanRefusal.tooEarly("on", draft.on(), each.on().plusDays(1));
            }
        }
        int every = run.everyMonths();
        int longest = facts.loan().longestMonths() - months(facts);
        if (draft.months() < 1 || draft.months() > longest || draft.months() % every != 0) {
            throw LoanRefusal.renewal(draft.months(), longest);
        }
        LocalDate end = run.maturity().plusMonths(draft.months());
        if (draft.leaseTo() != null && draft.leaseTo().isBefore(end)) {
            throw LoanRefusal.leaseTooShort(end);
        }
        var renewal =
                new Amendments.Renewal(
                        0, draft.on(), draft.months(), draft.leaseTo(), draft.reason(), NOT_YET);
        return write(facts, renewal, draft, EntryKind.ADJUST);
    }

    /** All contracts together, renewals with them. */
    public static int months(LoanFacts facts) {
        int months = Objects.requireNonNull(facts.contract()).months();
        for (Amendments.Renewal each : facts.amendments().renewals()) {
            months += each.months();
        }
        return months;
    }

    /**
     * 기한이익 상실: all that is lent falls due on one day. By the fund manager.
     *
     * @throws LoanRefusal if the loan does not run, is recalled already, or nothing is late where
     *     that is the cause
     */
    @Transactional
    public long recall(long loanId, TurnDraft.Recall draft) {
        LoanFacts facts = take(loanId, TurnKind.RECALL, draft);
        mustNotBeRecalled(facts);
        if (draft.dueOn().isBefore(draft.on())) {
            throw LoanRefusal.tooEarly("dueOn", draft.dueOn(), draft.on());
        }
        boolean late = new Owing(facts, draft.on()).daysOverdue() > 0;
        if (draft.cause() == Amendments.RecallCause.MISSED && !late) {
            throw LoanRefusal.nothingLate(draft.on());
        }
        var recall =
                new Amendments.Recall(
                        0, draft.on(), draft.dueOn(), draft.cause(), draft.reason(), NOT_YET);
        return write(facts, recall, draft, EntryKind.ADJUST);
    }

    private static void mustNotBeRecalled(LoanFacts facts) {
        if (facts.amendments().recall() != null) {
            throw LoanRefusal.recalled(facts.amendments().recall().on());
        }
    }

    /**
     * 이행연기 특약: what is due and what is still lent falls due anew in equal parts of principal. Late
     * interest that ran so far stays due. By the fund manager.
     *
     * <p>Source: 지방재정법 시행령 제124조–제126조.
     *
     * @throws LoanRefusal if the loan does not run, nothing is late, or it is too long
     */
    @Transactional
    public long defer(long loanId, TurnDraft.Deferral draft) {
        LoanFacts facts = take(loanId, TurnKind.DEFERRAL, draft);
        if (draft.assets().isBlank()) {
            throw LoanRefusal.empty("assets");
        }
        boolean late = new Owing(facts, draft.on()).daysOverdue() > 0;
        if (!late && facts.amendments().recall() == null) {
            throw LoanRefusal.nothingLate(draft.on());
        }
        if (!EVERY_MONTHS.contains(draft.everyMonths())) {
            throw LoanRefusal.everyMonths(draft.everyMonths(), EVERY_MONTHS);
        }
        long months = (long) draft.instalments() * draft.everyMonths();
        int times = draft.insolvent() ? 2 : 1;
        int before =
                facts.amendments().deferrals().stream()
                        .mapToInt(each -> each.instalments() * each.everyMonths())
                        .sum();
        int most = Math.min(DEFERRED_MONTHS * times, DEFERRED_MONTHS_IN_ALL * times - before);
        if (draft.instalments() < 1 || months > most) {
            throw LoanRefusal.deferral(months, most);
        }
        if (draft.rateBp() < 0 || (draft.rateBp() == 0 && !draft.insolvent())) {
            throw LoanRefusal.deferredRate();
        }
        var deferral =
                new Amendments.Deferral(
                        0,
                        draft.on(),
                        draft.instalments(),
                        draft.everyMonths(),
                        draft.rateBp(),
                        draft.insolvent(),
                        draft.reason(),
                        draft.assets(),
                        NOT_YET);
        return write(facts, deferral, draft, EntryKind.ADJUST);
    }

    /**
     * 면제 (시행령 제130조) or 불납결손: gives up of each part what is written, the oldest first. By the fund
     * manager.
     *
     * @throws LoanRefusal if more is written than is owed or lent, or the debtor was not without
     *     means for ten years
     */
    @Transactional
    public long relieve(long loanId, TurnDraft.Relief draft) {
        LoanFacts facts = take(loanId, TurnKind.RELIEF, draft);
        if (draft.paper().isBlank()) {
            throw LoanRefusal.empty("paper");
        }
        if (!draft.late().plus(draft.interest()).plus(draft.principal()).isPositive()) {
            throw LoanRefusal.notPositive();
        }
        Owing owing = new Owing(facts, draft.on());
        mustBeOpen("late", draft.late(), owing.sum(Part.LATE_INTEREST));
        mustBeOpen("interest", draft.interest(), owing.sum(Part.INTEREST));
        mustBeOpen("principal", draft.principal(), facts.lent());
        if (draft.kind() == ReliefKind.WAIVER && !wasWithoutMeans(facts, draft.on())) {
            throw LoanRefusal.waiver(INSOLVENT_YEARS);
        }
        var relief =
                new Amendments.Relief(
                        0,
                        draft.kind(),
                        draft.on(),
                        draft.late(),
                        draft.interest(),
                        draft.principal(),
                        draft.reason(),
                        draft.paper(),
                        0,
                        NOT_YET);
        mustCount(facts, facts.with(facts.amendments().with(relief)), draft);
        return write(facts, relief, draft, EntryKind.WRITE_OFF);
    }

    /** In full, and beside what was given up of a later day. */
    private static void mustCount(LoanFacts before, LoanFacts after, TurnDraft.Relief draft) {
        LoanRun was = before.run().orElseThrow();
        LoanRun is = after.run().orElseThrow();
        mustCount("late", draft.late(), was, is, Part.LATE_INTEREST);
        mustCount("interest", draft.interest(), was, is, Part.INTEREST);
        mustCount("principal", draft.principal(), was, is, Part.PRINCIPAL);
    }

    private static void mustCount(String field, Won given, LoanRun was, LoanRun is, Part part) {
        Won more = counts(was, is, part);
        if (given.isMoreThan(more)) {
            throw LoanRefusal.wouldCountLess(field, given, more);
        }
    }

    private static Won counts(LoanRun was, LoanRun is, Part part) {
        return is.sum(part, true).minus(was.sum(part, true)).max(Won.ZERO);
    }

    /** The most that can be given up of each part on a day: what a bill asks for early is none. */
    public static Map<Part, Won> most(LoanFacts facts, LocalDate on) {
        Map<Part, Won> most = new EnumMap<>(Part.class);
        Owing owing = new Owing(facts, on);
        var all =
                new Amendments.Relief(
                        0,
                        ReliefKind.WRITE_OFF,
                        on,
                        owing.sum(Part.LATE_INTEREST),
                        owing.sum(Part.INTEREST),
                        facts.lent(),
                        "",
                        "",
                        0,
                        NOT_YET);
        var after = facts.with(facts.amendments().with(all)).run();
        for (Part each : Part.values()) {
            most.put(
                    each,
                    facts.run()
                            .map(was -> counts(was, after.orElseThrow(), each))
                            .orElse(Won.ZERO));
        }
        return most;
    }

    private static void mustBeOpen(String field, Won given, Won open) {
        if (given.isNegative() || given.isMoreThan(open)) {
            throw LoanRefusal.moreThanOpen(field, given, open);
        }
    }

    private static boolean wasWithoutMeans(LoanFacts facts, LocalDate day) {
        return facts.amendments().deferrals().stream()
                .anyMatch(each ->
                        each.insolvent() && !each.on().plusYears(INSOLVENT_YEARS).isAfter(day));
    }

    /**
     * 채무자 변경: another organisation owes what is still to be paid. By the treasurer.
     *
     * @throws LoanRefusal if it is the same, is none of the region, or has a loan open itself
     */
    @Transactional
    public long transfer(long loanId, TurnDraft.Transfer draft) {
        LoanFacts facts = take(loanId, TurnKind.TRANSFER, draft);
        if (draft.toId() == facts.loan().organisationId()) {
            throw LoanRefusal.sameDebtor();
        }
        if (organisations.names(List.of(draft.toId())).isEmpty()) {
            throw LoanRefusal.noDebtor();
        }
        long id = table.write(facts, draft, null);
        if (!table.owe(loanId, draft.toId())) {
            throw LoanRefusal.debtorHasLoan();
        }
        return id;
    }

    /**
     * Takes back a turn that was entered by mistake: it stays on record with who took it back and
     * why, the loan is replayed without it, and the books take the difference today. By the office
     * that enters it, the last one first: so each stands on what it was entered upon.
     *
     * @throws LoanRefusal if it is taken back already, another was entered after it, the loan is
     *     closed, its security was released on the strength of it, or money that came in would have
     *     nothing left to pay
     */
    @Transactional
    public void reverse(long loanId, TurnKind kind, long turnId, String reason) {
        LoanFacts facts = desk.take(loanId, kind.office());
        Written written = facts.amendments().find(kind, turnId).orElseThrow(LoanRefusal::absent);
        Amendment turn = written.what();
        if (!written.stands()) {
            throw LoanRefusal.turnReversed();
        }
        Amendment last = facts.amendments().last().orElseThrow();
        if (!last.equals(turn)) {
            throw LoanRefusal.turnLater(last);
        }
        if (facts.loan().closedOn() != null) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        if (reason.isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        LoanFacts after = facts.without(turn);
        if (facts.release() != null && after.lent().isPositive()) {
            throw LoanRefusal.turnReleased(after.lent());
        }
        LoanRun run = after.run().orElseThrow();
        mustNotSpill(run);
        String act = "reversal-" + turn.name();
        var why = new Why(EntryKind.ADJUST, desk.today(), act, reason, "");
        table.reverse(turn, reason, books.settle(after, run, why));
        if (turn instanceof Transfer transfer && !table.owe(loanId, transfer.fromId())) {
            throw LoanRefusal.debtorHasLoanAgain();
        }
        closing.settled(loanId);
    }

    private LoanFacts take(long loanId, TurnKind kind, TurnDraft draft) {
        LoanFacts facts = desk.take(loanId, kind.office());
        LoanState state = LoanState.of(facts);
        if (!(state instanceof LoanState.PaidOut(_, _, var payment))) {
            throw LoanRefusal.notNow(state);
        }
        desk.notInFuture("on", draft.on());
        if (draft.on().isBefore(payment.paidOn())) {
            throw LoanRefusal.tooEarly("on", draft.on(), payment.paidOn());
        }
        if (draft.reason().isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        return facts;
    }

    private long write(LoanFacts facts, Amendment turn, TurnDraft draft, EntryKind kind) {
        LoanFacts changed = facts.with(facts.amendments().with(turn));
        LoanRun run = changed.run().orElseThrow();
        mustNotSpill(run);
        String act = "turn-" + changed.amendments().all().size();
        var why = new Why(kind, draft.on(), act, draft.reason(), closing.later(draft.on()));
        Long entryId = books.settle(changed, run, why);
        long id = table.write(facts, draft, entryId);
        closing.settled(facts.loan().id());
        return id;
    }

    /** Money that came in still has something to pay. */
    private static void mustNotSpill(LoanRun run) {
        if (run.excess().isPositive()) {
            throw LoanRefusal.wouldBeOver(run.excess());
        }
    }
}
