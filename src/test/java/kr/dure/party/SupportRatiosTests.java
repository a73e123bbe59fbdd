package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.dure.party.SupportRatios.Criterion;
import kr.dure.party.SupportRatios.Outcome;
import kr.dure.party.SupportRatios.Test;
import kr.dure.party.SupportRatios.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportRatiosTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // members, recipients, near-poor, holds
        "10, 2, 2, true",
        "10, 2, 1, false", // 3 of 10 is not a third
        "10, 1, 9, false", // 1 of 10 is not a fifth
        "3, 1, 0, true",
        "4, 1, 0, false",
        "6, 2, 0, true",
        "5, 1, 0, false",
        "5, 1, 1, true",
        "9, 2, 1, true",
        "11, 2, 2, false", // 2·5 < 11
        "11, 3, 1, true",
        "1, 1, 0, true",
        "0, 0, 0, false",
        "100000, 20000, 13333, false",
        "100000, 20000, 13334, true",
    })
    void wantsAFifthAndAThird(int members, int recipients, int nearPoor, boolean holds) {
        Verdict verdict = judge(of(members, recipients, nearPoor, 0), LONG_AGO, null, false);
        assertThat(outcome(verdict, Test.RATIO).holds()).isEqualTo(holds);
        assertThat(verdict.holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        // recipients of 5, recognised since, holds
        "1, 2021-11-22, true", // the day five years are full is still within them
        "1, 2021-11-21, false",
        "1, 2026-11-22, true",
        "1, 2026-11-23, false",
        "0, 2025-01-01, false",
        "1, , false",
    })
    void gracesForFiveYears(int recipients, @Nullable LocalDate since, boolean holds) {
        Verdict verdict = judge(of(5, recipients, 0, 0), since, null, false);
        assertThat(outcome(verdict, Test.GRACE).holds()).isEqualTo(holds);
        assertThat(outcome(verdict, Test.RATIO).holds()).isFalse();
        assertThat(verdict.holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        // members, disadvantaged, opened on, incorporated, holds
        "5, 2, 2023-11-22, true, true",
        "5, 1, 2023-11-22, true, false",
        "4, 4, 2023-11-22, true, false",
        "10, 3, 2023-11-22, true, true",
        "11, 3, 2023-11-22, true, false", // 3 of 11 is 27.3%
        "7, 2, 2023-11-22, true, false", // 28.6%
        "5, 5, 2023-11-23, true, false", // three years tomorrow
        "5, 5, , true, false",
        "5, 5, 2023-11-22, false, false",
    })
    void takesTheDisadvantagedOfAnOldCompany(
            int members,
            int disadvantaged,
            @Nullable LocalDate opened,
            boolean incorporated,
            boolean holds) {
        Verdict verdict = judge(of(members, 0, 0, disadvantaged), LONG_AGO, opened, incorporated);
        assertThat(outcome(verdict, Test.DISADVANTAGED).holds()).isEqualTo(holds);
        assertThat(verdict.holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"10, 2, 4", "11, 3, 4", "1, 1, 1", "0, 1, 1", "6, 2, 2"})
    void saysHowManyWouldDo(int members, long fifth, long third) {
        Outcome ratio = outcome(judge(of(members, 0, 0, 0), null, null, false), Test.RATIO);
        assertThat(ratio.criteria())
                .extracting(Criterion::args)
                .extracting(args -> args.get(2))
                .containsExactly(fifth, third);
    }

    private static MemberCount of(int members, int recipients, int nearPoor, int disadvantaged) {
        return new MemberCount(ON, members, recipients, nearPoor, disadvantaged, members);
    }

    private static Verdict judge(
            MemberCount count,
            @Nullable LocalDate since,
            @Nullable LocalDate opened,
            boolean incorporated) {
        return SupportRatios.judge(ON, count, since, opened, incorporated);
    }

    private static Outcome outcome(Verdict verdict, Test test) {
        return verdict.outcomes().stream().filter(each -> each.test() == test).findFirst().get();
    }
}
