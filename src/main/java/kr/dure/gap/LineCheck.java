package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.dure.gap.Agreement.Stop;
import kr.dure.gap.Finding.Kind;
import kr.dure.kernel.Interest;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank's claim beside what the house works out: balance × share × days ÷ 365, the
 * fraction dropped (docs/schedules.md). It matches where nothing was found.
 *
 * @param days of the line on which the agreement runs
 * @param balance the most that is owed as agreed
 * @param rateBp the most the bank may ask
 * @param shareBp what of it the fund pays
 * @param interest what the bank's own balance, rate and days come to
 * @param subsidy what the fund pays, no more than is left of the award
 */
public record LineCheck(
        int days,
        Won balance,
        int rateBp,
        int shareBp,
        Won interest,
        Won subsidy,
        List<Finding> findings) {

    /** Every month is counted on a year of 365 days. */
    static final int YEAR_DAYS = 365;

    /** Banks round a month's interest their own way; the subsidy is never rounded theirs. */
    private static final Won INTEREST_TOLERANCE = Won.of(1);

    /**
     * What a line is held beside.
     *
     * @param left what is left of the award before this line
     */
    record Beside(
            String bankCode,
            long fundId,
            String lineCode,
            YearMonth month,
            @Nullable Agreement agreement,
            Standing standing,
            Won left) {}

    public LineCheck {
        findings = List.copyOf(findings);
    }

    public boolean matches() {
        return findings.isEmpty();
    }

    static LineCheck of(ClaimLine line, Beside beside) {
        Agreement agreement = beside.agreement();
        if (agreement == null || agreement.loan() == null) {
            return nothing(line, Finding.of(Kind.UNKNOWN, line.named()));
        }
        boolean own =
                agreement.agreed().bankCode().equals(beside.bankCode())
                        && agreement.fundId() == beside.fundId()
                        && agreement.lineCode().equals(beside.lineCode());
        return own
                ? new Comparison(line, beside, agreement).check()
                : nothing(line, Finding.of(Kind.OTHER_BANK, line.named()));
    }

    private static LineCheck nothing(ClaimLine line, Finding finding) {
        return new LineCheck(0, Won.ZERO, 0, 0, interest(line), Won.ZERO, List.of(finding));
    }

    private static Won interest(ClaimLine line) {
        return worth(line.balance(), line.rateBp(), line.days());
    }

    /** What a balance is worth at a rate over days, the fraction of a won dropped. */
    static Won worth(Won balance, int rateBp, int days) {
        return Interest.dailyInterest(balance, Rate.of(rateBp), days, YEAR_DAYS, Rounding.DOWN);
    }

    /** One line beside its agreement. */
    private static final class Comparison {

        private final ClaimLine line;
        private final Beside beside;
        private final Agreement agreement;
        private final BankLoan loan;
        private final List<Finding> found = new ArrayList<>();

        private Comparison(ClaimLine line, Beside beside, Agreement agreement) {
            this.line = line;
            this.beside = beside;
            this.agreement = agreement;
            this.loan = agreement.agreed();
        }

        private LineCheck check() {
            if (line.month().isAfter(beside.month())) {
                found.add(Finding.of(Kind.LATER, line.month()));
            }
            int days = runningDays();
            if (line.days() != line.span()) {
                found.add(Finding.of(Kind.DAYS, line.days(), line.span()));
            }
            Won owed = owed();
            if (line.rateBp() > loan.rateBp()) {
                found.add(Finding.of(Kind.RATE, percent(line.rateBp()), percent(loan.rateBp())));
            }
            Won interest = interest(line);
            if (apart(line.interest(), interest).isMoreThan(INTEREST_TOLERANCE)) {
                found.add(Finding.of(Kind.INTEREST, line.interest(), interest));
            }
            int share = agreement.shareBp(line.rateBp());
            Won left = beside.left().max(Won.ZERO);
            Won worth = worth(line.balance().min(owed), share, days);
            Won subsidy = Rounding.DOWN.to(worth, agreement.terms().unitWon()).min(left);
            if (!line.subsidy().equals(subsidy)) {
                found.add(Finding.of(Kind.SUBSIDY, line.subsidy(), subsidy));
            }
            if (line.subsidy().isMoreThan(left)) {
                found.add(Finding.of(Kind.BEYOND, agreement.most(), left));
            }
            return new LineCheck(days, owed, loan.rateBp(), share, interest, subsidy, found);
        }

        /** The days on which it runs; the first of each kind on which it does not is told. */
        private int runningDays() {
            Map<Stop, LocalDate> stops = new EnumMap<>(Stop.class);
            int days = 0;
            for (LocalDate day = line.from(); !day.isAfter(line.until()); day = day.plusDays(1)) {
                Stop stop = agreement.stopOn(day, beside.standing());
                if (stop == null) {
                    days++;
                } else {
                    stops.putIfAbsent(stop, day);
                }
            }
            int running = days;
            stops.forEach((stop, day) -> found.add(stopped(stop, day, running)));
            return days;
        }

        private Finding stopped(Stop stop, LocalDate day, int days) {
            return switch (stop) {
                case NOT_YET -> Finding.of(Kind.NOT_YET, agreement.firstDay(), days);
                case OVER -> Finding.of(Kind.OVER, agreement.lastDay(), days);
                case HALTED -> Finding.of(Kind.HALTED, day, days);
                case NO_STANDING -> Finding.of(Kind.NO_STANDING, day, days);
            };
        }

        /** The most owed over all days of the line: principal due within them lowers it. */
        private Won owed() {
            boolean early = line.from().isBefore(loan.lentOn());
            Won first = loan.balanceOn(early ? loan.lentOn() : line.from());
            Won last = loan.balanceOn(line.until());
            if (line.balance().isMoreThan(first)) {
                found.add(Finding.of(Kind.BALANCE, line.balance(), first));
            } else if (line.balance().isMoreThan(last) && !last.isZero()) {
                found.add(Finding.of(Kind.SPLIT, last));
            }
            return last.isZero() ? first : last;
        }

        private static Won apart(Won one, Won other) {
            Won difference = one.minus(other);
            return difference.isNegative() ? difference.negated() : difference;
        }

        private static String percent(int rateBp) {
            return Rate.of(rateBp).percent();
        }
    }
}
