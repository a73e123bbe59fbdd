package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fund manager's work of February and March: close, report, settle, submit. */
@Component
class YearWork implements WorkSource {

    private final Funds funds;
    private final Plans plans;
    private final Years years;
    private final Words words;
    private final Clock clock;

    YearWork(Funds funds, Plans plans, Years years, Words words, Clock clock) {
        this.funds = funds;
        this.plans = plans;
        this.years = years;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Work> work() {
        if (!Acting.current().isAnyOf(Office.FUND_MANAGER)) {
            return List.of();
        }
        FiscalYear year = FiscalYear.of(LocalDate.now(clock)).previous();
        List<Work> work = new ArrayList<>();
        for (Fund fund : funds.all()) {
            boolean planned =
                    plans.of(fund.id()).stream()
                            .anyMatch(each -> each.isFixed() && each.year().equals(year));
            if (planned) {
                work.addAll(of(fund, year));
            }
        }
        return work;
    }

    private List<Work> of(Fund fund, FiscalYear year) {
        if (years.closing(fund.id(), year).isEmpty()) {
            return LocalDate.now(clock).isBefore(YearRules.remindFrom(year))
                    ? List.of()
                    : List.of(work(fund, year, "close", year.booksClose()));
        }
        List<YearStep.Kind> done =
                years.steps(fund.id(), year).stream().map(YearStep::kind).toList();
        List<Work> work = new ArrayList<>();
        if (!done.contains(YearStep.Kind.REPORTED)) {
            work.add(work(fund, year, "report", YearRules.reportUntil(year)));
        }
        Optional<YearStep.Kind> next =
                YearStep.Kind.SETTLEMENT.stream().filter(each -> !done.contains(each)).findFirst();
        next.map(each ->
                        work(
                                fund,
                                year,
                                each.name(),
                                each == YearStep.Kind.APPROVED
                                        ? null
                                        : YearRules.submitUntil(year)))
                .ifPresent(work::add);
        return work;
    }

    private Work work(Fund fund, FiscalYear year, String what, @Nullable LocalDate due) {
        return new Work(
                what.equals("report") ? Work.Group.REPORT : Work.Group.DO,
                words.text("ledger.year.title", year),
                words.text("ledger.year.work." + what),
                List.of(fund.name(), words.text("ledger.year.work.basis." + what)),
                null,
                due,
                "/fund/" + fund.id() + "/settlements/" + year);
    }
}
