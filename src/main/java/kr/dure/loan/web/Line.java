package kr.dure.loan.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Piece;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanSchedule.Period;
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

    /** Bills say what they ask for; the schedule says the rest. */
    static List<Line> of(LoanFacts facts, LocalDate today) {
        List<Period> periods =
                facts.schedule().map(schedule -> schedule.periods()).orElse(List.of());
        Map<Integer, Bill> bills =
                facts.standingBills().stream()
                        .collect(Collectors.toMap(Bill::periodNo, Function.identity()));
        List<Line> lines = new ArrayList<>();
        boolean next = false;
        for (Period period : periods) {
            Bill bill = bills.get(period.no());
            Line line =
                    bill == null
                            ? ahead(period, next)
                            : billed(bill, paymentsOf(facts, bill), today, next);
            next = next || line.mark() == Mark.NEXT;
            lines.add(line);
        }
        return lines;
    }

    private static Line ahead(Period period, boolean next) {
        return new Line(
                period.no(),
                period.dueOn(),
                period.days(),
                period.balance(),
                period.principal(),
                period.interest(),
                Won.ZERO,
                null,
                next ? Mark.LATER : Mark.NEXT,
                0);
    }

    private static Line billed(Bill bill, List<Receipt> receipts, LocalDate today, boolean next) {
        Won paid = sum(receipts, bill, true);
        boolean complete = sum(receipts, bill, false).equals(bill.payable());
        LocalDate last = receipts.isEmpty() ? null : receipts.getLast().receivedOn();
        LocalDate end = complete && last != null ? last : today;
        boolean late = end.isAfter(bill.lastOn());
        Mark open = late ? Mark.OVERDUE : next ? Mark.LATER : Mark.NEXT;
        Mark done = late ? Mark.PAID_LATE : Mark.PAID;
        return new Line(
                bill.periodNo(),
                bill.dueOn(),
                Math.toIntExact(ChronoUnit.DAYS.between(bill.from(), bill.until())),
                bill.balance(),
                bill.principal(),
                bill.interest(),
                paid,
                last,
                complete ? done : open,
                late ? Math.toIntExact(ChronoUnit.DAYS.between(bill.lastOn(), end)) : 0);
    }

    private static List<Receipt> paymentsOf(LoanFacts facts, Bill bill) {
        return facts.standingReceipts().stream()
                .filter(each -> each.allotted().stream().anyMatch(piece -> isOf(piece, bill)))
                .toList();
    }

    private static Won sum(List<Receipt> receipts, Bill bill, boolean withLate) {
        return receipts.stream()
                .flatMap(each -> each.allotted().stream())
                .filter(each -> isOf(each, bill))
                .filter(each -> withLate || each.part() != LoanFacts.Part.LATE_INTEREST)
                .map(Piece::amount)
                .reduce(Won.ZERO, Won::plus);
    }

    private static boolean isOf(Piece piece, Bill bill) {
        return piece.billId() != null && piece.billId() == bill.id();
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
