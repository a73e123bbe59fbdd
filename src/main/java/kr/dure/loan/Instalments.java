package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.Won;

/**
 * A repayment schedule, row by row (docs/schedules.md). Rows are counted from 1. Kept as plain
 * numbers; {@link #rows} makes objects for those who want them.
 *
 * <p>What always holds: the principal of all rows is what was lent, no row pays back less than
 * nothing, and after the last nothing is owed.
 */
public final class Instalments {

    /**
     * One row.
     *
     * @param days of the period, as the day count counts them
     * @param dueOn when it is to be paid
     * @param balance what is still owed once the row is paid
     */
    public record Row(int nr, int days, LocalDate dueOn, Won balance, Won principal, Won interest) {

        /** What is due: principal and interest. */
        public Won due() {
            return principal.plus(interest);
        }
    }

    private final ScheduleTerms terms;
    private final int[] days;
    private final long[] interest;
    private final long[] balance;
    private final long levelWon;

    private Instalments(
            ScheduleTerms terms, int[] days, long[] interest, long[] balance, long levelWon) {
        this.terms = terms;
        this.days = days;
        this.interest = interest;
        this.balance = balance;
        this.levelWon = levelWon;
    }

    public static Instalments of(ScheduleTerms terms) {
        InterestRule rule = terms.rule();
        int count = terms.instalments();
        int[] days = new int[count + 1];
        long[] parts = new long[count];
        days[0] = PlainDay.of(terms.start());
        for (int row = 0; row < count; row++) {
            days[row + 1] = PlainDay.plusMonths(days[0], (row + 1) * terms.everyMonths());
            parts[row] = rule.parts(days[row], days[row + 1]);
        }
        long[] interest = new long[count];
        long[] balance = new long[count + 1];
        balance[0] = terms.principal().amount();
        long level = level(terms, rule, parts);
        long share = share(terms, rule);
        long whole = rule.whole();
        for (int row = 0; row < count; row++) {
            long owed = balance[row];
            interest[row] = rule.interestWon(owed, parts[row], whole);
            long wanted = isLevel(terms) ? level - interest[row] : share;
            balance[row + 1] = owed - principal(terms, row, owed, wanted);
        }
        return new Instalments(terms, days, interest, balance, level);
    }

    private static boolean isLevel(ScheduleTerms terms) {
        return terms.repayment() == Repayment.EQUAL_INSTALMENT;
    }

    private static long level(ScheduleTerms terms, InterestRule rule, long[] parts) {
        return isLevel(terms)
                ? LevelAmount.won(terms.principal().amount(), parts, terms.grace(), rule)
                : 0;
    }

    private static long share(ScheduleTerms terms, InterestRule rule) {
        return terms.repayment() == Repayment.EQUAL_PRINCIPAL
                ? rule.shareWon(terms.principal().amount(), terms.instalments() - terms.grace())
                : 0;
    }

    /** What is wanted, but never less than nothing or more than is owed; all of it at the end. */
    private static long principal(ScheduleTerms terms, int row, long owed, long wanted) {
        if (row == terms.instalments() - 1) {
            return owed;
        }
        return row < terms.grace() ? 0 : Math.max(0, Math.min(wanted, owed));
    }

    public ScheduleTerms terms() {
        return terms;
    }

    public int count() {
        return interest.length;
    }

    /** The days of the row's period, as the day count counts them. */
    public int days(int nr) {
        return terms.dayCount().days(days[check(nr) - 1], days[nr]);
    }

    /** The day interest runs to; offices may be closed on it. */
    public LocalDate dueOn(int nr) {
        return PlainDay.date(days[check(nr)]);
    }

    /** What is still owed once the row is paid. */
    public long balanceWon(int nr) {
        return balance[check(nr)];
    }

    public long principalWon(int nr) {
        return balance[check(nr) - 1] - balance[nr];
    }

    public long interestWon(int nr) {
        return interest[check(nr) - 1];
    }

    public long dueWon(int nr) {
        return principalWon(nr) + interestWon(nr);
    }

    /** The equal instalment, which all rows after the grace but the last pay; 0 in other ways. */
    public long levelWon() {
        return levelWon;
    }

    public Won interest() {
        long sum = 0;
        for (long each : interest) {
            sum = Math.addExact(sum, each);
        }
        return Won.of(sum);
    }

    /** Rows as they are, on whatever day they fall due. */
    public List<Row> rows() {
        return rows(day -> day);
    }

    /**
     * Rows whose due dates are moved to the next day on which offices work (민법 제161조). Days and
     * interest stay as they are.
     *
     * @throws ScheduleRefusal if one lies in a year whose holidays are not known
     */
    public List<Row> rows(BusinessCalendar calendar) {
        return rows(day -> onOrAfter(calendar, day));
    }

    private List<Row> rows(UnaryOperator<LocalDate> moved) {
        List<Row> rows = new ArrayList<>(count());
        for (int nr = 1; nr <= count(); nr++) {
            rows.add(
                    new Row(
                            nr,
                            days(nr),
                            moved.apply(dueOn(nr)),
                            Won.of(balanceWon(nr)),
                            Won.of(principalWon(nr)),
                            Won.of(interestWon(nr))));
        }
        return List.copyOf(rows);
    }

    private static LocalDate onOrAfter(BusinessCalendar calendar, LocalDate day) {
        LocalDate due = day;
        while (true) {
            if (!calendar.knows(due.getYear())) {
                throw ScheduleRefusal.calendar(day);
            }
            if (calendar.isBusinessDay(due)) {
                return due;
            }
            due = due.plusDays(1);
        }
    }

    private int check(int nr) {
        return Objects.checkIndex(nr - 1, interest.length) + 1;
    }
}
