package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a fund's year: its books closed (지방기금법 제7조), what is carried over (제12조), the
 * settlement and its way to the council (제8조). Closing and steps are the 기금운용관's.
 */
@Service
public class Years {

    private final FundTable funds;
    private final YearTable years;
    private final Clock clock;

    Years(FundTable funds, YearTable years, Clock clock) {
        this.funds = funds;
        this.years = years;
        this.clock = clock;
    }

    /**
     * Closes the books of a fund's year for good. What is committed and not paid is listed as
     * carried over; what is not committed lapses (불용); what is billed and not received stays a
     * claim, to be received as income of the year it comes in (지난 연도 수입).
     *
     * @throws YearRefusal.NotOver before 21 January of the next year
     * @throws YearRefusal.Closed if it is closed
     * @throws YearRefusal.EarlierOpen if an earlier year is not
     * @throws YearRefusal.NoLine if something is carried through it and its plan has no line for it
     */
    @Transactional
    public void close(long fundId, FiscalYear year) {
        Plan plan = plan(fundId, year);
        if (!plan.isFixed()) {
            throw new LedgerRefusal.PlanNotFixed(year);
        }
        List<FiscalYear> closed = years.closings(fundId).stream().map(BookClosing::year).toList();
        if (closed.contains(year)) {
            throw new YearRefusal.Closed(year);
        }
        if (LocalDate.now(clock).isBefore(YearRules.closeFrom(year))) {
            throw new YearRefusal.NotOver(year);
        }
        funds.plans(fundId).stream()
                .filter(each -> each.isFixed() && each.year().compareTo(year) < 0)
                .map(Plan::year)
                .filter(each -> !closed.contains(each))
                .min(FiscalYear::compareTo)
                .ifPresent(each -> {
                    throw new YearRefusal.EarlierOpen(each);
                });
        years.withoutLine(fundId, year)
                .ifPresent(each -> {
                    throw each;
                });
        years.close(fundId, year);
    }

    /** The closed years of a fund, the latest first. */
    @Transactional(readOnly = true)
    public List<BookClosing> closings(long fundId) {
        return years.closings(fundId);
    }

    @Transactional(readOnly = true)
    public Optional<BookClosing> closing(long fundId, FiscalYear year) {
        return years.closings(fundId).stream().filter(each -> each.year().equals(year)).findFirst();
    }

    /** What was carried over out of a closed year, thing by thing, and what is open of it now. */
    @Transactional(readOnly = true)
    public List<CarryOver> carriedOver(long fundId, FiscalYear year) {
        return years.carriedOver(fundId, year);
    }

    /** What was put right in a later year, of the entries of a closed one. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(long fundId, FiscalYear year) {
        return years.corrections(fundId, year);
    }

    /** What happened to a year since its books were closed. */
    @Transactional(readOnly = true)
    public List<YearStep> steps(long fundId, FiscalYear year) {
        return years.steps(fundId, year);
    }

    /** The settlement: frozen once it is fixed, before that as the books stand. */
    @Transactional(readOnly = true)
    public Settlement settlement(long fundId, FiscalYear year) {
        Plan plan = plan(fundId, year);
        List<YearStep> steps = years.steps(fundId, year);
        boolean frozen = steps.stream().anyMatch(each -> each.kind() == YearStep.Kind.FIXED);
        return new Settlement(
                funds.fund(fundId).orElseThrow(() -> new LedgerRefusal.Absent("fund")),
                plan,
                years.rows(fundId, year, funds.lines(plan.id()), frozen),
                closing(fundId, year).orElse(null),
                steps);
    }

    /**
     * Records a step of a closed year; fixing the settlement freezes its figures.
     *
     * @param happenedOn after the year's end, not before the step before it, not after today
     * @param paper number of the minutes, the letter or the resolution
     * @throws YearRefusal.NotClosed while the books are open
     * @throws YearRefusal.StepMissing if the step before it is not on record
     * @throws YearRefusal.StepTaken if it is on record
     */
    @Transactional
    public void record(
            long fundId, FiscalYear year, YearStep.Kind step, LocalDate happenedOn, String paper) {
        plan(fundId, year);
        if (closing(fundId, year).isEmpty()) {
            throw new YearRefusal.NotClosed(year);
        }
        if (paper.isBlank()) {
            throw new YearRefusal.NoPaper();
        }
        BookRules.checkPast(happenedOn, LocalDate.now(clock), "happenedOn");
        List<YearStep> steps = years.steps(fundId, year);
        if (steps.stream().anyMatch(each -> each.kind() == step)) {
            throw new YearRefusal.StepTaken();
        }
        LocalDate earliest = earliest(year, step, steps);
        if (happenedOn.isBefore(earliest)) {
            throw new YearRefusal.StepTooEarly(earliest);
        }
        if (step == YearStep.Kind.FIXED) {
            years.freeze(fundId, year);
        }
        years.addStep(fundId, year, step, happenedOn, paper.strip());
    }

    private static LocalDate earliest(FiscalYear year, YearStep.Kind step, List<YearStep> steps) {
        YearStep.Kind before = step.before();
        if (before == null) {
            return year.next().firstDay();
        }
        return steps.stream()
                .filter(each -> each.kind() == before)
                .findFirst()
                .orElseThrow(() -> new YearRefusal.StepMissing(before))
                .happenedOn();
    }

    private Plan plan(long fundId, FiscalYear year) {
        return funds.plans(fundId).stream()
                .filter(each -> each.year().equals(year))
                .findFirst()
                .orElseThrow(() -> new LedgerRefusal.Absent("plan"));
    }
}
