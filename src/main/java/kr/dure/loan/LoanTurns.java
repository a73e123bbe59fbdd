package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.EntryKind;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.LoanBooks.Why;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Stamp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what is agreed or decided about a loan that runs. Each turn counts from its day: the
 * loan is replayed with it, and the books take the difference.
 */
@Service
public class LoanTurns {

    /** 지방재정법 시행령 제124조: 5년, 무자력자는 10년. */
    static final int DEFERRED_MONTHS = 60;

    /** 시행령 제126조: 다시 연기해도 모두 10년, 무자력자는 20년. */
    static final int DEFERRED_MONTHS_IN_ALL = 120;

    /** 시행령 제130조: 무자력 상태가 10년을 지나야 면제할 수 있다. */
    static final int INSOLVENT_YEARS = 10;

    private static final Stamp NOT_YET = new Stamp(0, Instant.EPOCH);

    private final Desk desk;
    private final TurnTable table;
    private final LoanBooks books;
    private final Closing closing;

    LoanTurns(Desk desk, TurnTable table, LoanBooks books, Closing closing) {
        this.desk = desk;
        this.table = table;
        this.books = books;
        this.closing = closing;
    }

    /**
     * 기한 연장: moves the last due date, up to the longest term of the programme, by whole
     * instalments. By the treasurer.
     *
     * @throws LoanRefusal if the loan does not run, its term is over or was agreed anew (이행연기)
     *     since, or it would be too long
     */
    @Transactional
    public void renew(long loanId, TurnDraft.Renewal draft) {
        LoanFacts facts = take(loanId, Office.TREASURER, draft);
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
        var renewals = new ArrayList<>(facts.amendments().renewals());
        renewals.add(
                new Amendments.Renewal(
                        0, draft.on(), draft.months(), draft.leaseTo(), draft.reason(), NOT_YET));
        var after = facts.amendments().with(renewals);
        write(facts, after, draft, EntryKind.ADJUST);
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
    public void recall(long loanId, TurnDraft.Recall draft) {
        LoanFacts facts = take(loanId, Office.FUND_MANAGER, draft);
        mustNotBeRecalled(facts);
        if (draft.dueOn().isBefore(draft.on())) {
            throw LoanRefusal.tooEarly("dueOn", draft.dueOn(), draft.on());
        }
        boolean late = new Owing(facts, draft.on()).daysOverdue() > 0;
        if (draft.cause() == Amendments.RecallCause.MISSED && !late) {
            throw LoanRefusal.nothingLate(draft.on());
        }
        var after =
                facts.amendments()
                        .with(
                                new Amendments.Recall(
                                        0,
                                        draft.on(),
                                        draft.dueOn(),
                                        draft.cause(),
                                        draft.reason(),
                                        NOT_YET));
        write(facts, after, draft, EntryKind.ADJUST);
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
    public void defer(long loanId, TurnDraft.Deferral draft) {
        LoanFacts facts = take(loanId, Office.FUND_MANAGER, draft);
        if (draft.assets().isBlank()) {
            throw LoanRefusal.empty("assets");
        }
        boolean late = new Owing(facts, draft.on()).daysOverdue() > 0;
        if (!late && facts.amendments().recall() == null) {
            throw LoanRefusal.nothingLate(draft.on());
        }
        int months = draft.instalments() * draft.everyMonths();
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
        var deferrals = new ArrayList<>(facts.amendments().deferrals());
        deferrals.add(
                new Amendments.Deferral(
                        0,
                        draft.on(),
                        draft.instalments(),
                        draft.everyMonths(),
                        draft.rateBp(),
                        draft.insolvent(),
                        draft.reason(),
                        draft.assets(),
                        NOT_YET));
        write(facts, facts.amendments().withDeferrals(deferrals), draft, EntryKind.ADJUST);
    }

    /**
     * 면제 (시행령 제130조) or 불납결손: gives up of each part what is written, the oldest first. By the fund
     * manager.
     *
     * @throws LoanRefusal if more is written than is owed or lent, or the debtor was not without
     *     means for ten years
     */
    @Transactional
    public void relieve(long loanId, TurnDraft.Relief draft) {
        LoanFacts facts = take(loanId, Office.FUND_MANAGER, draft);
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
        var reliefs = new ArrayList<>(facts.amendments().reliefs());
        reliefs.add(
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
                        NOT_YET));
        Amendments after = facts.amendments().withReliefs(reliefs);
        mustCount(facts, facts.with(after), draft);
        write(facts, after, draft, EntryKind.WRITE_OFF);
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
        Won more = is.sum(part, true).minus(was.sum(part, true));
        mustBeOpen(field, given, more.max(Won.ZERO));
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
     * @throws LoanRefusal if it is the same, or has a loan open itself
     */
    @Transactional
    public void transfer(long loanId, TurnDraft.Transfer draft) {
        LoanFacts facts = take(loanId, Office.TREASURER, draft);
        if (draft.toId() == facts.loan().organisationId()) {
            throw LoanRefusal.sameDebtor();
        }
        table.write(facts, draft, null);
        table.owe(loanId, draft.toId());
    }

    private LoanFacts take(long loanId, Office office, TurnDraft draft) {
        LoanFacts facts = desk.take(loanId, office);
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

    private void write(LoanFacts facts, Amendments after, TurnDraft draft, EntryKind kind) {
        LoanFacts changed = facts.with(after);
        LoanRun run = changed.run().orElseThrow();
        if (run.excess().isPositive()) {
            throw LoanRefusal.wouldBeOver(run.excess());
        }
        String act = "turn-" + after.count();
        var why = new Why(kind, draft.on(), act, draft.reason(), closing.later(draft.on()));
        Long entryId = books.settle(changed, run, why);
        table.write(facts, draft, entryId);
        closing.settled(facts.loan().id());
    }
}
