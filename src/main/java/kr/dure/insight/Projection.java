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
        Flow flow = Flow.of(terms);
        long[][] cash = new long[MONTHS][paths];
        int turnedAway = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int path = 0; path < paths; path++) {
            List<FundMonth> months = path(today, terms, flow, Chance.drawn(terms, random.split()));
            for (int month = 0; month < MONTHS; month++) {
                cash[month][path] = months.get(month).cash().amount();
            }
            turnedAway += months.stream().anyMatch(each -> each.refused() > 0) ? 1 : 0;
        }
        return new Projection(
                path(today, terms, flow, Chance.even(terms)),
                paths == 0
                        ? List.of()
                        : IntStream.range(0, MONTHS).mapToObj(each -> band(cash[each])).toList(),
                paths,
                turnedAway);
    }

    static List<FundMonth> path(FundToday today, WhatIf terms, Flow flow, Chance chance) {
        Path path = new Path(today, terms, flow, chance);
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

    /** One way the years may go. */
    private static final class Path {

        private final FundToday today;
        private final WhatIf terms;
        private final Flow flow;
        private final Chance chance;
        private final Won one;
        private final List<Cohort> cohorts = new ArrayList<>();
        private final long[] recovering = new long[MONTHS + WhatIf.MOST_LAG + 1];
        private long cash;
        private long outstanding;

        Path(FundToday today, WhatIf terms, Flow flow, Chance chance) {
            this.today = today;
            this.terms = terms;
            this.flow = flow;
            this.chance = chance;
            one = terms.each();
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
            int asking = chance.asking(month);
            int served = (int) Math.clamp(cash / one.amount(), 0, asking);
            if (served > 0) {
                cohorts.add(Cohort.each(flow, one, served));
            }
            long lent = served * one.amount();
            cash -= lent;
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
                    served,
                    asking - served);
        }

        /** A twelfth, so that twelve months make a year to the won. */
        private static long share(Won yearly, int month) {
            long amount = yearly.amount();
            return amount * (month + 1) / 12 - amount * month / 12;
        }
    }
}
