package kr.dure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026. 11. 2.",
                "2026.\u00a011.\u00a02.",
                "2026.11.02",
                "2026-11-02",
                "2026-11-2",
                "2026/11/02",
                "20261102",
                " 2026년 11월 2일 "
            })
    void readsWhatPeopleType(String text) {
        assertThat(DateText.read(text)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "'',date-shape",
        "11. 2.,date-shape",
        "26-11-02,date-shape",
        "2026-11.02,date-shape",
        "02/11/2026,date-shape",
        "tomorrow,date-shape",
        "2026-02-29,date-no-such-day",
        "20261301,date-no-such-day",
        "2026. 11. 31.,date-no-such-day"
    })
    void refusesTheRestEachForItsReason(String text, String reason) {
        assertThatThrownBy(() -> DateText.read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no -> assertThat(no.key()).isEqualTo("kernel.refusal." + reason));
    }

    @Test
    void writesAMonthOneWayInEachLanguage() {
        YearMonth month = YearMonth.of(2026, 3);
        assertThat(DateText.month(month)).isEqualTo("2026년\u00a03월");
        assertThat(Language.ENGLISH.get(() -> DateText.month(month))).isEqualTo("2026-03");
    }

    @Test
    void holdsADateTogether() {
        assertThat(DateText.full(DAY)).isEqualTo("2026.\u00a011.\u00a02.");
        assertThat(DateText.withWeekday(LocalDate.of(2026, 11, 22)))
                .isEqualTo("11.\u00a022.\u00a0(일)");
        assertThat(DateText.read(DateText.full(DAY))).isEqualTo(DAY);
    }
}
