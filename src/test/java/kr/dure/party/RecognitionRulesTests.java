package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecognitionRulesTests {

    @Test
    void holdsFromTheFirstToTheLastDay() {
        Recognition one = recognition("2024-01-01", "2024-12-31", null);
        assertThat(one.holdsOn(day("2023-12-31"))).isFalse();
        assertThat(one.holdsOn(day("2024-01-01"))).isTrue();
        assertThat(one.holdsOn(day("2024-12-31"))).isTrue();
        assertThat(one.holdsOn(day("2025-01-01"))).isFalse();
    }

    @Test
    void countsOnWhereOneRecognitionFollowsTheOther() {
        var all =
                List.of(
                        recognition("2024-01-01", null, null),
                        recognition("2022-05-01", "2023-12-31", null),
                        recognition("2019-01-01", "2020-12-31", null));
        assertThat(since(all, "2026-01-01")).contains(day("2022-05-01"));
        assertThat(since(all, "2020-01-01")).contains(day("2019-01-01"));
        assertThat(since(all, "2021-06-01")).isEmpty();
    }

    @Test
    void barsForThreeYearsAfterClausesOneThreeAndFive() {
        for (int clause : new int[] {1, 3, 5}) {
            var all = List.of(recognition("2020-01-01", "2023-06-30", clause));
            assertThat(RecognitionBar.barredUntil(all, day("2026-06-30")))
                    .contains(day("2026-07-01"));
            assertThat(RecognitionBar.barredUntil(all, day("2026-07-01"))).isEmpty();
        }
    }

    @Test
    void barsNobodyAfterOtherGrounds() {
        var cancelled = List.of(recognition("2020-01-01", "2023-06-30", 2));
        var expired = List.of(recognition("2020-01-01", "2023-06-30", null));
        assertThat(RecognitionBar.barredUntil(cancelled, day("2023-07-01"))).isEmpty();
        assertThat(RecognitionBar.barredUntil(expired, day("2023-07-01"))).isEmpty();
    }

    private static java.util.Optional<LocalDate> since(List<Recognition> all, String day) {
        return Recognition.unbrokenSince(all, RecognitionKind.SELF_SUPPORT, day(day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Recognition recognition(
            String from, @Nullable String last, @Nullable Integer clause) {
        return new Recognition(
                1,
                1,
                RecognitionKind.SELF_SUPPORT,
                Reach.LOCAL,
                day(from),
                last == null ? null : day(last),
                "",
                "",
                clause == null ? null : EndGround.CANCELLED,
                clause,
                "",
                null,
                null,
                Instant.EPOCH);
    }
}
