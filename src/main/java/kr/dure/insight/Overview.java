package kr.dure.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Figures;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The region's own fund and its year, as everybody may see it. */
@Service
public class Overview {

    /** The income lines on which what was lent comes back. */
    private static final Set<String> RETURNS =
            Set.of("LOAN_PRINCIPAL", "LOAN_INTEREST", "LATE_INTEREST");

    private final Funds funds;
    private final Plans plans;
    private final Figures figures;
    private final Authorities authorities;
    private final Clock clock;

    Overview(Funds funds, Plans plans, Figures figures, Authorities authorities, Clock clock) {
        this.funds = funds;
        this.plans = plans;
        this.figures = figures;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * The figures of this year of the region's own fund; where the region has none, of the fund
     * opened first. Empty while no plan of the year is fixed.
     */
    @Transactional(readOnly = true)
    public Optional<FundStrip> strip() {
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        return mainFund().flatMap(fund -> strip(fund, year));
    }

    private Optional<FundStrip> strip(Fund fund, FiscalYear year) {
        return plans.of(fund.id()).stream()
                .filter(plan -> plan.isFixed() && plan.year().equals(year))
                .findFirst()
                .map(plan -> strip(fund, plan));
    }

    private FundStrip strip(Fund fund, Plan plan) {
        List<LineFigures> lines = plans.lines(plan.id());
        Won expected =
                lines.stream()
                        .filter(each -> each.line().side() == Side.INCOME)
                        .filter(each -> RETURNS.contains(each.line().code()))
                        .map(LineFigures::planned)
                        .reduce(Won.ZERO, Won::plus);
        return new FundStrip(
                figures.of(fund.id(), plan.year()),
                lines.stream().filter(each -> each.line().side() == Side.SPENDING).toList(),
                expected);
    }

    /** The region's own fund, else the one opened first. */
    @Transactional(readOnly = true)
    public Optional<Fund> mainFund() {
        List<Long> own =
                authorities.all().stream()
                        .filter(each -> each.level() == Authority.Level.REGION)
                        .map(Authority::id)
                        .toList();
        return funds.all().stream()
                .min(
                        Comparator.comparing((Fund fund) -> !own.contains(fund.authorityId()))
                                .thenComparing(Fund::id));
    }
}
