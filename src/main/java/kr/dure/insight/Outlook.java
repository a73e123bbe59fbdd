package kr.dure.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.insight.Flow.Due;
import kr.dure.insight.WhatIf.Pool;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.ledger.Figures;
import kr.dure.ledger.Fund;
import kr.dure.loan.Portfolio;
import kr.dure.loan.Portfolio.Coming;
import kr.dure.loan.Portfolio.Latest;
import kr.dure.loan.Portfolio.PaidOut;
import kr.dure.loan.Repayment;
import kr.dure.programme.Demand;
import kr.dure.programme.Demands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a fund stands today, and the terms under which it lends, as a projection begins. */
@Service
public class Outlook {

    /** Late by as much, principal counts as defaulted. */
    private static final int DEFAULT_DAYS = 90;

    /** 전북 자활기금 조례 제9조, where no loan says otherwise. */
    private static final Won USUAL = Won.of(50_000_000);

    private static final Rate USUAL_RATE = Rate.of(100);
    private static final int USUAL_MONTHS = 24;

    /** Those that lend. */
    private static final List<String> INSTRUMENTS = List.of("loan", "business-loan");

    /** So many years of applications say how many ask for as much as the limit. */
    private static final int DEMAND_YEARS = 3;

    private final Portfolio portfolio;
    private final Demands demands;
    private final Figures figures;
    private final Clock clock;

    Outlook(Portfolio portfolio, Demands demands, Figures figures, Clock clock) {
        this.portfolio = portfolio;
        this.demands = demands;
        this.figures = figures;
        this.clock = clock;
    }

    /** What the fund holds, and what its loans will bring if all of them pay. */
    @Transactional(readOnly = true)
    public FundToday today(Fund fund) {
        LocalDate today = LocalDate.now(clock);
        LocalDate lateSince = today.minusDays(DEFAULT_DAYS);
        YearMonth first = YearMonth.from(today).plusMonths(1);
        return new FundToday(
                first,
                figures.of(fund.id(), FiscalYear.of(today)).cash(),
                portfolio.running(fund.id()),
                flow(first, portfolio.coming(fund.id(), lateSince)),
                portfolio.late(fund.id(), lateSince));
    }

    /** What was asked of each of the fund's lines in the last three years. */
    @Transactional(readOnly = true)
    public List<Demand> demands(Fund fund) {
        LocalDate from = LocalDate.now(clock).minusYears(DEMAND_YEARS);
        return demands.of(fund.id(), INSTRUMENTS, from);
    }

    /**
     * Today's terms, line by line: those of the loan awarded last, the cap of the programme, and as
     * many loans as were paid out in the year until today. What is asked for, and how many ask for
     * as much as the cap, is as in the applications of the last three years. No default, no
     * contribution and no cost.
     */
    @Transactional(readOnly = true)
    public WhatIf usual(Fund fund) {
        LocalDate today = LocalDate.now(clock);
        List<Demand> demand = demands(fund);
        Map<String, Demand> asked =
                demand.stream().collect(Collectors.toMap(Demand::lineCode, Function.identity()));
        Map<String, Latest> latest =
                portfolio.latest(fund.id()).stream()
                        .collect(Collectors.toMap(Latest::lineCode, Function.identity()));
        Map<String, PaidOut> year =
                portfolio.paidOut(fund.id(), today.minusYears(1).plusDays(1), today).stream()
                        .collect(Collectors.toMap(PaidOut::lineCode, Function.identity()));
        Set<String> codes = new LinkedHashSet<>();
        demand.forEach(each -> codes.add(each.lineCode()));
        codes.addAll(new TreeSet<>(latest.keySet()));
        if (codes.isEmpty()) {
            codes.add("");
        }
        return new WhatIf(
                codes.stream()
                        .map(each -> pool(each, asked.get(each), latest.get(each), year.get(each)))
                        .toList(),
                Rate.ZERO,
                Rate.ZERO,
                0,
                Won.ZERO,
                Won.ZERO);
    }

    private static Pool pool(
            String code, @Nullable Demand demand, @Nullable Latest latest, @Nullable PaidOut year) {
        Won each = year == null ? null : Won.of(year.amount().amount() / year.loans());
        Won usual = each != null ? each : latest != null ? latest.amount() : USUAL;
        int others = demand == null ? 0 : demand.applications() - demand.atLimit();
        Won limit = demand == null ? null : demand.limit();
        Won cap = limit != null ? limit : latest == null ? usual : usual.max(latest.amount());
        int months = latest == null ? USUAL_MONTHS : latest.months();
        int instalments = Math.min(months, WhatIf.MOST_INSTALMENTS);
        return new Pool(
                code,
                demand == null ? code : demand.programme(),
                latest == null ? USUAL_RATE : latest.rate(),
                cap,
                full(demand),
                demand == null || others == 0 ? usual : Won.of(demand.below().amount() / others),
                Math.min(year == null ? 0 : year.loans(), WhatIf.MOST_APPLICATIONS),
                instalments,
                latest == null ? 0 : Math.min(latest.grace(), instalments - 1),
                latest == null ? Repayment.BULLET : latest.repayment());
    }

    /** To a tenth of a percent. */
    private static Rate full(@Nullable Demand demand) {
        return demand == null || demand.applications() == 0
                ? Rate.ZERO
                : Rate.of(Math.round(1_000f * demand.atLimit() / demand.applications()) * 10);
    }

    /** By month; what was due before the first month is due in it. */
    static Flow flow(YearMonth first, List<Coming> coming) {
        List<Due> due = new ArrayList<>();
        Won later = Won.ZERO;
        for (Coming each : coming) {
            int at = (int) Math.max(0, ChronoUnit.MONTHS.between(first, each.month()));
            if (at >= Projection.MONTHS) {
                later = later.plus(each.principal());
                continue;
            }
            while (due.size() <= at) {
                due.add(new Due(Won.ZERO, Won.ZERO));
            }
            Due there = due.get(at);
            due.set(
                    at,
                    new Due(
                            there.principal().plus(each.principal()),
                            there.interest().plus(each.interest())));
        }
        return new Flow(due, later);
    }
}
