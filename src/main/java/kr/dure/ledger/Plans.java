package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly plan of a fund (기금운용계획, 지방기금법 제8조): drafted line by line, fixed by the council's vote,
 * changed afterwards on record (제11조). Plans are the 기금운용관's.
 */
@Service
public class Plans {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final FundTable funds;
    private final EntryTable entries;
    private final BalanceTable balances;
    private final Clock clock;

    Plans(FundTable funds, EntryTable entries, BalanceTable balances, Clock clock) {
        this.funds = funds;
        this.entries = entries;
        this.balances = balances;
        this.clock = clock;
    }

    /**
     * Begins the plan of a year.
     *
     * @return the plan
     * @throws LedgerRefusal.PlanExists if the fund has one of this year
     */
    @Transactional
    public long draft(long fundId, FiscalYear year) {
        if (funds.fund(fundId).isEmpty()) {
            throw new LedgerRefusal.Absent("fund");
        }
        return funds.addPlan(fundId, year).orElseThrow(() -> new LedgerRefusal.PlanExists(year));
    }

    /**
     * Begins the plan of a year with the lines and amounts of the fund's latest plan before it.
     *
     * @return the plan
     * @throws LedgerRefusal.PlanExists if the fund has one of this year
     */
    @Transactional
    public long draftLikeBefore(long fundId, FiscalYear year) {
        Optional<Plan> before =
                funds.plans(fundId).stream()
                        .filter(plan -> plan.year().compareTo(year) < 0)
                        .findFirst();
        long planId = draft(fundId, year);
        before.ifPresent(plan -> copy(plan.id(), planId));
        return planId;
    }

    private void copy(long fromPlanId, long planId) {
        for (LineFigures each : lines(fromPlanId)) {
            Line line = each.line();
            addLine(
                    planId,
                    new NewLine(
                            line.side(),
                            line.code(),
                            line.division(),
                            line.section(),
                            line.title(),
                            each.planned()));
        }
    }

    /**
     * Adds a line. In a fixed plan a new line begins at nothing and grows by {@link #change}.
     *
     * @return the line
     * @throws LedgerRefusal.CodeTaken if the plan has the code on this side
     */
    @Transactional
    public long addLine(long planId, NewLine line) {
        checkTexts(line);
        Plan plan = funds.lockPlan(planId).orElseThrow(() -> new LedgerRefusal.Absent("plan"));
        if (plan.isFixed() && !line.amount().isZero()) {
            throw new LedgerRefusal.PlanFixed();
        }
        if (line.amount().isNegative()) {
            throw new LedgerRefusal.AmountNotPositive(line.amount()).at("amount");
        }
        if (line.amount().isMoreThan(BookRules.MOST)) {
            throw new LedgerRefusal.AmountTooLarge(BookRules.MOST).at("amount");
        }
        return funds.addLine(planId, line)
                .orElseThrow(() -> new LedgerRefusal.CodeTaken(line.code()));
    }

    /** Takes a line out of a draft. */
    @Transactional
    public void removeLine(long lineId) {
        Line line = find(lineId);
        Plan plan =
                funds.lockPlan(line.planId()).orElseThrow(() -> new LedgerRefusal.Absent("plan"));
        if (plan.isFixed()) {
            throw new LedgerRefusal.PlanFixed();
        }
        funds.removeLine(lineId);
    }

    /**
     * Fixes the plan as the council voted it, and posts it, valued on the first day of its year or,
     * if the vote was later, on that of the vote.
     *
     * @param votedOn today or before; often in December of the year before the plan's
     * @return the entry
     * @throws LedgerRefusal.PlanFixed if it is fixed
     * @throws LedgerRefusal.PlanEmpty if no line has an amount
     */
    @Transactional
    public long fix(long planId, LocalDate votedOn, String resolution) {
        Plan plan = funds.lockPlan(planId).orElseThrow(() -> new LedgerRefusal.Absent("plan"));
        if (plan.isFixed()) {
            throw new LedgerRefusal.PlanFixed();
        }
        if (resolution.isBlank()) {
            throw new LedgerRefusal.Missing("resolution");
        }
        BookRules.checkPast(votedOn, LocalDate.now(clock), "votedOn");
        LocalDate valueDate =
                votedOn.isBefore(plan.year().firstDay()) ? plan.year().firstDay() : votedOn;
        BookRules.checkDay(EntryKind.PLAN, plan.year(), valueDate);
        Map<Line, Won> amounts = new LinkedHashMap<>();
        funds.lines(planId).stream()
                .filter(line -> !line.drafted().isZero())
                .forEach(line -> amounts.put(line, line.drafted()));
        if (amounts.isEmpty()) {
            throw new LedgerRefusal.PlanEmpty();
        }
        long entryId =
                entries.post(
                        new EntryDraft(
                                EntryKind.PLAN,
                                valueDate,
                                plan.year(),
                                new About("plan", planId),
                                "plan-" + planId,
                                null,
                                resolution,
                                parts(planId, amounts)));
        funds.fixPlan(planId, votedOn, resolution, entryId);
        return entryId;
    }

    /**
     * Changes lines of a fixed plan by one further entry.
     *
     * @return the entry
     * @throws LedgerRefusal.VoteNeeded if a policy programme changes by more than a fifth of what
     *     the council voted, without its vote (지방기금법 제11조)
     * @throws LedgerRefusal.NotEnough if a line would have less than is bound and paid
     */
    @Transactional
    public long change(PlanChange change, String key) {
        Plan plan =
                funds.lockPlan(change.planId()).orElseThrow(() -> new LedgerRefusal.Absent("plan"));
        if (!plan.isFixed()) {
            throw new LedgerRefusal.PlanNotFixed(plan.year());
        }
        if (change.reason().isBlank()) {
            throw new LedgerRefusal.Missing("reason");
        }
        checkPast(change);
        BookRules.checkDay(EntryKind.PLAN_CHANGE, plan.year(), change.changedOn());
        Optional<Long> before = entries.byKey(key);
        Map<Line, Won> amounts = amounts(change);
        if (change.vote() == null && before.isEmpty()) {
            checkVote(plan, amounts);
        }
        long entryId =
                entries.post(
                        new EntryDraft(
                                EntryKind.PLAN_CHANGE,
                                change.changedOn(),
                                plan.year(),
                                new About("plan", plan.id()),
                                key,
                                null,
                                change.reason(),
                                parts(plan.id(), amounts)));
        if (before.isEmpty()) {
            change.lines().forEach(line -> funds.addChange(line, change, entryId));
        }
        return entryId;
    }

    /** The plans of a fund, the latest year first. */
    @Transactional(readOnly = true)
    public List<Plan> of(long fundId) {
        return funds.plans(fundId);
    }

    /**
     * The plan of a fund's year.
     *
     * @throws LedgerRefusal.Absent if the fund has none of this year
     */
    @Transactional(readOnly = true)
    public Plan of(long fundId, FiscalYear year) {
        return of(fundId).stream()
                .filter(each -> each.year().equals(year))
                .findFirst()
                .orElseThrow(() -> new LedgerRefusal.Absent("plan"));
    }

    @Transactional(readOnly = true)
    public Plan plan(long planId) {
        return funds.plan(planId).orElseThrow(() -> new LedgerRefusal.Absent("plan"));
    }

    /** What was changed since a plan was fixed, in order. */
    @Transactional(readOnly = true)
    public List<PlanChanged> changes(long planId) {
        return funds.changes(planId);
    }

    /** A line with its sums as they stand. */
    @Transactional(readOnly = true)
    public LineFigures line(long lineId) {
        Line line = find(lineId);
        return LineFigures.of(line, balances.ofLines(line.planId()).getOrDefault(lineId, Map.of()));
    }

    /** Every line of a plan with its sums, in the plan's order. */
    @Transactional(readOnly = true)
    public List<LineFigures> lines(long planId) {
        Map<Long, Map<AccountKind, Won>> sums = balances.ofLines(planId);
        return funds.lines(planId).stream()
                .map(line -> LineFigures.of(line, sums.getOrDefault(line.id(), Map.of())))
                .toList();
    }

    /** The same as they stood for a day, as known at a moment. */
    @Transactional(readOnly = true)
    public List<LineFigures> lines(long planId, AsOf asOf) {
        Map<Long, Map<AccountKind, Won>> sums = balances.ofLines(planId, asOf);
        return funds.lines(planId).stream()
                .map(line -> LineFigures.of(line, sums.getOrDefault(line.id(), Map.of())))
                .toList();
    }

    /**
     * The line of a fund's year by its code.
     *
     * @throws LedgerRefusal.Absent if the plan of that year has none
     */
    @Transactional(readOnly = true)
    public Line lineOf(long fundId, FiscalYear year, Side side, String code) {
        return funds.lineOf(fundId, year, side, code)
                .orElseThrow(() -> new LedgerRefusal.Absent("line"));
    }

    /**
     * The line of a fund's year by its code, if its plan is fixed and has one: money moves on it.
     */
    @Transactional(readOnly = true)
    public Optional<Line> fixedLine(long fundId, FiscalYear year, Side side, String code) {
        return funds.lineOf(fundId, year, side, code).filter(Line::fixed);
    }

    private void checkPast(PlanChange change) {
        LocalDate today = LocalDate.now(clock);
        BookRules.checkPast(change.changedOn(), today, "changedOn");
        PlanChange.Vote vote = change.vote();
        if (vote != null) {
            BookRules.checkPast(vote.votedOn(), today, "votedOn");
        }
    }

    private Line find(long lineId) {
        return funds.line(lineId).orElseThrow(() -> new LedgerRefusal.Absent("line"));
    }

    private Map<Line, Won> amounts(PlanChange change) {
        Map<Line, Won> amounts = new LinkedHashMap<>();
        for (PlanChange.LineChange each : change.lines()) {
            Line line = find(each.lineId());
            if (line.planId() != change.planId()) {
                throw new LedgerRefusal.Absent("line");
            }
            if (each.amount().isZero()) {
                throw new LedgerRefusal.AmountNotPositive(each.amount()).at("amount");
            }
            amounts.merge(line, each.amount(), Won::plus);
        }
        if (amounts.isEmpty()) {
            throw new LedgerRefusal.PlanEmpty();
        }
        return amounts;
    }

    private void checkVote(Plan plan, Map<Line, Won> amounts) {
        Map<String, Won> changes = new LinkedHashMap<>();
        amounts.forEach((line, amount) -> {
            if (line.side() == Side.SPENDING) {
                changes.merge(line.division(), amount, Won::plus);
            }
        });
        List<LineFigures> lines = lines(plan.id());
        changes.forEach((division, change) -> {
            Won unvoted = funds.unvoted(plan.id(), division);
            Won voted = planned(lines, division).minus(unvoted);
            if (BookRules.needsVote(voted, unvoted, change)) {
                throw new LedgerRefusal.VoteNeeded(division, voted);
            }
        });
    }

    private static Won planned(List<LineFigures> lines, String division) {
        return lines.stream()
                .filter(each -> each.line().side() == Side.SPENDING)
                .filter(each -> each.line().division().equals(division))
                .map(LineFigures::planned)
                .reduce(Won.ZERO, Won::plus);
    }

    private List<EntryDraft.Part> parts(long planId, Map<Line, Won> amounts) {
        Map<Long, Map<AccountKind, Long>> accounts = entries.accountsOfPlan(planId);
        About plan = new About("plan", planId);
        List<EntryDraft.Part> parts = new ArrayList<>();
        amounts.forEach((line, amount) -> {
            for (Leg leg : Acts.plan(line.side(), amount)) {
                boolean ofPlan =
                        leg.account() == AccountKind.INCOME_PLAN
                                || leg.account() == AccountKind.SPENDING_PLAN;
                long owner = ofPlan ? 0 : line.id();
                Map<AccountKind, Long> own = accounts.getOrDefault(owner, Map.of());
                long account = Objects.requireNonNull(own.get(leg.account()));
                parts.add(new EntryDraft.Part(account, leg.amount(), plan));
            }
        });
        return parts;
    }

    private static void checkTexts(NewLine line) {
        if (!CODE.matcher(line.code()).matches()) {
            throw new LedgerRefusal.CodeUnreadable(line.code());
        }
        if (line.division().isBlank()) {
            throw new LedgerRefusal.Missing("division");
        }
        if (line.section().isBlank()) {
            throw new LedgerRefusal.Missing("section");
        }
        if (line.title().isBlank()) {
            throw new LedgerRefusal.Missing("title");
        }
    }
}
