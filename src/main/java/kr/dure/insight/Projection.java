package kr.dure.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kr.dure.insight.Cohort.Paid;
import kr.dure.kernel.Won;

/**
 * A fund's next ten years, month by month. In each month: the contribution comes in January, some
 * loans fail, the others pay, what failed earlier is recovered, the cost is paid as far as the cash
 * reaches, and then applications are lent to, whole loans only, while the cash lasts. Who is turned
 * away does not wait.
 *
 * @param months of the even path: as many applications and failures as on average
 * @param bands of the cash over the drawn paths; empty where none were asked for
 * @param paths that were drawn
 * @param turnedAway how many of them turn an application away
 */
public record Projection(List<FundMonth> months, List<Band> bands, int paths, int turnedAway) {

    public static final int MONTHS = 120;
    private static final int[] CENTILES = {5, 25, 50, 75, 95};

    /** Cash at a month's end: so much or less in 5, 25, 50, 75 and 95 of a hundred paths. */
    public record Band(Won p5, Won p25, Won p50, Won p75, Won p95) {}

    /** The first month that turned somebody away. */
    public Optional<FundMonth> dry() {
        return months.stream().filter(each -> each.refused() > 0).findFirst();
    }

    /** The even path, and so many drawn ones; the same seed draws the same. */
    public static Projection of(FundToday today, WhatIf terms, long seed, int paths) {
        List<Lending> lending = Lending.of(terms);
        long[][] cash = new long[MONTHS][paths];
        int turnedAway = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int path = 0; path < paths; path++) {
            List<FundMonth> months =
                    path(today, terms, lending, Chance.drawn(terms, random.split()));
            for (int month = 0; month < MONTHS; month++) {
                cash[month][path] = months.get(month).cash().amount();
            }
            turnedAway += months.stream().anyMatch(each -> each.refused() > 0) ? 1 : 0;
        }
        return new Projection(
                path(today, terms, lending, Chance.even(terms)),
                paths == 0
                        ? List.of()
                        : IntStream.range(0, MONTHS).mapToObj(each -> band(cash[each])).toList(),
                paths,
                turnedAway);
    }

    static List<FundMonth> path(
            FundToday today, WhatIf terms, List<Lending> lending, Chance chance) {
        Path path = new Path(today, terms, lending, chance);
        List<FundMonth> months = new ArrayList<>(MONTHS);
        for (int month = 0; month < MONTHS; month++) {
            months.add(path.month(month));
        }
        return months;
    }

    /** By nearest rank, so that each is the cash of one of the paths. */
    private static Band band(long[] cash) {
        Arrays.sort(cash);
        Won[] at = new Won[CENTILES.length];
        for (int i = 0; i < CENTILES.length; i++) {
            int rank = (cash.length * CENTILES[i] + 99) / 100;
            at[i] = Won.of(cash[Math.max(rank, 1) - 1]);
        }
        return new Band(at[0], at[1], at[2], at[3], at[4]);
    }

    /** What a pool lends, in the two sizes it is asked for, with what comes due of each. */
    record Lending(Won full, Flow ofFull, Won part, Flow ofPart) {

        static List<Lending> of(WhatIf terms) {
            return terms.pools().stream()
                    .map(each ->
                            new Lending(
                                    each.cap(),
                                    Flow.of(each, each.cap()),
                                    each.part(),
                                    Flow.of(each, each.part())))
                    .toList();
        }
    }

    /** One way the years may go. */
    private static final class Path {

        private final FundToday today;
        private final WhatIf terms;
        private final List<Lending> lending;
        private final Chance chance;
        private final List<Cohort> cohorts = new ArrayList<>();
        private final long[] recovering = new long[MONTHS + WhatIf.MOST_LAG + 1];
        private long cash;
        private long outstanding;

        Path(FundToday today, WhatIf terms, List<Lending> lending, Chance chance) {
            this.today = today;
            this.terms = terms;
            this.lending = lending;
            this.chance = chance;
            cash = today.cash().amount();
            outstanding = today.lent().amount();
            cohorts.add(Cohort.together(today.running(), today.loans()));
        }

        FundMonth month(int month) {
            boolean january = today.first().plusMonths(month).getMonthValue() == 1;
            long contributed = january ? terms.contribution().amount() : 0;
            long failed = month == 0 ? today.late().amount() : 0;
            long returned = 0;
            long interest = 0;
            for (Cohort cohort : cohorts) {
                Paid paid = cohort.month(chance);
                failed += paid.failed();
                returned += paid.principal();
                interest += paid.interest();
            }
            cohorts.removeIf(Cohort::isOver);
            long saved = Math.round(failed * (terms.recovered().basisPoints() / 10_000.0));
            recovering[month + terms.lag()] += saved;
            returned += recovering[month];
            cash += contributed + returned + interest;
            long cost = Math.clamp(share(terms.cost(), month), 0, Math.max(cash, 0));
            cash -= cost;
            long before = cash;
            Answered answered = lend(month);
            long lent = before - cash;
            outstanding += lent - returned - (failed - saved);
            return new FundMonth(
                    today.first().plusMonths(month),
                    Won.of(cash),
                    Won.of(outstanding),
                    Won.of(contributed),
                    Won.of(returned),
                    Won.of(interest),
                    Won.of(lent),
                    Won.of(failed - saved),
                    Won.of(cost),
                    answered.served(),
                    answered.asking() - answered.served());
        }

        /** How many asked in a month, and how many the cash reached. */
        private record Answered(int asking, int served) {}

        private Answered lend(int month) {
            int asking = 0;
            int served = 0;
            for (int pool = 0; pool < lending.size(); pool++) {
                int asked = chance.asking(pool, month);
                served += lend(lending.get(pool), asked, chance.full(pool, month, asked));
                asking += asked;
            }
            return new Answered(asking, served);
        }

        /**
         * Whole loans to those the cash reaches, in turn; who asks for as much as the cap stands
         * evenly among the others. How many it is.
         */
        private int lend(Lending pool, int asking, int full) {
            int large = 0;
            int small = 0;
            for (int each = 0; each < asking; each++) {
                boolean asksAll = (each + 1) * full / asking > each * full / asking;
                long amount = (asksAll ? pool.full() : pool.part()).amount();
                if (amount <= cash) {
                    cash -= amount;
                    large += asksAll ? 1 : 0;
                    small += asksAll ? 0 : 1;
                }
            }
            if (large > 0) {
                cohorts.add(Cohort.each(pool.ofFull(), pool.full(), large));
            }
            if (small > 0) {
                cohorts.add(Cohort.each(pool.ofPart(), pool.part(), small));
            }
            return large + small;
        }

        /** A twelfth, so that twelve months make a year to the won. */
        private static long share(Won yearly, int month) {
            long amount = yearly.amount();
            return amount * (month + 1) / 12 - amount * month / 12;
        }
    }
}
