package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;

/** What a period costs when the balance changes within it, and what a level instalment is. */
class InterestRuleTests {

    private static final LocalDate JANUARY = LocalDate.of(2028, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2028, 2, 1);

    @Test
    void countsEachAmountForItsDaysAndRoundsOnce() {
        InterestRule rule = rule(100, InterestMode.DAILY, DayCount.ACTUAL_365, Rounding.DOWN);
        // 90,000,000 for 14 days and 50,000,000 for 17 are 2,110,000,000 won days.
        Accrual accrual =
                rule.accrual(JANUARY, FEBRUARY)
                        .add(Won.of(90_000_000), JANUARY, JANUARY.plusDays(14))
                        .add(Won.of(50_000_000), JANUARY.plusDays(14), FEBRUARY);
        assertThat(accrual.won()).isEqualTo(Won.of(57_808));
    }

    @Test
    void sharesAMonthOfInterestByItsDays() {
        InterestRule rule = rule(120, InterestMode.MONTHLY, DayCount.ACTUAL_365, Rounding.HALF_UP);
        assertThat(rule.interest(Won.of(31_000_000), JANUARY, FEBRUARY)).isEqualTo(Won.of(31_000));
        Accrual half =
                rule.accrual(JANUARY, FEBRUARY)
                        .add(Won.of(31_000_000), JANUARY, JANUARY.plusDays(10))
                        .add(Won.ZERO, JANUARY.plusDays(10), FEBRUARY);
        assertThat(half.won()).isEqualTo(Won.of(10_000));
    }

    @Test
    void takesNothingMoreForAPeriodThatIsCountedInPieces() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            InterestRule rule = anyRule(random);
            LocalDate from = JANUARY.plusDays(random.nextInt(3_000));
            LocalDate until = from.plusMonths(rule.everyMonths());
            long length = ChronoUnit.DAYS.between(from, until);
            LocalDate middle = from.plusDays(random.nextLong(length + 1));
            Won balance = Won.of(random.nextLong(1L << 53));
            Accrual pieces =
                    rule.accrual(from, until)
                            .add(balance, from, middle)
                            .add(balance, middle, until);
            assertThat(pieces.won())
                    .as("%s on %s, %s to %s to %s", rule, balance, from, middle, until)
                    .isEqualTo(rule.interest(balance, from, until));
        }
    }

    @Test
    void countsNoDayThatIsNotThereAndNoBalanceThatIsGone() {
        InterestRule rule = rule(500, InterestMode.DAILY, DayCount.THIRTY_360, Rounding.HALF_UP);
        Accrual accrual =
                rule.accrual(JANUARY, FEBRUARY)
                        .add(Won.of(1_000_000), JANUARY, JANUARY)
                        .add(Won.ZERO, JANUARY, FEBRUARY);
        assertThat(accrual.won()).isEqualTo(Won.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> rule.accrual(JANUARY, JANUARY));
    }

    @Test
    void levelsWhatIsLeftOverWhatIsToCome() {
        InterestRule rule = rule(1_200, InterestMode.MONTHLY, DayCount.ACTUAL_365, Rounding.DOWN);
        List<LocalDate> days = IntStream.rangeClosed(0, 3).mapToObj(JANUARY::plusMonths).toList();
        assertThat(rule.level(Won.of(1_000_000), days)).isEqualTo(Won.of(340_022));
        assertThat(rule.share(Won.of(1_000_000), 3)).isEqualTo(Won.of(333_333));
    }

    @Test
    void roundsTheLevelAmountAsWholeNumbersDo() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            InterestRule rule = anyRule(random);
            long[] parts = new long[random.nextInt(1, 50)];
            for (int period = 0; period < parts.length; period++) {
                LocalDate from = JANUARY.plusMonths((long) period * rule.everyMonths());
                LocalDate until = from.plusMonths(rule.everyMonths());
                parts[period] = rule.parts(PlainDay.of(from), PlainDay.of(until));
            }
            long balance = random.nextLong(1L << random.nextInt(1, 54));
            assertThat(LevelAmount.won(balance, parts, 0, rule))
                    .as("%s on %d over %d", rule, balance, parts.length)
                    .isEqualTo(LevelAmount.exact(balance, parts, 0, rule));
        }
    }

    @Test
    void doesNotTrustADoubleThatLiesOnTheLine() {
        // 10% over one year on 105 won is 115.5 won exactly, which no double error may move.
        for (int won = 5; won < 100_000; won += 10) {
            long[] year = {1_000L * 12};
            long half = won * 11L / 10;
            assertThat(LevelAmount.won(won, year, 0, yearly(Rounding.DOWN))).isEqualTo(half);
            assertThat(LevelAmount.won(won, year, 0, yearly(Rounding.HALF_UP))).isEqualTo(half + 1);
            assertThat(LevelAmount.won(won, year, 0, yearly(Rounding.HALF_EVEN)))
                    .isEqualTo(half + half % 2);
            assertThat(LevelAmount.won(won * 2, year, 0, yearly(Rounding.DOWN)))
                    .isEqualTo(won * 22L / 10);
        }
    }

    @Test
    void knowsTheDaysOfTheCalendar() {
        LocalDate start = LocalDate.of(1896, 1, 1);
        for (int i = 0; i < 200_000; i++) {
            LocalDate date = start.plusDays(i);
            int plain = PlainDay.of(date);
            assertThat(PlainDay.epochDay(plain)).isEqualTo(Math.toIntExact(date.toEpochDay()));
            assertThat(PlainDay.date(plain)).isEqualTo(date);
            assertThat(PlainDay.date(PlainDay.plusMonths(plain, i % 50)))
                    .isEqualTo(date.plusMonths(i % 50));
        }
    }

    private static InterestRule yearly(Rounding rounding) {
        return new InterestRule(
                Rate.of(1_000), InterestMode.MONTHLY, DayCount.ACTUAL_365, 12, rounding, 1);
    }

    private static InterestRule rule(
            int bp, InterestMode mode, DayCount dayCount, Rounding rounding) {
        return new InterestRule(Rate.of(bp), mode, dayCount, 1, rounding, 1);
    }

    private static InterestRule anyRule(Random random) {
        return new InterestRule(
                Rate.of(random.nextInt(10_001)),
                InterestMode.values()[random.nextInt(2)],
                DayCount.values()[random.nextInt(3)],
                new int[] {1, 3, 6, 12}[random.nextInt(4)],
                Rounding.values()[random.nextInt(3)],
                random.nextBoolean() ? 1 : 10);
    }
}
