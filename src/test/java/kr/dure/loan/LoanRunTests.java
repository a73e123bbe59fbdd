package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.Turn.Received;
import org.junit.jupiter.api.Test;

class LoanRunTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 14);

    private static LoanShape shape(long won, int months) {
        return shape(Won.of(won), 100, START, months, START.getDayOfMonth());
    }

    private static LoanShape shape(Won won, int rate, LocalDate start, int months, int dueDay) {
        return new LoanShape(
                won, rate, start, months, dueDay, RepaymentTerms.BULLET, LateInterest.of(350));
    }

    private static LoanRun run(LoanShape shape, Turn... turns) {
        return LoanRun.of(shape, List.of(turns));
    }

    private static Turn back(LocalDate on, long won) {
        return new Received(1, on, ReceiptKind.DEPOSIT_RETURN, Won.of(won));
    }

    private static Turn paid(LocalDate on, long won) {
        return new Received(1, on, ReceiptKind.INSTALMENT, Won.of(won));
    }

    @Test
    void chargesOnePerCentOnEightyMillionOverTwoYears() {
        assertThat(table(run(shape(80_000_000, 24))))
                .isEqualTo(
                        """
                        1 2025-04-14 31 80000000 0 67945
                        2 2025-05-14 30 80000000 0 65753
                        3 2025-06-14 31 80000000 0 67945
                        4 2025-07-14 30 80000000 0 65753
                        5 2025-08-14 31 80000000 0 67945
                        6 2025-09-14 31 80000000 0 67945
                        7 2025-10-14 30 80000000 0 65753
                        8 2025-11-14 31 80000000 0 67945
                        9 2025-12-14 30 80000000 0 65753
                        10 2026-01-14 31 80000000 0 67945
                        11 2026-02-14 31 80000000 0 67945
                        12 2026-03-14 28 80000000 0 61369
                        13 2026-04-14 31 80000000 0 67945
                        14 2026-05-14 30 80000000 0 65753
                        15 2026-06-14 31 80000000 0 67945
                        16 2026-07-14 30 80000000 0 65753
                        17 2026-08-14 31 80000000 0 67945
                        18 2026-09-14 31 80000000 0 67945
                        19 2026-10-14 30 80000000 0 65753
                        20 2026-11-14 31 80000000 0 67945
                        21 2026-12-14 30 80000000 0 65753
                        22 2027-01-14 31 80000000 0 67945
                        23 2027-02-14 31 80000000 0 67945
                        24 2027-03-14 28 80000000 80000000 61369
                        sum 80000000 1599992
                        """);
    }

    /** 10 days of 80,000,000 at 1 %: 21,917. */
    @Test
    void paysARecalledLoanOnItsDayWithWhatWaited() {
        var waits = new Received(1, START.plusDays(6), ReceiptKind.INSTALMENT, Won.of(50_000));
        var recalled = new Turn.Recalled(2, START.plusDays(10), START.plusDays(17));
        var later = new Received(3, START.plusMonths(9), ReceiptKind.INSTALMENT, Won.of(10_000));
        LoanRun run = run(shape(80_000_000, 24), waits, recalled, later);
        assertThat(run.of(1, false, Part.LATE_INTEREST)).isEqualTo(Won.ZERO);
        assertThat(run.of(1, false, Part.INTEREST)).isEqualTo(Won.of(21_917));
        assertThat(run.of(1, false, Part.PRINCIPAL)).isEqualTo(Won.of(28_083));
        assertThat(run.of(3, false, Part.LATE_INTEREST)).isEqualTo(Won.of(10_000));
    }

    @Test
    void countsTheLeapDayButKeepsTheYearAt365() {
        var start = LocalDate.of(2027, 2, 28);
        var shape = shape(Won.of(36_500_000), 100, start, 12, 31);
        assertThat(table(run(shape)))
                .isEqualTo(
                        """
                        1 2027-03-31 31 36500000 0 31000
                        2 2027-04-30 30 36500000 0 30000
                        3 2027-05-31 31 36500000 0 31000
                        4 2027-06-30 30 36500000 0 30000
                        5 2027-07-31 31 36500000 0 31000
                        6 2027-08-31 31 36500000 0 31000
                        7 2027-09-30 30 36500000 0 30000
                        8 2027-10-31 31 36500000 0 31000
                        9 2027-11-30 30 36500000 0 30000
                        10 2027-12-31 31 36500000 0 31000
                        11 2028-01-31 31 36500000 0 31000
                        12 2028-02-28 28 36500000 36500000 28000
                        sum 36500000 365000
                        """);
    }

    @Test
    void keepsTheDayOfTheMonthThroughShortMonths() {
        var shape = shape(Won.of(20_000_000), 100, LocalDate.of(2028, 1, 31), 12, 31);
        assertThat(run(shape).instalments().stream().map(each -> each.dueOn().toString()))
                .startsWith("2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31")
                .endsWith("2028-12-31", "2029-01-31");
    }

    @Test
    void lowersTheInterestFromTheDayPartOfTheDepositCameBack() {
        var repaid = back(LocalDate.of(2025, 4, 24), 40_000_000);
        var second = run(shape(80_000_000, 12), repaid).instalments().get(1);
        // 80,000,000 × 10 days + 40,000,000 × 20 days
        assertThat(second.interest()).isEqualTo(Won.of(43_835));
        assertThat(second.balance()).isEqualTo(Won.of(80_000_000));
    }

    @Test
    void endsTheDayTheWholeDepositCameBack() {
        var repaid = back(LocalDate.of(2025, 4, 24), 80_000_000);
        assertThat(table(run(shape(80_000_000, 12), repaid)))
                .isEqualTo(
                        """
                        1 2025-04-14 31 80000000 0 67945
                        2 2025-05-14 10 80000000 0 21917
                        sum 0 89862
                        """);
    }

    @Test
    void hasNoNextPeriodWhenTheDepositCameBackOnADueDate() {
        var repaid = back(LocalDate.of(2025, 5, 14), 80_000_000);
        assertThat(run(shape(80_000_000, 12), repaid).instalments()).hasSize(2);
    }

    @Test
    void asksForThePrincipalOnceEvenIfItComesLate() {
        var late = back(LocalDate.of(2026, 6, 1), 80_000_000);
        assertThat(table(run(shape(80_000_000, 12), late)))
                .isEqualTo(table(run(shape(80_000_000, 12))));
    }

    @Test
    void neverLeavesAGapNorAsksForMoreThanWasLent() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_000));
            var principal = Won.of(1 + random.nextLong(100_000_000));
            int months = random.nextBoolean() ? 12 : 24;
            var shape =
                    shape(principal, random.nextInt(601), start, months, 1 + random.nextInt(31));
            var run = run(shape);
            LocalDate mark = start;
            for (var each : run.instalments()) {
                assertThat(each.from()).as("seed " + seed).isEqualTo(mark);
                assertThat(each.days()).as("seed " + seed).isBetween(1, 62);
                mark = each.dueOn();
            }
            assertThat(mark).as("seed " + seed).isEqualTo(run.maturity());
            assertThat(sum(run, Instalment::principal)).as("seed " + seed).isEqualTo(principal);
            Won whole = shape.terms().rule(shape.rateBp()).interest(principal, start, mark);
            assertThat(whole.minus(sum(run, Instalment::interest)).amount())
                    .as("won lost by rounding, seed " + seed)
                    .isBetween(0L, (long) months);
        }
    }

    @Test
    void chargesLateInterestByTheDay() {
        var rates = LateInterest.of(350);
        var due = LocalDate.of(2026, 5, 14);
        long run = rates.run(Won.of(65_753), due, LocalDate.of(2026, 5, 29));
        assertThat(rates.interest(run)).isEqualTo(Won.of(94));
        assertThat(rates.run(Won.of(65_753), due, due)).isZero();
    }

    @Test
    void sortsLatenessIntoFourBuckets() {
        assertThat(List.of(-3, 0, 1, 29, 30, 89, 90, 400).stream().map(ArrearsBucket::of))
                .containsExactly(
                        ArrearsBucket.CURRENT,
                        ArrearsBucket.CURRENT,
                        ArrearsBucket.UNDER_30,
                        ArrearsBucket.UNDER_30,
                        ArrearsBucket.UNDER_90,
                        ArrearsBucket.UNDER_90,
                        ArrearsBucket.FROM_90,
                        ArrearsBucket.FROM_90);
    }

    private static String table(LoanRun run) {
        return run.instalments().stream().map(LoanRunTests::line).collect(Collectors.joining())
                + "sum %d %d\n"
                        .formatted(
                                sum(run, Instalment::principal).amount(),
                                sum(run, Instalment::interest).amount());
    }

    private static Won sum(LoanRun run, Function<Instalment, Won> of) {
        return run.instalments().stream().map(of).reduce(Won.ZERO, Won::plus);
    }

    private static String line(Instalment each) {
        return "%d %s %d %d %d %d\n"
                .formatted(
                        each.no(),
                        each.dueOn(),
                        each.days(),
                        each.balance().amount(),
                        each.principal().amount(),
                        each.interest().amount());
    }
}
