package kr.dure.kernel;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTests {

    private static final Path PUBLISHED = Path.of("../shared/domain/data");
    private static final BusinessCalendar CALENDAR = BusinessCalendar.korean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01", // 노동절, a holiday of public offices since 2026
                "2026-07-17", // 제헌절, again since 2026
                "2026-08-17", // for 광복절 on a Saturday
                "2027-05-03", // for 노동절 on a Saturday
                "2025-10-08", // for 추석 on a Sunday
                "2025-05-06", // 어린이날 and 부처님 오신 날 on one Monday
                "2028-10-05", // 추석 and 개천절 on one Tuesday
                "2036-10-07", // 추석 and 개천절 on one Friday, 추석 on a Sunday: both move on
                "2026-06-03", // an election
                "2024-10-01", // 임시공휴일
            })
    void restsOn(String day) {
        assertThat(CALENDAR.isHoliday(LocalDate.parse(day))).isTrue();
        assertThat(CALENDAR.isBusinessDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-01", // not yet
                "2025-07-17", // not then
                "2026-06-08", // 현충일 on a Saturday is not made up for
                "2028-01-03", // nor is 1 January
                "2026-09-28", // nor 추석 on a Saturday
                "2020-10-05", // 개천절 was not made up for before 2021
                "2028-10-06", // one substitute for two holidays on one day
                "2026-11-23",
            })
    void worksOn(String day) {
        assertThat(CALENDAR.isBusinessDay(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,2026-11-20,2026-11-23",
        "2026-11-21,2026-11-23,2026-11-23",
        "2026-02-13,2026-02-13,2026-02-19",
        "2026-12-31,2026-12-31,2027-01-04",
        "2026-02-28,2026-03-03,2026-03-03"
    })
    void movesADueDateOn(LocalDate day, LocalDate onOrAfter, LocalDate next) {
        assertThat(CALENDAR.onOrAfter(day)).isEqualTo(onOrAfter);
        assertThat(CALENDAR.next(day)).isEqualTo(next);
    }

    @Test
    void knowsEveryYearFrom2000To2050AndNoOther() {
        for (int year = 2000; year <= 2050; year++) {
            assertThat(CALENDAR.holidays(year)).hasSizeBetween(13, 25);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.holidays(2051));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.holidays(1999));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void agreesWithThePublishedHolidays(int year) throws IOException {
        Path file = PUBLISHED.resolve("holidays-kr/" + year + ".csv");
        assumeTrue(Files.exists(file), "the published list is not here");
        assertThat(new TreeSet<>(CALENDAR.holidays(year))).isEqualTo(days(file, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017, 2018, 2021, 2022, 2024, 2025})
    void agreesWithTheSecondPublishedList(int year) throws IOException {
        Path file = PUBLISHED.resolve("kasi_rest_days_2004_2027.csv");
        assumeTrue(Files.exists(file), "the published list is not here");
        Set<LocalDate> known = new TreeSet<>(CALENDAR.holidays(year));
        // That list leaves out the one day that was declared ten days before.
        known.remove(LocalDate.of(2015, 8, 14));
        assertThat(known).isEqualTo(days(file, year + "-"));
    }

    private static Set<LocalDate> days(Path file, String prefix) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .filter(line -> line.startsWith(prefix) && !line.isBlank())
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
