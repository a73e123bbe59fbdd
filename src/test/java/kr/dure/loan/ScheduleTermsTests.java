package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.junit.jupiter.api.Test;

class ScheduleTermsTests {

    private static final LocalDate START = LocalDate.of(2028, 2, 29);

    @Test
    void takesWhatIsAtTheEdge() {
        assertThat(terms(1, 1, 0, 1, START, 1).principal()).isEqualTo(Won.of(1));
        assertThat(terms(WonText.MOST.amount(), 600, 599, 12, START, 10).grace()).isEqualTo(599);
        assertThat(terms(1, 1, 0, 3, LocalDate.of(1900, 1, 1), 1).everyMonths()).isEqualTo(3);
        assertThat(terms(1, 1, 0, 6, LocalDate.of(2199, 12, 31), 1).everyMonths()).isEqualTo(6);
    }

    @Test
    void refusesAPrincipalThatIsNoneOrTooLarge() {
        refuses("principal", () -> terms(0, 60, 0, 1, START, 1));
        refuses("principal", () -> terms(-1, 60, 0, 1, START, 1));
        refuses("principal", () -> terms(WonText.MOST.amount() + 1, 60, 0, 1, START, 1));
    }

    @Test
    void refusesNoInstalmentsAndTooMany() {
        refuses("instalments", () -> terms(1_000, 0, 0, 1, START, 1));
        refuses("instalments", () -> terms(1_000, -1, 0, 1, START, 1));
        refuses("instalments", () -> terms(1_000, 601, 0, 1, START, 1));
        refuses("instalments", () -> terms(1_000, 10_000, 0, 1, START, 1));
    }

    @Test
    void refusesAGraceThatLeavesNothingToPayBackIn() {
        refuses("grace", () -> terms(1_000, 60, 60, 1, START, 1));
        refuses("grace", () -> terms(1_000, 60, 61, 1, START, 1));
        refuses("grace", () -> terms(1_000, 60, -1, 1, START, 1));
    }

    @Test
    void refusesOtherIntervalsUnitsAndYears() {
        refuses("every", () -> terms(1_000, 60, 0, 2, START, 1));
        refuses("every", () -> terms(1_000, 60, 0, 0, START, 1));
        refuses("unit", () -> terms(1_000, 60, 0, 1, START, 100));
        refuses("start", () -> terms(1_000, 60, 0, 1, LocalDate.of(1899, 12, 31), 1));
        refuses("start", () -> terms(1_000, 60, 0, 1, LocalDate.of(2200, 1, 1), 1));
    }

    private interface Making {
        ScheduleTerms make();
    }

    private static void refuses(String field, Making making) {
        assertThatExceptionOfType(ScheduleRefusal.class)
                .isThrownBy(making::make)
                .satisfies(no -> assertThat(no.field()).isEqualTo(field));
    }

    private static ScheduleTerms terms(
            long won, int count, int grace, int every, LocalDate start, int unit) {
        return new ScheduleTerms(
                Won.of(won),
                Rate.of(100),
                count,
                grace,
                every,
                start,
                Repayment.EQUAL_PRINCIPAL,
                InterestMode.MONTHLY,
                DayCount.ACTUAL_365,
                Rounding.DOWN,
                unit);
    }
}
