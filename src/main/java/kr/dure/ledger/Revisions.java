package kr.dure.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supplementary plans (추가경정 기금운용계획): many lines at once, always with the council's vote, numbered
 * within the year (지방기금법 제11조). The 기금운용관's.
 */
@Service
public class Revisions {

    private final Plans plans;
    private final FundTable funds;
    private final RevisionTable revisions;
    private final EntryTable entries;

    Revisions(Plans plans, FundTable funds, RevisionTable revisions, EntryTable entries) {
        this.plans = plans;
        this.funds = funds;
        this.revisions = revisions;
        this.entries = entries;
    }

    /**
     * What the council voted.
     *
     * @param amounts the new amount of each line, in won; lines left out stay as they are
     */
    public record Draft(
            long planId,
            Map<Long, Won> amounts,
            LocalDate changedOn,
            String reason,
            PlanChange.Vote vote) {}

    /**
     * Takes a supplementary plan over: posts the differences in one entry.
     *
     * @return its number
     * @throws YearRefusal.NothingChanged if no amount differs
     * @throws LedgerRefusal.NotEnough if a line would have less than is bound and paid
     * @throws LedgerRefusal.AmountNotPositive if a line would have less than nothing
     */
    @Transactional
    public int adopt(Draft draft, String key) {
        if (funds.lockPlan(draft.planId()).isEmpty()) {
            throw new LedgerRefusal.Absent("plan");
        }
        Optional<Integer> before = entries.byKey(key).flatMap(revisions::ofEntry);
        if (before.isPresent()) {
            return before.get();
        }
        if (draft.vote().resolution().isBlank()) {
            throw new LedgerRefusal.Missing("resolution");
        }
        Map<Long, Won> planned = planned(draft.planId());
        List<PlanChange.LineChange> changes = new ArrayList<>();
        draft.amounts()
                .forEach((line, amount) -> {
                    if (amount.isNegative()) {
                        throw new LedgerRefusal.AmountNotPositive(amount).at("line" + line);
                    }
                    Won change = amount.minus(planned.getOrDefault(line, Won.ZERO));
                    if (!change.isZero()) {
                        changes.add(new PlanChange.LineChange(line, change));
                    }
                });
        if (changes.isEmpty()) {
            throw new YearRefusal.NothingChanged();
        }
        long entryId =
                plans.change(
                        new PlanChange(
                                draft.planId(),
                                changes,
                                draft.changedOn(),
                                draft.reason(),
                                draft.vote()),
                        key);
        return revisions.add(draft.planId(), entryId);
    }

    /** The planned amount of every line as it stands: what was voted, and changed since. */
    @Transactional(readOnly = true)
    public Map<Long, Won> planned(long planId) {
        return new HashMap<>(revisions.plannedBefore(planId, Long.MAX_VALUE));
    }

    /** The supplementary plans of a year, in order. */
    @Transactional(readOnly = true)
    public List<Revision> of(long planId) {
        return revisions.revisions(planId);
    }

    /**
     * Every line before and after a supplementary plan.
     *
     * @throws LedgerRefusal.Absent if the plan has none of this number
     */
    @Transactional(readOnly = true)
    public Revision.Comparison compare(long planId, int nr) {
        Plan plan = plans.plan(planId);
        Revision revision =
                revisions.revisions(planId).stream()
                        .filter(each -> each.nr() == nr)
                        .findFirst()
                        .orElseThrow(() -> new LedgerRefusal.Absent("plan"));
        Map<Long, Won> before = revisions.plannedBefore(planId, revision.entryId());
        Map<Long, Won> after = revisions.plannedBefore(planId, revision.entryId() + 1);
        return new Revision.Comparison(
                plan,
                revision,
                funds.lines(planId).stream()
                        .map(each ->
                                new Revision.Row(
                                        each,
                                        before.getOrDefault(each.id(), Won.ZERO),
                                        after.getOrDefault(each.id(), Won.ZERO)))
                        .toList());
    }
}
