package kr.dure.loan.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.Instalment;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanRun;
import kr.dure.loan.Owing;
import org.jspecify.annotations.Nullable;

/**
 * A line of the schedule with what came in for it.
 *
 * @param paid all parts together; {@code paidOn} the day it was complete
 * @param days late by so many when it was complete, or by now
 */
public record Line(
        int no,
        LocalDate dueOn,
        int length,
        Won balance,
        Won principal,
        Won interest,
        Won paid,
        @Nullable LocalDate paidOn,
        Mark mark,
        int days) {

    /** How the line stands. */
    public enum Mark {
        PAID,
        PAID_LATE,
        OVERDUE,
        NEXT,
        LATER
    }

    public Won payable() {
        return principal.plus(interest);
    }

    /** Every instalment as it stands on a day; not those a later agreement left empty. */
    static List<Line> of(LoanFacts facts, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        boolean next = false;
        for (Instalment each : facts.run().map(LoanRun::instalments).orElse(List.of())) {
            if (each.principal().plus(each.interest()).plus(each.paid()).isZero()) {
                continue;
            }
            Line line = of(each, today, next);
            next = next || line.mark() == Mark.NEXT;
            lines.add(line);
        }
        return lines;
    }

    private static Line of(Instalment each, LocalDate today, boolean next) {
        LocalDate settled = each.settledOn();
        LocalDate end = settled == null ? today : settled;
        boolean late = end.isAfter(each.lastOn());
        Mark open = late ? Mark.OVERDUE : next ? Mark.LATER : Mark.NEXT;
        Mark done = late ? Mark.PAID_LATE : Mark.PAID;
        boolean complete = each.open().isZero();
        return new Line(
                each.no(),
                each.dueOn(),
                each.days(),
                each.balance(),
                each.principal(),
                each.interest(),
                each.paid(),
                settled == null ? each.lastPaidOn() : settled,
                complete ? done : open,
                late ? Math.toIntExact(ChronoUnit.DAYS.between(each.lastOn(), end)) : 0);
    }

    /** What is to be paid next: what is owed now, or else the next line. */
    static Won nextPayable(LoanFacts facts, List<Line> lines, LocalDate today) {
        Won owed = new Owing(facts, today).sum();
        if (owed.isPositive()) {
            return owed;
        }
        return lines.stream()
                .filter(each -> each.mark() == Mark.NEXT)
                .map(Line::payable)
                .findFirst()
                .orElse(Won.ZERO);
    }
}
