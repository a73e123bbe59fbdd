package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.loan.LateInterest.Change;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.RepaymentTerms.Prepaid;
import kr.dure.loan.Turn.Deferred;
import kr.dure.loan.Turn.Recalled;
import kr.dure.loan.Turn.Received;
import kr.dure.loan.Turn.Relieved;
import kr.dure.loan.Turn.Renewed;
import org.junit.jupiter.api.Test;

/** What each turn in a loan's life does to all that is to be paid. */
class TurnTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);

    private static RepaymentTerms terms(Repayment repayment, int grace, Prepaid prepaid) {
        return new RepaymentTerms(
                repayment,
                grace,
                1,
                InterestMode.MONTHLY,
                DayCount.ACTUAL_365,
                Rounding.DOWN,
                1,
                prepaid,
                RepaymentTerms.LATE_FIRST);
    }

    private static LoanShape loan(Repayment repayment, int months, int grace, Prepaid prepaid) {
        return new LoanShape(
                Won.of(12_000_000),
                300,
                START,
                months,
                15,
                terms(repayment, grace, prepaid),
                LateInterest.of(600));
    }

    private static Turn paid(long id, LocalDate on, long won) {
        return new Received(id, on, ReceiptKind.INSTALMENT, Won.of(won));
    }

    private static Turn prepaid(long id, LocalDate on, long won) {
        return new Received(id, on, ReceiptKind.PREPAYMENT, Won.of(won));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    /** no, due date, balance, principal, interest, open of both. */
    private static String table(LoanRun run) {
        return run.instalments().stream()
                .map(each ->
                        "%d %s %d %d %d %d\n"
                                .formatted(
                                        each.no(),
                                        each.dueOn(),
                                        each.balance().amount(),
                                        each.principal().amount(),
                                        each.interest().amount(),
                                        each.open().amount()))
                .collect(Collectors.joining());
    }

    private static LoanRun run(LoanShape shape, Turn... turns) {
        return LoanRun.of(shape, List.of(turns));
    }

    @Test
    void paysEqualInstalmentsAfterTheGrace() {
        assertThat(table(run(loan(Repayment.EQUAL_INSTALMENT, 6, 2, Prepaid.LOWERS))))
                .isEqualTo(
                        """
                        1 2026-02-15 12000000 0 30000 30000
                        2 2026-03-15 12000000 0 30000 30000
                        3 2026-04-15 12000000 2988773 30000 3018773
                        4 2026-05-15 9011227 2996245 22528 3018773
                        5 2026-06-15 6014982 3003736 15037 3018773
                        6 2026-07-15 3011246 3011246 7528 3018774
                        """);
    }

    @Test
    void saysWhatTheScheduleSaysWhileNothingHappens() {
        var terms =
                new ScheduleTerms(
                        Won.of(12_000_000),
                        kr.dure.kernel.Rate.of(300),
                        60,
                        12,
                        1,
                        START,
                        Repayment.EQUAL_PRINCIPAL,
                        InterestMode.DAILY,
                        DayCount.ACTUAL_ACTUAL,
                        Rounding.HALF_EVEN,
                        1);
        var agreed =
                new RepaymentTerms(
                        Repayment.EQUAL_PRINCIPAL,
                        12,
                        1,
                        InterestMode.DAILY,
                        DayCount.ACTUAL_ACTUAL,
                        Rounding.HALF_EVEN,
                        1,
                        Prepaid.LOWERS,
                        RepaymentTerms.LATE_FIRST);
        var shape =
                new LoanShape(Won.of(12_000_000), 300, START, 60, 15, agreed, LateInterest.of(600));
        List<String> lived =
                run(shape).instalments().stream()
                        .map(each -> each.dueOn() + " " + each.principal() + " " + each.interest())
                        .toList();
        List<String> computed =
                Instalments.of(terms).rows().stream()
                        .map(each -> each.dueOn() + " " + each.principal() + " " + each.interest())
                        .toList();
        assertThat(lived).isEqualTo(computed);
    }

    @Test
    void endsSoonerWhenPrepaymentShortens() {
        var shape = loan(Repayment.EQUAL_PRINCIPAL, 6, 0, Prepaid.SHORTENS);
        assertThat(
                        table(
                                run(
                                        shape,
                                        paid(1, day(2, 15), 2_030_000),
                                        prepaid(2, day(2, 15), 5_000_000))))
                .isEqualTo(
                        """
                        1 2026-02-15 12000000 2000000 30000 0
                        2 2026-03-15 5000000 2000000 12500 2012500
                        3 2026-04-15 3000000 2000000 7500 2007500
                        4 2026-05-15 1000000 1000000 2500 1002500
                        """);
    }

    @Test
    void paysLessEachTimeWhenPrepaymentLowers() {
        var shape = loan(Repayment.EQUAL_PRINCIPAL, 6, 0, Prepaid.LOWERS);
        assertThat(
                        table(
                                run(
                                        shape,
                                        paid(1, day(2, 15), 2_030_000),
                                        prepaid(2, day(2, 15), 5_000_000))))
                .isEqualTo(
                        """
                        1 2026-02-15 12000000 2000000 30000 0
                        2 2026-03-15 5000000 1000000 12500 1012500
                        3 2026-04-15 4000000 1000000 10000 1010000
                        4 2026-05-15 3000000 1000000 7500 1007500
                        5 2026-06-15 2000000 1000000 5000 1005000
                        6 2026-07-15 1000000 1000000 2500 1002500
                        """);
    }

    @Test
    void letsMoneyThatCameEarlyWaitForTheNextDueDate() {
        var shape = loan(Repayment.EQUAL_PRINCIPAL, 3, 0, Prepaid.LOWERS);
        var run = run(shape, paid(1, day(1, 20), 4_030_000 + 1_000_000));
        assertThat(table(run))
                .isEqualTo(
                        """
                        1 2026-02-15 12000000 4000000 30000 0
                        2 2026-03-15 8000000 4000000 20000 3020000
                        3 2026-04-15 4000000 4000000 10000 4010000
                        """);
        assertThat(run.excess()).isEqualTo(Won.ZERO);
        assertThat(run.instalments().get(1).paid(Part.INTEREST)).isEqualTo(Won.of(20_000));
        assertThat(run.instalments().getFirst().settledOn()).isEqualTo(day(1, 20));
    }

    @Test
    void knowsWhatIsMoreThanWasEverOwed() {
        var shape = loan(Repayment.BULLET, 1, 0, Prepaid.LOWERS);
        assertThat(run(shape, paid(1, day(2, 1), 12_030_007)).excess()).isEqualTo(Won.of(7));
    }

    @Test
    void runsLateInterestAtTheRateOfEachDay() {
        var late =
                new LateInterest(
                        List.of(new Change(LocalDate.MIN, 600), new Change(day(3, 1), 365)),
                        Rounding.DOWN,
                        1);
        var shape =
                new LoanShape(
                        Won.of(36_500_000),
                        0,
                        START,
                        1,
                        15,
                        terms(Repayment.BULLET, 0, Prepaid.LOWERS),
                        late);
        var only = run(shape).instalments().getFirst();
        // 15 February 2026 is a Sunday, 16 to 18 is the New Year holiday: in time until the 19th.
        assertThat(only.lastOn()).isEqualTo(day(2, 19));
        // 10 days at 6%: 60,000; 9 days at 3.65%: 32,850
        assertThat(only.late(day(3, 1))).isEqualTo(Won.of(60_000));
        assertThat(only.late(day(3, 10))).isEqualTo(Won.of(92_850));
    }

    @Test
    void asksForAllAtOnceWhenRecalled() {
        var shape = loan(Repayment.EQUAL_PRINCIPAL, 12, 0, Prepaid.LOWERS);
        var run = run(shape, new Recalled(1, day(3, 2), day(3, 16)));
        // 15 of the 28 days from 15 February to 15 March: 27,500 × 15 / 28
        assertThat(table(run))
                .isEqualTo(
                        """
                        1 2026-02-15 12000000 1000000 30000 1030000
                        2 2026-03-16 11000000 11000000 14732 11014732
                        """);
    }

    @Test
    void runsOnToTheNewEndWhenRenewed() {
        var shape = loan(Repayment.BULLET, 2, 0, Prepaid.LOWERS);
        var run = run(shape, new Renewed(1, day(3, 15), 2));
        assertThat(run.maturity()).isEqualTo(day(5, 15));
        assertThat(run.instalments()).hasSize(4);
        assertThat(run.instalments().get(1).principal()).isEqualTo(Won.ZERO);
        assertThat(run.instalments().getLast().principal()).isEqualTo(Won.of(12_000_000));
    }

    @Test
    void spreadsWhatIsOpenOverTheDeferredInstalments() {
        var shape = loan(Repayment.BULLET, 2, 0, Prepaid.LOWERS);
        var run = run(shape, new Deferred(1, day(4, 15), 3, 6, 0));
        assertThat(table(run))
                .isEqualTo(
                        """
                        1 2026-02-15 12000000 0 0 0
                        2 2026-03-15 12000000 0 0 0
                        3 2026-10-15 12000000 4000000 0 4000000
                        4 2027-04-15 8000000 4000000 0 4000000
                        5 2027-10-15 4000000 4000000 60000 4060000
                        """);
        // Late interest up to the agreement stays due on what was late then.
        assertThat(run.instalments().get(1).late(day(12, 31)))
                .isEqualTo(run.instalments().get(1).late(day(4, 15)))
                .isNotEqualTo(Won.ZERO);
    }

    @Test
    void givesUpTheOldestFirst() {
        var shape = loan(Repayment.EQUAL_PRINCIPAL, 3, 0, Prepaid.LOWERS);
        var run =
                run(
                        shape,
                        new Relieved(1, day(4, 20), Won.ZERO, Won.of(40_000), Won.of(5_000_000)));
        assertThat(run.instalments().getFirst().open()).isEqualTo(Won.ZERO);
        assertThat(run.instalments().get(1).open(Part.INTEREST)).isEqualTo(Won.of(10_000));
        assertThat(run.lent()).isEqualTo(Won.of(7_000_000));
        assertThat(run.sum(Part.PRINCIPAL, true)).isEqualTo(Won.of(5_000_000));
        assertThat(run.sum(Part.PRINCIPAL, false)).isEqualTo(Won.ZERO);
    }

    @Test
    void comesToTheSameInWhateverOrderTheTurnsAreWrittenDown() {
        long seed = Long.getLong("dure.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LoanShape shape = anyLoan(random);
            List<Turn> turns = anyTurns(random, shape);
            String told = told(LoanRun.of(shape, turns));
            Collections.shuffle(turns, random);
            assertThat(told(LoanRun.of(shape, turns)))
                    .as("seed %d, loan %d", seed, i)
                    .isEqualTo(told);
        }
    }

    @Test
    void losesNoWonWhateverHappens() {
        long seed = Long.getLong("dure.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LoanShape shape = anyLoan(random);
            List<Turn> turns = anyTurns(random, shape);
            LoanRun run = LoanRun.of(shape, turns);
            Won came = Won.ZERO;
            for (Turn turn : turns) {
                came = turn instanceof Received money ? came.plus(money.amount()) : came;
            }
            Won filled = run.excess();
            for (Part part : Part.values()) {
                filled = filled.plus(run.sum(part, false));
            }
            assertThat(filled).as("seed %d, loan %d", seed, i).isEqualTo(came);
            Won open = Won.ZERO;
            for (Instalment each : run.instalments()) {
                assertThat(each.open(Part.PRINCIPAL).isNegative()).isFalse();
                assertThat(each.open(Part.INTEREST).isNegative()).isFalse();
                open = open.plus(each.open(Part.PRINCIPAL));
            }
            assertThat(open).as("seed %d, loan %d", seed, i).isEqualTo(run.lent());
        }
    }

    private static String told(LoanRun run) {
        return table(run)
                + run.maturity()
                + run.excess()
                + run.lent()
                + run.instalments().stream()
                        .map(each -> each.late(LocalDate.of(2030, 1, 1)) + " " + each.settledOn())
                        .collect(Collectors.joining());
    }

    private static LoanShape anyLoan(Random random) {
        var repayments = Repayment.values();
        var repayment = repayments[random.nextInt(repayments.length)];
        var prepaid = random.nextBoolean() ? Prepaid.LOWERS : Prepaid.SHORTENS;
        var mode = random.nextBoolean() ? InterestMode.DAILY : InterestMode.MONTHLY;
        int months = 3 * (1 + random.nextInt(8));
        var terms =
                new RepaymentTerms(
                        repayment,
                        random.nextInt(months),
                        1,
                        mode,
                        DayCount.values()[random.nextInt(3)],
                        Rounding.values()[random.nextInt(3)],
                        random.nextBoolean() ? 1 : 10,
                        prepaid,
                        RepaymentTerms.LATE_FIRST);
        return new LoanShape(
                Won.of(1 + random.nextLong(100_000_000)),
                random.nextInt(501),
                START.plusDays(random.nextInt(60)),
                months,
                1 + random.nextInt(31),
                terms,
                LateInterest.of(random.nextInt(1_000)));
    }

    private static List<Turn> anyTurns(Random random, LoanShape shape) {
        List<Turn> turns = new ArrayList<>();
        int count = random.nextInt(12);
        boolean recalled = false;
        for (int id = 1; id <= count; id++) {
            LocalDate on = shape.start().plusDays(random.nextInt(900));
            Won amount = Won.of(1 + random.nextLong(shape.principal().amount() / 4 + 2));
            switch (random.nextInt(12)) {
                case 0 -> turns.add(new Renewed(id, on, 3));
                case 1 -> {
                    if (!recalled) {
                        turns.add(new Recalled(id, on, on.plusDays(14)));
                        recalled = true;
                    }
                }
                case 2 -> turns.add(new Deferred(id, on, 1 + random.nextInt(6), 3, 100));
                case 3 -> turns.add(new Relieved(id, on, Won.of(10), Won.of(20), amount));
                default -> {
                    var kinds = ReceiptKind.values();
                    var kind = kinds[random.nextInt(kinds.length)];
                    turns.add(new Received(id, on, kind, amount));
                }
            }
        }
        return turns;
    }
}
