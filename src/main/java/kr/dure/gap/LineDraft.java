package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim, before it is written down.
 *
 * @param nr where it stands in the bank's list
 * @param named the number of the agreement, or the bank's own of the loan
 * @param from null where the bank names no days: then those of the claim's month in which the
 *     agreement runs
 */
public record LineDraft(
        int nr,
        String named,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int days,
        Won balance,
        int rateBp,
        Won interest,
        Won subsidy) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_DAYS = 366;
    private static final int MOST_BASIS_POINTS = 10_000;

    /** Whether it is what was written down as that line. */
    boolean became(ClaimLine line) {
        return named.equals(line.named())
                && (from == null || from.equals(line.from()))
                && (until == null || until.equals(line.until()))
                && days == line.days()
                && balance.equals(line.balance())
                && rateBp == line.rateBp()
                && interest.equals(line.interest())
                && subsidy.equals(line.subsidy());
    }

    /**
     * @throws GapRefusal for what cannot be a line: no number, days of two months, more than a year
     *     has
     */
    void check() {
        if (named.isBlank() || named.length() > LONGEST_NAME) {
            throw GapRefusal.named(nr);
        }
        if (from != null && until != null) {
            if (until.isBefore(from) || !YearMonth.from(from).equals(YearMonth.from(until))) {
                throw GapRefusal.twoMonths(nr, from, until);
            }
        }
        if (days < 0 || days > MOST_DAYS) {
            throw GapRefusal.days(nr, days);
        }
        if (rateBp < 0 || rateBp > MOST_BASIS_POINTS) {
            throw GapRefusal.lineRate(nr);
        }
        if (balance.isNegative() || interest.isNegative() || subsidy.isNegative()) {
            throw GapRefusal.negative(nr);
        }
        if (balance.max(interest).max(subsidy).isMoreThan(WonText.MOST)) {
            throw GapRefusal.tooMuch(nr);
        }
    }
}
