package kr.dure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTests {

    private static final FiscalYear YEAR = FiscalYear.of(2026);

    @Test
    void isTheCalendarYear() {
        assertThat(YEAR.firstDay()).isEqualTo("2026-01-01");
        assertThat(YEAR.lastDay()).isEqualTo("2026-12-31");
        assertThat(FiscalYear.of(LocalDate.of(2026, 12, 31))).isEqualTo(YEAR);
        assertThat(FiscalYear.of(LocalDate.of(2027, 1, 1))).isEqualTo(YEAR.next());
        assertThat(YEAR.next().previous()).isEqualTo(YEAR);
    }

    @Test
    void paysUntil20JanuaryAndClosesOn10February() {
        assertThat(YEAR.outstandingUntil()).isEqualTo("2027-01-20");
        assertThat(YEAR.booksClose()).isEqualTo("2027-02-10");
        assertThat(YEAR.takes(LocalDate.of(2027, 1, 20))).isTrue();
        assertThat(YEAR.takes(LocalDate.of(2027, 1, 21))).isFalse();
        assertThat(YEAR.takes(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(YEAR.contains(LocalDate.of(2027, 1, 20))).isFalse();
    }

    @Test
    void refusesWhatIsNoYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> FiscalYear.of(26));
    }
}
