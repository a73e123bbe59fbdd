package kr.dure.loan;

import static kr.dure.kernel.Rounding.DOWN;
import static kr.dure.kernel.Rounding.HALF_EVEN;
import static kr.dure.kernel.Rounding.HALF_UP;
import static kr.dure.loan.DayCount.ACTUAL_365;
import static kr.dure.loan.DayCount.ACTUAL_ACTUAL;
import static kr.dure.loan.DayCount.THIRTY_360;
import static kr.dure.loan.InterestMode.DAILY;
import static kr.dure.loan.InterestMode.MONTHLY;
import static kr.dure.loan.Repayment.BULLET;
import static kr.dure.loan.Repayment.EQUAL_INSTALMENT;
import static kr.dure.loan.Repayment.EQUAL_PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.loan.Instalments.Row;
import org.junit.jupiter.api.Test;

/** Whole tables worked out by hand, and thousands by slower arithmetic. */
class InstalmentsTests {

    private static final int RANDOM_TERMS = 4_000;

    @Test
    void paysSixtyLevelInstalmentsOnAHundredMillion() {
        var terms =
                new ScheduleTerms(
                        Won.of(100_000_000),
                        Rate.of(100),
                        60,
                        0,
                        1,
                        day("2026-01-01"),
                        EQUAL_INSTALMENT,
                        DAILY,
                        ACTUAL_365,
                        HALF_EVEN,
                        1);
        Instalments table = Instalments.of(terms);
        assertThat(table.levelWon()).isEqualTo(1_709_365);
        for (int nr = 1; nr < 60; nr++) {
            assertThat(table.dueWon(nr)).isEqualTo(1_709_365);
        }
        assertThat(table.dueWon(60)).isEqualTo(1_709_346);
        assertThat(table.rows().getFirst())
                .isEqualTo(
                        new Row(
                                1,
                                31,
                                day("2026-02-01"),
                                Won.of(98_375_567),
                                Won.of(1_624_433),
                                Won.of(84_932)));
        assertThat(table.balanceWon(60)).isZero();
    }

    @Test
    void asksForInterestOnlyWhileTheGraceLasts() {
        assertThat(table(1_000_000, 1_200, "4/1/1", "2026-01-31", EQUAL_PRINCIPAL, HALF_EVEN))
                .isEqualTo(
                        """
                        1,28,2026-02-28,1000000,0,10000,10000
                        2,31,2026-03-31,666667,333333,10000,343333
                        3,30,2026-04-30,333334,333333,6667,340000
                        4,31,2026-05-31,0,333334,3333,336667
                        """);
        assertThat(table(1_000_000, 1_200, "4/1/1", "2026-01-31", EQUAL_INSTALMENT, DOWN))
                .isEqualTo(
                        """
                        1,28,2026-02-28,1000000,0,10000,10000
                        2,31,2026-03-31,669978,330022,10000,340022
                        3,30,2026-04-30,336655,333323,6699,340022
                        4,31,2026-05-31,0,336655,3366,340021
                        """);
    }

    @Test
    void sharesThePrincipalEquallyWhereNothingIsCharged() {
        String equal =
                """
                1,31,2026-02-01,666669,333334,0,333334
                2,28,2026-03-01,333335,333334,0,333334
                3,31,2026-04-01,0,333335,0,333335
                """;
        assertThat(table(1_000_003, 0, "3/0/1", "2026-01-01", EQUAL_INSTALMENT, DOWN))
                .isEqualTo(equal);
        assertThat(table(1_000_003, 0, "3/0/1", "2026-01-01", EQUAL_PRINCIPAL, DOWN))
                .isEqualTo(equal);
    }

    @Test
    void splitsAPeriodAtNewYearBetweenTheirLengths() {
        // 1 January 2024 begins 366ths: 2/365 + 29/366 of 365,000 won is 30,921.31.
        assertThat(
                        daily(
                                10_000_000,
                                365,
                                "4/0/1/1",
                                "2023-11-30",
                                BULLET,
                                new Days(ACTUAL_ACTUAL, HALF_UP)))
                .isEqualTo(
                        """
                        1,30,2023-12-30,10000000,0,30000,30000
                        2,31,2024-01-30,10000000,0,30921,30921
                        3,30,2024-02-29,10000000,0,29918,29918
                        4,30,2024-03-30,0,10000000,29918,10029918
                        """);
    }

    @Test
    void countsMonthsOfThirtyDaysInTensOfWon() {
        assertThat(
                        daily(
                                12_345_678,
                                450,
                                "6/2/1/10",
                                "2025-08-31",
                                EQUAL_PRINCIPAL,
                                new Days(THIRTY_360, HALF_UP)))
                .isEqualTo(
                        """
                        1,30,2025-09-30,12345678,0,46300,46300
                        2,30,2025-10-31,12345678,0,46300,46300
                        3,30,2025-11-30,9259258,3086420,46300,3132720
                        4,30,2025-12-31,6172838,3086420,34720,3121140
                        5,30,2026-01-31,3086418,3086420,23150,3109570
                        6,28,2026-02-28,0,3086418,10800,3097218
                        """);
    }

    @Test
    void comesBackToTheLeapDay() {
        assertThat(
                        daily(
                                10_000_000,
                                250,
                                "5/1/12/10",
                                "2024-02-29",
                                EQUAL_INSTALMENT,
                                new Days(ACTUAL_ACTUAL, HALF_EVEN)))
                .isEqualTo(
                        """
                        1,365,2025-02-28,10000000,0,249430,249430
                        2,365,2026-02-28,7591780,2408220,250000,2658220
                        3,365,2027-02-28,5123350,2468430,189790,2658220
                        4,366,2028-02-29,2593510,2529840,128380,2658220
                        5,365,2029-02-28,0,2593510,64690,2658200
                        """);
    }

    @Test
    void countsQuartersAndHalfYears() {
        assertThat(
                        daily(
                                50_000_000,
                                150,
                                "4/1/3/1",
                                "2027-11-30",
                                EQUAL_INSTALMENT,
                                new Days(ACTUAL_365, HALF_EVEN)))
                .isEqualTo(
                        """
                        1,91,2028-02-29,50000000,0,186986,186986
                        2,91,2028-05-30,33394821,16605179,186986,16792165
                        3,92,2028-08-30,16728916,16665905,126260,16792165
                        4,92,2028-11-30,0,16728916,63249,16792165
                        """);
        assertThat(
                        daily(
                                20_000_000,
                                200,
                                "4/0/6/1",
                                "2026-01-31",
                                EQUAL_INSTALMENT,
                                new Days(THIRTY_360, HALF_EVEN)))
                .isEqualTo(
                        """
                        1,180,2026-07-31,15074378,4925622,200000,5125622
                        2,180,2027-01-31,10099500,4974878,150744,5125622
                        3,180,2027-07-31,5074873,5024627,100995,5125622
                        4,180,2028-01-31,0,5074873,50749,5125622
                        """);
    }

    @Test
    void agreesWithSlowerArithmeticOnAnything() {
        var random = new Random(20261125);
        for (int i = 0; i < RANDOM_TERMS; i++) {
            ScheduleTerms terms = anything(random);
            assertThat(Instalments.of(terms).rows())
                    .as("%s", terms)
                    .isEqualTo(SlowSchedule.of(terms));
        }
    }

    @Test
    void paysBackWhatWasLentAndNeverOwesMore() {
        var random = new Random(3);
        for (int i = 0; i < RANDOM_TERMS; i++) {
            ScheduleTerms terms = anything(random);
            Instalments table = Instalments.of(terms);
            long owed = terms.principal().amount();
            LocalDate before = terms.start();
            for (int nr = 1; nr <= table.count(); nr++) {
                assertThat(table.balanceWon(nr)).as("%s", terms).isBetween(0L, owed);
                assertThat(table.principalWon(nr)).isEqualTo(owed - table.balanceWon(nr));
                assertThat(table.interestWon(nr)).isNotNegative();
                assertThat(table.dueOn(nr)).isAfter(before);
                owed = table.balanceWon(nr);
                before = table.dueOn(nr);
            }
            assertThat(owed).as("%s", terms).isZero();
        }
    }

    /** Lengths, rates and day counts a fund has; interest on the roundings stays small in them. */
    @Test
    void differsInTheLastLevelInstalmentByAWonForEachAtMost() {
        var random = new Random(5);
        for (int i = 0; i < RANDOM_TERMS; i++) {
            int count = random.nextInt(1, 121);
            var terms =
                    new ScheduleTerms(
                            Won.of(random.nextLong(1_000_000, 1_000_000_000)),
                            Rate.of(random.nextInt(501)),
                            count,
                            random.nextInt(count),
                            1,
                            day("2020-01-01").plusDays(random.nextInt(4_000)),
                            EQUAL_INSTALMENT,
                            pick(random, InterestMode.values()),
                            pick(random, DayCount.values()),
                            pick(random, Rounding.values()),
                            1);
            Instalments table = Instalments.of(terms);
            assertThat(table.dueWon(count)).as("%s", terms).isCloseTo(table.levelWon(), by(count));
        }
    }

    @Test
    void keepsTheDayOfTheMonthHoweverShortAMonthWas() {
        var terms = terms(1_000_000, 100, "14/0/1", "2027-12-31", BULLET, DOWN);
        assertThat(Instalments.of(terms).rows().stream().map(Row::dueOn).map(LocalDate::toString))
                .containsExactly(
                        "2028-01-31",
                        "2028-02-29",
                        "2028-03-31",
                        "2028-04-30",
                        "2028-05-31",
                        "2028-06-30",
                        "2028-07-31",
                        "2028-08-31",
                        "2028-09-30",
                        "2028-10-31",
                        "2028-11-30",
                        "2028-12-31",
                        "2029-01-31",
                        "2029-02-28");
    }

    @Test
    void movesOnlyDueDatesOffHolidays() {
        var terms = terms(1_000_000, 1_200, "3/0/1", "2026-07-15", EQUAL_PRINCIPAL, DOWN);
        Instalments table = Instalments.of(terms);
        // 15 August 2026 is Liberation Day and a Saturday, 17 August its substitute.
        List<Row> moved = table.rows(BusinessCalendar.korean());
        assertThat(moved.stream().map(Row::dueOn).map(LocalDate::toString))
                .containsExactly("2026-08-18", "2026-09-15", "2026-10-15");
        assertThat(moved.stream().map(Row::days)).containsExactly(31, 31, 30);
        assertThat(moved.stream().map(Row::interest))
                .isEqualTo(table.rows().stream().map(Row::interest).toList());
    }

    @Test
    void movesNoDueDateIntoYearsWhoseHolidaysAreUnknown() {
        BusinessCalendar calendar = BusinessCalendar.korean();
        var beyond = terms(1_000_000, 100, "2/0/12", "2049-03-02", BULLET, DOWN);
        assertThatExceptionOfType(ScheduleRefusal.class)
                .isThrownBy(() -> Instalments.of(beyond).rows(calendar))
                .satisfies(no -> assertThat(no.args()).containsExactly(day("2051-03-02")));
        // 31 December 2050 is a Saturday, so that the next business day is beyond too.
        var atTheEdge = terms(1_000_000, 100, "1/0/1", "2050-11-30", BULLET, DOWN);
        assertThat(Instalments.of(atTheEdge).rows(calendar)).hasSize(1);
        var over = terms(1_000_000, 100, "1/0/1", "2050-12-01", BULLET, DOWN);
        assertThatExceptionOfType(ScheduleRefusal.class)
                .isThrownBy(() -> Instalments.of(over).rows(calendar));
    }

    @Test
    void takesTheLargestAmountThereIs() {
        for (Repayment repayment : Repayment.values()) {
            for (DayCount dayCount : DayCount.values()) {
                var terms =
                        new ScheduleTerms(
                                WonText.MOST,
                                Rate.of(10_000),
                                600,
                                0,
                                12,
                                day("2199-12-31"),
                                repayment,
                                DAILY,
                                dayCount,
                                HALF_UP,
                                10);
                assertThat(Instalments.of(terms).rows()).isEqualTo(SlowSchedule.of(terms));
            }
        }
    }

    private static org.assertj.core.data.Offset<Long> by(long won) {
        return org.assertj.core.data.Offset.offset(won);
    }

    private static ScheduleTerms anything(Random random) {
        int count = random.nextInt(1, random.nextInt(10) == 0 ? 120 : 40);
        boolean round = random.nextBoolean();
        long won = random.nextLong(1, 1L << random.nextInt(1, 54));
        return new ScheduleTerms(
                Won.of(round && won > 1_000_000 ? won / 1_000_000 * 1_000_000 : won),
                Rate.of(random.nextInt(6) == 0 ? 0 : random.nextInt(round ? 1_000 : 10_001)),
                count,
                random.nextInt(count),
                pick(random, new Integer[] {1, 3, 6, 12}),
                day("1999-12-01").plusDays(random.nextInt(11_000)),
                pick(random, Repayment.values()),
                pick(random, InterestMode.values()),
                pick(random, DayCount.values()),
                pick(random, Rounding.values()),
                random.nextBoolean() ? 1 : 10);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String table(
            long won, int bp, String counts, String start, Repayment way, Rounding rounding) {
        return lines(terms(won, bp, counts, start, way, rounding));
    }

    private static ScheduleTerms terms(
            long won, int bp, String counts, String start, Repayment way, Rounding rounding) {
        String[] count = counts.split("/");
        return new ScheduleTerms(
                Won.of(won),
                Rate.of(bp),
                Integer.parseInt(count[0]),
                Integer.parseInt(count[1]),
                Integer.parseInt(count[2]),
                day(start),
                way,
                MONTHLY,
                ACTUAL_365,
                rounding,
                1);
    }

    /** As {@link #terms}, and the unit last in the counts. */
    private static String daily(
            long won, int bp, String counts, String start, Repayment way, Days days) {
        var monthly = terms(won, bp, counts, start, way, days.rounding());
        return lines(
                new ScheduleTerms(
                        monthly.principal(),
                        monthly.rate(),
                        monthly.instalments(),
                        monthly.grace(),
                        monthly.everyMonths(),
                        monthly.start(),
                        way,
                        DAILY,
                        days.count(),
                        days.rounding(),
                        Integer.parseInt(counts.split("/")[3])));
    }

    private record Days(DayCount count, Rounding rounding) {}

    private static String lines(ScheduleTerms terms) {
        return Instalments.of(terms).rows().stream()
                .map(row ->
                        "%d,%d,%s,%d,%d,%d,%d\n"
                                .formatted(
                                        row.nr(),
                                        row.days(),
                                        row.dueOn(),
                                        row.balance().amount(),
                                        row.principal().amount(),
                                        row.interest().amount(),
                                        row.due().amount()))
                .collect(Collectors.joining());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
