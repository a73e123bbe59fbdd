package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The fund manager's work: plans to begin, plans to fix, funds about to end. */
@Component
class PlanWork implements WorkSource {

    /** How long before a fund ends its manager is told (지방기금법 제4조: 조례로 연장). */
    private static final int WARNING_DAYS = 180;

    private final Funds funds;
    private final Plans plans;
    private final Words words;
    private final Clock clock;

    PlanWork(Funds funds, Plans plans, Words words, Clock clock) {
        this.funds = funds;
        this.plans = plans;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Work> work() {
        if (!Acting.current().isAnyOf(Office.FUND_MANAGER)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Work> work = new ArrayList<>();
        for (Fund fund : funds.all()) {
            List<Plan> own = plans.of(fund.id());
            own.stream().filter(plan -> !plan.isFixed()).forEach(plan -> work.add(fix(fund, plan)));
            FiscalYear next = FiscalYear.of(today).next();
            boolean autumn = today.getMonth().compareTo(Month.OCTOBER) >= 0;
            boolean begun = own.stream().anyMatch(plan -> plan.year().equals(next));
            if (autumn && !begun && !endsBefore(fund, next.firstDay())) {
                work.add(begin(fund, next));
            }
            if (endsBefore(fund, today.plusDays(WARNING_DAYS)) && !endsBefore(fund, today)) {
                work.add(end(fund));
            }
        }
        return work;
    }

    private Work fix(Fund fund, Plan plan) {
        Won total =
                plans.lines(plan.id()).stream()
                        .filter(each -> each.line().side() == Side.SPENDING)
                        .map(LineFigures::planned)
                        .reduce(Won.ZERO, Won::plus);
        return new Work(
                Work.Group.DECIDE,
                words.text("ledger.plan.name", plan.year()),
                words.text("ledger.work.fix"),
                List.of(fund.name(), words.text("ledger.work.fix.basis")),
                total,
                plan.year().previous().lastDay(),
                "/fund/plans/" + plan.id());
    }

    private Work begin(Fund fund, FiscalYear year) {
        return new Work(
                Work.Group.DO,
                words.text("ledger.plan.name", year),
                words.text("ledger.work.begin"),
                List.of(fund.name(), words.text("ledger.work.fix.basis")),
                null,
                year.previous().lastDay(),
                "/fund/plan?fund=" + fund.id());
    }

    private Work end(Fund fund) {
        return new Work(
                Work.Group.CHECK,
                fund.name(),
                words.text("ledger.work.end"),
                List.of(fund.legalBasis(), words.text("ledger.work.end.basis")),
                null,
                fund.endsOn(),
                "/fund?fund=" + fund.id());
    }

    private static boolean endsBefore(Fund fund, LocalDate day) {
        return fund.endsOn() != null && fund.endsOn().isBefore(day);
    }
}
