package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class YearRulesTests {

    @ParameterizedTest
    @CsvSource({
        "2025, 2026-01-21, 2026-02-01, 2026-02-15, 2026-03-21",
        "2027, 2028-01-21, 2028-02-01, 2028-02-15, 2028-03-20"
    })
    void knowsTheCalendarOfTheYearsEnd(
            int year, LocalDate close, LocalDate remind, LocalDate report, LocalDate submit) {
        FiscalYear fiscal = FiscalYear.of(year);
        assertThat(YearRules.closeFrom(fiscal)).isEqualTo(close);
        assertThat(YearRules.remindFrom(fiscal)).isEqualTo(remind);
        assertThat(YearRules.reportUntil(fiscal)).isEqualTo(report);
        assertThat(YearRules.submitUntil(fiscal)).isEqualTo(submit);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"COMMITTED", "OUTSTANDING", "SPENT", "RECEIVED", "WRITTEN_OFF"})
    void undoesABudgetPostingInBalance(AccountKind account) {
        List<YearRules.Leg> legs = YearRules.undo(account, 500);
        assertThat(legs).hasSize(2);
        assertThat(legs.stream().mapToLong(YearRules.Leg::amount).sum()).isZero();
        assertThat(legs.getFirst().amount()).isEqualTo(-500);
    }
}
