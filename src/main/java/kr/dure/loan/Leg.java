package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.Won;

/**
 * A stretch of a loan's life with one rate and one way of paying back: from the payment, or from a
 * deferral, to its last due date. Due dates are counted from its start each time, so that a short
 * month never makes later ones drift.
 *
 * @param before how many instalments there were before it
 * @param count how many it has
 * @param grace how many of them ask for interest only
 */
record Leg(
        LocalDate start,
        int before,
        int count,
        int grace,
        int everyMonths,
        int dueDay,
        int rateBp,
        Repayment repayment) {

    /** The principal of an instalment, or all of it, as planned when principal last changed. */
    record Plan(Won share, Won level) {}

    static Leg first(LoanShape shape) {
        RepaymentTerms terms = shape.terms();
        return new Leg(
                shape.start(),
                0,
                shape.months() / terms.everyMonths(),
                terms.graceMonths() / terms.everyMonths(),
                terms.everyMonths(),
                shape.dueDay(),
                shape.rateBp(),
                terms.repayment());
    }

    static Leg deferred(Turn.Deferred turn, int before) {
        return new Leg(
                turn.on(),
                before,
                turn.instalments(),
                0,
                turn.everyMonths(),
                turn.on().getDayOfMonth(),
                turn.rateBp(),
                Repayment.EQUAL_PRINCIPAL);
    }

    Leg longerBy(int months) {
        int more = months / everyMonths;
        return new Leg(start, before, count + more, grace, everyMonths, dueDay, rateBp, repayment);
    }

    int last() {
        return before + count;
    }

    /** The last due date: so many months after the start, whatever the day of interest is. */
    LocalDate maturity() {
        return start.plusMonths((long) count * everyMonths);
    }

    LocalDate dueOn(int no) {
        if (no >= last()) {
            return maturity();
        }
        YearMonth month = YearMonth.from(start).plusMonths((long) (no - before) * everyMonths);
        return onDueDay(month);
    }

    /**
     * How the interest of a period is counted: by the month only where it has whole ones. The first
     * and the last, cut short or long by another due day, are counted by the day.
     */
    InterestRule rule(LocalDate from, LocalDate due, RepaymentTerms terms) {
        InterestRule rule = terms.rule(rateBp);
        boolean whole =
                due.equals(onDueDay(YearMonth.from(from).plusMonths(everyMonths)))
                        && from.equals(onDueDay(YearMonth.from(from)));
        return whole ? rule : rule.byDay();
    }

    private LocalDate onDueDay(YearMonth month) {
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    /** Plans what is still to come, from this instalment on. */
    Plan plan(Won balance, int no, RepaymentTerms terms) {
        int from = Math.max(no, before + grace + 1);
        return switch (repayment) {
            case BULLET -> new Plan(Won.ZERO, Won.ZERO);
            case EQUAL_PRINCIPAL -> new Plan(share(balance, from, terms), Won.ZERO);
            case EQUAL_INSTALMENT -> new Plan(Won.ZERO, level(balance, from, terms));
        };
    }

    private Won share(Won balance, int from, RepaymentTerms terms) {
        return terms.rule(rateBp).share(balance, Math.max(1, last() - from + 1));
    }

    private Won level(Won balance, int from, RepaymentTerms terms) {
        List<LocalDate> dates = new ArrayList<>();
        dates.add(from == before + 1 ? start : dueOn(from - 1));
        for (int no = from; no <= last(); no++) {
            dates.add(dueOn(no));
        }
        return dates.size() < 2 ? balance : terms.rule(rateBp).level(balance, dates);
    }

    /** The principal an instalment asks for. */
    Won principal(int no, Won balance, Won interest, Plan plan) {
        if (no >= last()) {
            return balance;
        }
        if (no <= before + grace) {
            return Won.ZERO;
        }
        Won wanted =
                switch (repayment) {
                    case BULLET -> Won.ZERO;
                    case EQUAL_PRINCIPAL -> plan.share();
                    case EQUAL_INSTALMENT -> plan.level().minus(interest).max(Won.ZERO);
                };
        return wanted.min(balance);
    }
}
