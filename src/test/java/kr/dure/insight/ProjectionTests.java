package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kr.dure.insight.Flow.Due;
import kr.dure.insight.Projection.Lending;
import kr.dure.insight.WhatIf.Pool;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Repayment;
import org.junit.jupiter.api.Test;

/** Ten years of a fund, worked out to the won. */
class ProjectionTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 12);
    private static final Flow NOTHING = new Flow(List.of(), Won.ZERO);

    private static WhatIf terms(int applications, int fails, int recovered) {
        return terms(List.of(pool(applications, 0, 1_000_000)), fails, recovered);
    }

    private static WhatIf terms(List<Pool> pools, int fails, int recovered) {
        return new WhatIf(
                pools, Rate.of(fails), Rate.of(recovered), 2, Won.of(500_000), Won.of(120_000));
    }

    private static Pool pool(int applications, int full, long cap) {
        return new Pool(
                "SHOP_DEPOSIT",
                "점포",
                Rate.of(1200),
                Won.of(cap),
                Rate.of(full),
                Won.of(900_000),
                applications,
                3,
                0,
                Repayment.EQUAL_PRINCIPAL);
    }

    private static FundToday holding(long cash) {
        return new FundToday(FIRST, Won.of(cash), 0, NOTHING, Won.ZERO);
    }

    private static String shown(List<FundMonth> months, int count) {
        return months.stream()
                .limit(count)
                .map(each ->
                        String.join(
                                " ",
                                each.month().toString(),
                                each.cash().amount() + "",
                                each.outstanding().amount() + "",
                                each.returned().amount() + "",
                                each.interest().amount() + "",
                                each.lent().amount() + "",
                                each.served() + "/" + each.refused()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * One loan a year of 900,000 at 12%, back in three equal parts; even applications fall on every
     * twelfth month, the first in November 2027; 10,000 cost a month, 500,000 each January.
     */
    @Test
    void lendsOneLoanAYearAsByHand() {
        var months = Projection.of(holding(1_000_000), terms(1, 0, 0), 1, 0).months();
        assertThat(shown(months.subList(11, 15), 4))
                .isEqualTo(
                        """
                        2027-11 480000 900000 0 0 900000 1/0
                        2027-12 779000 600000 300000 9000 0 0/0
                        2028-01 1575000 300000 300000 6000 0 0/0
                        2028-02 1868000 0 300000 3000 0 0/0\
                        """);
    }

    @Test
    void turnsAwayWhomTheCashDoesNotReach() {
        Projection result = Projection.of(holding(2_000_000), terms(36, 0, 0), 1, 0);
        assertThat(shown(result.months(), 2))
                .isEqualTo(
                        """
                        2026-12 190000 1800000 0 0 1800000 2/1
                        2027-01 398000 2100000 600000 18000 900000 1/2\
                        """);
        assertThat(result.dry().orElseThrow().month()).isEqualTo(FIRST);
    }

    /**
     * Twelve a year, one a month, every other one for as much as the cap: 1,000,000 and 900,000 in
     * turn. With a cap of 3,000,000 those ask for three times as much, and the others for the same.
     */
    @Test
    void asksForAHigherCapWhereTheCapWasAskedFor() {
        var months = lentMonthly(pool(12, 5_000, 1_000_000));
        assertThat(months).containsExactly(900_000L, 1_000_000L, 900_000L, 1_000_000L);
        assertThat(lentMonthly(pool(12, 5_000, 3_000_000)))
                .containsExactly(900_000L, 3_000_000L, 900_000L, 3_000_000L);
        assertThat(lentMonthly(pool(12, 5_000, 600_000)))
                .containsExactly(600_000L, 600_000L, 600_000L, 600_000L);
        assertThat(lentMonthly(pool(12, 0, 3_000_000)))
                .containsExactly(900_000L, 900_000L, 900_000L, 900_000L);
    }

    private static List<Long> lentMonthly(Pool pool) {
        return Projection.of(holding(100_000_000), terms(List.of(pool), 0, 0), 1, 0)
                .months()
                .subList(0, 4)
                .stream()
                .map(each -> each.lent().amount())
                .toList();
    }

    @Test
    void lendsFromOneCashToEveryPool() {
        var both = List.of(pool(12, 0, 1_000_000), pool(24, 10_000, 2_000_000));
        var months = Projection.of(holding(4_000_000), terms(both, 0, 0), 1, 0).months();
        assertThat(shown(months, 1)).isEqualTo("2026-12 1090000 2900000 0 0 2900000 2/1");
    }

    @Test
    void losesWhatFailsAndRecoversItsShareLater() {
        var due = new Due(Won.of(600_000), Won.ZERO);
        FundToday today =
                new FundToday(
                        FIRST,
                        Won.ZERO,
                        1,
                        new Flow(List.of(due), Won.of(400_000)),
                        Won.of(1_000_000));
        var months = Projection.of(today, terms(0, 10_000, 4_000), 1, 0).months();
        assertThat(months.getFirst().lost()).isEqualTo(Won.of(1_200_000));
        assertThat(months.getFirst().outstanding()).isEqualTo(Won.of(800_000));
        assertThat(months.get(1).returned()).isEqualTo(Won.ZERO);
        assertThat(months.get(2).returned()).isEqualTo(Won.of(800_000));
        assertThat(months.get(2).outstanding()).isEqualTo(Won.ZERO);
    }

    @Test
    void losesAYearsShareInAYear() {
        FundToday today =
                new FundToday(
                        FIRST, Won.ZERO, 100, new Flow(List.of(), Won.of(1_000_000_000)), Won.ZERO);
        var months = Projection.of(today, terms(0, 500, 0), 1, 0).months();
        assertThat(months.get(11).outstanding().amount()).isBetween(949_999_990L, 950_000_010L);
    }

    @Test
    void accountsForEveryWonOnEveryPath() {
        WhatIf terms =
                terms(List.of(pool(40, 3_300, 2_000_000), pool(7, 10_000, 5_000_000)), 700, 4_500);
        FundToday today =
                new FundToday(
                        FIRST,
                        Won.of(7_654_321),
                        9,
                        new Flow(
                                List.of(
                                        new Due(Won.of(333_333), Won.of(4_567)),
                                        new Due(Won.of(1_234_567), Won.of(89))),
                                Won.of(2_000_001)),
                        Won.of(777_777));
        SplittableRandom random = new SplittableRandom(42);
        List<Chance> chances = new ArrayList<>(List.of(Chance.even(terms)));
        for (int path = 0; path < 300; path++) {
            chances.add(Chance.drawn(terms, random.split()));
        }
        for (Chance chance : chances) {
            Won cash = today.cash();
            Won outstanding = today.lent();
            for (FundMonth each : Projection.path(today, terms, Lending.of(terms), chance)) {
                cash =
                        cash.plus(each.contributed())
                                .plus(each.returned())
                                .plus(each.interest())
                                .minus(each.lent())
                                .minus(each.cost());
                outstanding = outstanding.plus(each.lent()).minus(each.returned());
                outstanding = outstanding.minus(each.lost());
                assertThat(each.cash()).isEqualTo(cash);
                assertThat(each.outstanding()).isEqualTo(outstanding);
                assertThat(cash.isNegative()).isFalse();
                assertThat(outstanding.isNegative()).isFalse();
            }
        }
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        WhatIf terms = terms(40, 700, 4_500);
        FundToday today = holding(50_000_000);
        Projection first = Projection.of(today, terms, 7, 200);
        assertThat(Projection.of(today, terms, 7, 200)).isEqualTo(first);
        assertThat(Projection.of(today, terms, 8, 200).bands()).isNotEqualTo(first.bands());
        assertThat(first.bands())
                .allSatisfy(band ->
                        assertThat(
                                        List.of(
                                                band.p5(),
                                                band.p25(),
                                                band.p50(),
                                                band.p75(),
                                                band.p95()))
                                .isSorted());
    }

    @Test
    void drawsAsManyAsAskedAndFailOnAverage() {
        WhatIf terms = terms(120, 1_200, 0);
        Chance chance = Chance.drawn(terms, new SplittableRandom(3));
        double asked = 0;
        double failed = 0;
        for (int month = 0; month < 20_000; month++) {
            asked += chance.asking(0, month);
            failed += chance.failing(50);
        }
        assertThat(asked / 20_000).isBetween(9.9, 10.1);
        assertThat(1 - Math.pow(1 - failed / 20_000, 12)).isBetween(0.115, 0.125);
    }
}
