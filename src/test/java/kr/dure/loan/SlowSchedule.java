package kr.dure.loan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.Instalments.Row;

/**
 * The same schedules by other means: decimals of 160 digits and a walk over every single day.
 * Shares no arithmetic with {@link Instalments}.
 */
final class SlowSchedule {

    private static final MathContext DIGITS = new MathContext(160);

    private final ScheduleTerms terms;
    private final BigDecimal rate;

    private SlowSchedule(ScheduleTerms terms) {
        this.terms = terms;
        this.rate = BigDecimal.valueOf(terms.rate().basisPoints(), 4);
    }

    static List<Row> of(ScheduleTerms terms) {
        return new SlowSchedule(terms).rows();
    }

    private List<Row> rows() {
        long owed = terms.principal().amount();
        long level = level();
        long share = rounded(BigDecimal.valueOf(owed).divide(count(paying()), DIGITS));
        List<Row> rows = new ArrayList<>();
        for (int nr = 1; nr <= terms.instalments(); nr++) {
            long interest = rounded(BigDecimal.valueOf(owed).multiply(growth(nr)));
            long wanted =
                    switch (terms.repayment()) {
                        case EQUAL_PRINCIPAL -> share;
                        case EQUAL_INSTALMENT -> Math.max(0, level - interest);
                        case BULLET -> 0;
                    };
            long principal = nr <= terms.grace() ? 0 : Math.min(owed, wanted);
            if (nr == terms.instalments()) {
                principal = owed;
            }
            owed -= principal;
            rows.add(
                    new Row(
                            nr,
                            days(dueOn(nr - 1), dueOn(nr)),
                            dueOn(nr),
                            Won.of(owed),
                            Won.of(principal),
                            Won.of(interest)));
        }
        return rows;
    }

    long level() {
        BigDecimal worth = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int nr = terms.grace() + 1; nr <= terms.instalments(); nr++) {
            worth = worth.divide(BigDecimal.ONE.add(growth(nr)), DIGITS);
            sum = sum.add(worth, DIGITS);
        }
        return rounded(BigDecimal.valueOf(terms.principal().amount()).divide(sum, DIGITS));
    }

    private int paying() {
        return terms.instalments() - terms.grace();
    }

    private LocalDate dueOn(int nr) {
        return terms.start().plusMonths((long) nr * terms.everyMonths());
    }

    /** What one won costs in the period. */
    private BigDecimal growth(int nr) {
        return rate.multiply(yearPart(dueOn(nr - 1), dueOn(nr)));
    }

    private BigDecimal yearPart(LocalDate from, LocalDate until) {
        if (terms.interest() == InterestMode.MONTHLY) {
            return count(terms.everyMonths()).divide(count(12), DIGITS);
        }
        return switch (terms.dayCount()) {
            case ACTUAL_365 -> count(days(from, until)).divide(count(365), DIGITS);
            case THIRTY_360 -> count(days(from, until)).divide(count(360), DIGITS);
            case ACTUAL_ACTUAL -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (LocalDate day : from.datesUntil(until).toList()) {
                    sum = sum.add(BigDecimal.ONE.divide(count(day.lengthOfYear()), DIGITS));
                }
                yield sum;
            }
        };
    }

    private int days(LocalDate from, LocalDate until) {
        if (terms.dayCount() != DayCount.THIRTY_360) {
            return (int) from.datesUntil(until).count();
        }
        int first = from.getDayOfMonth() == 31 ? 30 : from.getDayOfMonth();
        boolean cut = until.getDayOfMonth() == 31 && first == 30;
        int last = cut ? 30 : until.getDayOfMonth();
        return (until.getYear() - from.getYear()) * 360
                + (until.getMonthValue() - from.getMonthValue()) * 30
                + (last - first);
    }

    /** A hundred digits are kept, so that what is exactly a half is seen as one. */
    private long rounded(BigDecimal won) {
        BigDecimal unit = count(terms.unitWon());
        return won.divide(unit, DIGITS)
                .setScale(100, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.valueOf(terms.rounding().name()))
                .multiply(unit)
                .longValueExact();
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }
}
