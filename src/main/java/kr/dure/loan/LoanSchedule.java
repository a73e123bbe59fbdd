package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dure.kernel.Won;

/**
 * Monthly interest on what is still lent, the whole principal at the end (만기 일시). Principal that
 * comes back earlier lowers the interest from that day on; once nothing is lent, the schedule ends.
 */
public record LoanSchedule(LoanShape shape, List<Period> periods) {

    /**
     * One line of the schedule.
     *
     * @param no counted from 1
     * @param until the day interest stops, not included; the due date unless all came back before
     * @param balance what was lent when the period began
     * @param principal what is to be paid back with this period
     */
    public record Period(
            int no,
            LocalDate from,
            LocalDate until,
            LocalDate dueOn,
            Won balance,
            Won principal,
            Won interest) {

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
        }

        public Won payable() {
            return principal.plus(interest);
        }

        /** The same, asking for no more principal than is still lent: what is back is not owed. */
        Period askingAtMost(Won lent) {
            return new Period(no, from, until, dueOn, balance, principal.min(lent), interest);
        }
    }

    /** Principal that came back, on the day it reached the bank. */
    public record Repaid(LocalDate on, Won amount) {}

    public LoanSchedule {
        periods = List.copyOf(periods);
    }

    public static LoanSchedule of(LoanShape shape) {
        return of(shape, List.of());
    }

    public static LoanSchedule of(LoanShape shape, List<Repaid> repaid) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = shape.start();
        for (int no = 1; no <= shape.months(); no++) {
            LocalDate dueOn = shape.dueOn(no);
            Won balance = lentAt(shape, repaid, from);
            if (balance.isZero()) {
                break;
            }
            periods.add(period(shape, repaid, no, from, dueOn));
            from = dueOn;
        }
        return new LoanSchedule(shape, periods);
    }

    private static Period period(
            LoanShape shape, List<Repaid> repaid, int no, LocalDate from, LocalDate dueOn) {
        Won balance = lentAt(shape, repaid, from);
        Won lent = balance;
        WonDays interest = new WonDays();
        LocalDate mark = from;
        for (Repaid each : within(repaid, from, dueOn)) {
            interest.add(lent, mark, each.on());
            lent = lent.minus(each.amount());
            mark = each.on();
        }
        LocalDate until = lent.isZero() ? mark : dueOn;
        interest.add(lent, mark, until);
        Won principal = no == shape.months() ? lentBefore(shape, repaid, dueOn) : Won.ZERO;
        return new Period(no, from, until, dueOn, balance, principal, interest.at(shape.rateBp()));
    }

    /** What is lent once that day's returns are counted. */
    private static Won lentAt(LoanShape shape, List<Repaid> repaid, LocalDate day) {
        return lentBefore(shape, repaid, day.plusDays(1));
    }

    private static Won lentBefore(LoanShape shape, List<Repaid> repaid, LocalDate day) {
        Won lent = shape.principal();
        for (Repaid each : repaid) {
            if (each.on().isBefore(day)) {
                lent = lent.minus(each.amount());
            }
        }
        return lent;
    }

    private static List<Repaid> within(List<Repaid> repaid, LocalDate after, LocalDate before) {
        return repaid.stream()
                .filter(each -> each.on().isAfter(after) && each.on().isBefore(before))
                .sorted(Comparator.comparing(Repaid::on))
                .toList();
    }

    public Won interest() {
        return periods.stream().map(Period::interest).reduce(Won.ZERO, Won::plus);
    }

    public Won principal() {
        return periods.stream().map(Period::principal).reduce(Won.ZERO, Won::plus);
    }
}
