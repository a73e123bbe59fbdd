package kr.dure.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.dure.insight.Flow.Due;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a fund stands today, and the terms under which it lends, as a projection begins. */
@Service
public class Outlook {

    /** Late by as much, principal counts as defaulted. */
    private static final int DEFAULT_DAYS = 90;

    /** 전북 자활기금 조례 제9조, where no loan says otherwise. */
    private static final Latest USUAL = new Latest(Won.of(50_000_000), Rate.of(100), 24);

    private final Portfolio portfolio;
    private final Figures figures;
    private final Clock clock;

    Outlook(Portfolio portfolio, Figures figures, Clock clock) {
        this.portfolio = portfolio;
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

    /**
     * Today's terms: those of the loan awarded last, and as many loans of as much on average as
     * were paid out in the year until today. No default, no contribution and no cost.
     */
    @Transactional(readOnly = true)
    public WhatIf usual(Fund fund) {
        LocalDate today = LocalDate.now(clock);
        Latest latest = portfolio.latest(fund.id()).orElse(USUAL);
        PaidOut year = portfolio.paidOut(fund.id(), today.minusYears(1).plusDays(1), today);
        Won asked =
                year.loans() == 0 ? latest.amount() : Won.of(year.amount().amount() / year.loans());
        return new WhatIf(
                latest.rate(),
                latest.amount().max(asked),
                Math.min(latest.months(), WhatIf.MOST_INSTALMENTS),
                0,
                Repayment.BULLET,
                Rate.ZERO,
                Rate.ZERO,
                0,
                Won.ZERO,
                Math.min(year.loans(), WhatIf.MOST_APPLICATIONS),
                asked,
                Won.ZERO);
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
