package kr.dure.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.access.Acting;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.programme.CallTable.Awarded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to calls: when applications are taken in, and for how much. */
@Service
public class Calls {

    private final CallTable table;
    private final Programmes programmes;
    private final Plans plans;
    private final Instruments instruments;

    Calls(CallTable table, Programmes programmes, Plans plans, Instruments instruments) {
        this.table = table;
        this.programmes = programmes;
        this.plans = plans;
        this.instruments = instruments;
    }

    /**
     * Opens a call. What it may award must be free on its line of the plan, and terms must be in
     * force when it opens.
     *
     * @throws ProgrammeRefusal.Invalid where it ends before it begins, or offers what is not there
     */
    @Transactional
    public long open(CallDraft draft) {
        Programmes.mustManage();
        Programme programme = programmes.find(draft.programmeId());
        if (!draft.closesAt().isAfter(draft.opensAt())) {
            throw ProgrammeRefusal.invalid("programme.refusal.call-days").at("closesOn");
        }
        if (draft.contact().isBlank()) {
            throw ProgrammeRefusal.invalid("programme.refusal.call-contact").at("contact");
        }
        programmes.termsOn(programme.id(), Days.of(draft.opensAt()));
        var line =
                plans.lineOf(programme.fundId(), draft.year(), Side.SPENDING, programme.lineCode());
        Won free = free(plans.line(line.id()));
        if (!draft.amount().isPositive() || draft.amount().isMoreThan(free)) {
            throw ProgrammeRefusal.invalid(
                            "programme.refusal.call-amount",
                            WonText.brief(free),
                            WonText.brief(draft.amount()))
                    .at("amount");
        }
        return table.insert(
                draft, programme.formVersion(), line.id(), Acting.current().accountId());
    }

    /**
     * @throws ProgrammeRefusal.Absent where there is none in this region
     */
    @Transactional(readOnly = true)
    public Call find(long id) {
        return table.find(id)
                .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-call"));
    }

    /** All calls, the newest first. */
    @Transactional(readOnly = true)
    public List<Call.Listed> all() {
        return listed(0);
    }

    /** The calls of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<Call.Listed> of(long programmeId) {
        return listed(programmeId);
    }

    /** What may still be awarded in a call. */
    @Transactional(readOnly = true)
    public Won left(Call call) {
        return call.amount().minus(sum(standing(call.id(), 0)));
    }

    /** Holds every call a line pays until the transaction ends. */
    void hold(long lineId) {
        table.lock(lineId);
    }

    /** What is awarded on a line but not yet committed by the treasurer. */
    Won promised(LineFigures figures) {
        return sum(standing(0, figures.line().id()))
                .minus(figures.committed())
                .minus(figures.paid())
                .max(Won.ZERO);
    }

    Won free(LineFigures figures) {
        return figures.available().minus(promised(figures));
    }

    private List<Call.Listed> listed(long programmeId) {
        Map<Long, List<Awarded>> byCall =
                standing(0, 0).stream().collect(Collectors.groupingBy(Awarded::callId));
        return table.list(programmeId).stream()
                .map(each -> {
                    List<Awarded> awards = byCall.getOrDefault(each.call().id(), List.of());
                    return new Call.Listed(
                            each.call(),
                            each.programme(),
                            each.applications(),
                            awards.size(),
                            sum(awards));
                })
                .toList();
    }

    /** The awards that count: not those whose instrument gave its record up. */
    private List<Awarded> standing(long callId, long lineId) {
        List<Awarded> standing = new ArrayList<>();
        table.awards(callId, lineId).stream()
                .collect(Collectors.groupingBy(Awarded::instrument))
                .forEach((code, awards) -> {
                    Set<Long> records =
                            awards.stream().map(Awarded::recordId).collect(Collectors.toSet());
                    Set<Long> givenUp = instruments.named(code).givenUp(records);
                    awards.stream()
                            .filter(each -> !givenUp.contains(each.recordId()))
                            .forEach(standing::add);
                });
        return standing;
    }

    private static Won sum(List<Awarded> awards) {
        return awards.stream().map(Awarded::amount).reduce(Won.ZERO, Won::plus);
    }
}
