package kr.dure.programme;

import java.util.List;
import kr.dure.access.Acting;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to calls: when applications are taken in, and for how much. */
@Service
public class Calls {

    private final CallTable table;
    private final Programmes programmes;
    private final Plans plans;

    Calls(CallTable table, Programmes programmes, Plans plans) {
        this.table = table;
        this.programmes = programmes;
        this.plans = plans;
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
        return table.list(0);
    }

    /** The calls of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<Call.Listed> of(long programmeId) {
        return table.list(programmeId);
    }

    /** What may still be awarded in a call. */
    @Transactional(readOnly = true)
    public Won left(Call call) {
        return call.amount().minus(table.awarded(call.id()));
    }

    /** Holds every call a line pays until the transaction ends. */
    void hold(long lineId) {
        table.lock(lineId);
    }

    /** What is awarded on a line but not yet committed by the treasurer. */
    Won promised(LineFigures figures) {
        return table.awardedOnLine(figures.line().id())
                .minus(figures.committed())
                .minus(figures.paid())
                .max(Won.ZERO);
    }

    Won free(LineFigures figures) {
        return figures.available().minus(promised(figures));
    }
}
