package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Figures;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.Line;
import kr.dure.ledger.PlanChange;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Verification;
import kr.dure.ledger.Years;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.loan.PlainLoan.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random lives of loans against a plain model, every invariant after every step. A failing seed is
 * printed, and comes again with {@code ./dure proof --seed}.
 */
@HouseTest
class SimulationTests {

    private static final Won CASH = Won.of(3_000_000_000L);
    private static final int LOANS_AT_ONCE = 12;
    private static final int LONGEST_MONTHS = 72;

    /** All loans are looked at so often, and only the loan in hand in between. */
    private static final int ALL_EVERY = 50;

    private static final int VERIFY_EVERY = 500;

    @Autowired LoanStage stages;
    @Autowired Balances balances;
    @Autowired Figures figures;
    @Autowired Clock clock;
    @Autowired Plans plans;
    @Autowired Years years;
    @Autowired Verification verification;

    private record Bound(long won, int dueDay) {}

    private final long seed = Long.getLong("dure.seed", System.nanoTime());
    private final int steps = Integer.getInteger("dure.steps", 1_000);
    private final Random random = new Random(seed);
    private final Map<Long, PlainLoan> loans = new LinkedHashMap<>();

    /** Committed, neither paid nor given up. */
    private final Map<Long, Bound> bound = new LinkedHashMap<>();

    private final Map<Integer, Long> planned = new LinkedHashMap<>();
    private @Nullable Long inHand;
    private Stage stage;
    private LocalDate today = LocalDate.EPOCH;
    private LocalDate end = LocalDate.EPOCH;
    private int step;
    private boolean closed;
    private @Nullable Refusal refusal;

    @BeforeEach
    void set() {
        stage = stages.set(CASH);
        today = LocalDate.of(stage.year - 1, 1, 5);
        end = LocalDate.of(stage.year + 3, 1, 1);
        stage.at(today);
        planned.put(stage.year - 1, CASH.amount());
        planned.put(stage.year, CASH.amount());
    }

    @Test
    void holdsEveryInvariantWhateverHappens() {
        for (step = 1; step <= steps; step++) {
            act();
            check();
        }
        assertThat(loans).as(where()).isNotEmpty();
        verify();
    }

    private String where() {
        return "seed %d, step %d of %d on %s, last refused %s"
                .formatted(seed, step, steps, today, refusal);
    }

    private void act() {
        inHand = null;
        switch (random.nextInt(40)) {
            case 0, 1, 2 -> commit();
            case 3, 4 -> pay();
            case 5 -> giveUp();
            case 6, 7 -> pass();
            case 8, 9 -> quietly(() -> stage.as(Office.REVENUE_COLLECTOR, () -> billed()));
            case 10 -> closeDays();
            case 11 -> changePlan();
            case 12, 13 -> reverse();
            case 14, 15 -> again();
            case 16, 17 -> crash();
            case 18 -> renew();
            case 19 -> recall();
            case 20, 21 -> defer();
            case 22, 23 -> giveUpClaims();
            case 24, 25, 26 -> reverseTurn();
            default -> receive();
        }
    }

    private int billed() {
        return stage.bills.makeAll(YearMonth.from(today));
    }

    /** Of the money of a year; what is not paid by its end would have to be carried over. */
    private void commit() {
        long running = loans.values().stream().filter(each -> each.lent() > 0).count();
        if (running + bound.size() < LOANS_AT_ONCE) {
            long won = 20_000_000 + random.nextInt(80) * 1_000_000L;
            Long id = quietly(() -> stage.committed(Won.of(won)));
            if (id != null) {
                bound.put(id, new Bound(won, today.getDayOfMonth()));
            } else {
                long available = figures(today.getYear()).available().amount();
                assertThat(won).as("refused for nothing, " + where()).isGreaterThan(available);
            }
        }
    }

    private void pay() {
        Long id = any(bound);
        if (id != null) {
            String key = stages.key();
            stage.as(Office.DISBURSING_OFFICER, () -> stage.payments.pay(id, today, 0, key));
            stage.as(Office.DISBURSING_OFFICER, () -> stage.payments.pay(id, today, 0, key));
            Bound was = Objects.requireNonNull(bound.remove(id));
            loans.put(id, new PlainLoan(was.won(), 100, 350, today, 12, was.dueDay()));
            inHand = id;
        }
    }

    private void giveUp() {
        Long id = any(bound);
        if (id != null) {
            stage.run(Office.TREASURER, () -> stage.loans.giveUp(id, "계약을 무름"));
            bound.remove(id);
        }
    }

    /** Every day that is over, in its order, by chunks of their own. */
    private void closeDays() {
        var acting = new Acting(stage.region, 204, "사람", Office.FUND_MANAGER, null, null, "proof");
        quietly(() -> acting.call(() -> stage.night.closeUntil(today.minusDays(1))));
    }

    /**
     * More or less for the loans of the year, as far as the house has got; never less than is
     * bound.
     */
    private void changePlan() {
        int year = today.getYear();
        long more = (random.nextInt(41) - 20) * 10_000_000L;
        long available = figures(year).available().amount();
        if (more == 0 || today.isAfter(LocalDate.now(clock))) {
            return;
        }
        Long done = quietly(() -> changed(year, more));
        if (done != null) {
            planned.merge(year, more, Long::sum);
        } else {
            assertThat(-more).as("refused for nothing, " + where()).isGreaterThan(available);
        }
    }

    private long changed(int year, long more) {
        return stage.as(
                Office.FUND_MANAGER,
                () -> {
                    Line line =
                            plans.lineOf(
                                    stage.fund, FiscalYear.of(year), Side.SPENDING, "SHOP_DEPOSIT");
                    var change =
                            new PlanChange(
                                    line.planId(),
                                    List.of(new PlanChange.LineChange(line.id(), Won.of(more))),
                                    today,
                                    "추경",
                                    new PlanChange.Vote(today, "의결 제2호"));
                    return plans.change(change, stages.key());
                });
    }

    /** Days go by, through last year's end, when nothing may stay bound, and up to this year's. */
    private void pass() {
        LocalDate next = today.plusDays(random.nextInt(Math.max(2, 60_000 / steps)));
        if (next.getYear() > today.getYear()) {
            while (!bound.isEmpty()) {
                giveUp();
            }
        }
        if (!closed && next.isAfter(LocalDate.of(stage.year, 1, 20))) {
            var over = FiscalYear.of(stage.year - 1);
            closed = turned(Office.FUND_MANAGER, () -> years.close(stage.fund, over));
        }
        if (next.getYear() <= stage.year) {
            today = next;
            stage.at(today);
        }
    }

    private void receive() {
        Long id = any(loans);
        if (id == null) {
            return;
        }
        PlainLoan plain = plain(id);
        var kinds = ReceiptKind.values();
        ReceiptKind kind = kinds[random.nextInt(kinds.length)];
        LocalDate on = dayOf(id);
        long won = 1 + random.nextLong(random.nextInt(5) == 0 ? 90_000_000 : 150_000);
        var draft = stage.receipt(on, won);
        Long receipt = quietly(() -> stage.as(Office.CASHIER, () -> take(id, kind, draft)));
        if (receipt != null) {
            plain.moneys.add(new Money(receipt, on, kind, won));
        } else {
            refusedForAReason(id, new Money(Long.MAX_VALUE, on, kind, won));
        }
    }

    private long take(long id, ReceiptKind kind, ReceiptDraft draft) {
        return switch (kind) {
            case INSTALMENT -> stage.receipts.record(id, draft);
            case PREPAYMENT -> stage.receipts.prepay(id, draft);
            case DEPOSIT_RETURN -> stage.receipts.returnDeposit(id, draft);
        };
    }

    /** Only what is more than all that is owed, or lent, is refused of a loan that runs. */
    private void refusedForAReason(long id, Money money) {
        PlainLoan plain = plain(id);
        plain.live(end);
        boolean lent = money.kind() == ReceiptKind.DEPOSIT_RETURN && money.won() > plain.lent();
        plain.moneys.add(money);
        plain.live(end);
        boolean excess = plain.excess() > 0;
        plain.moneys.remove(money);
        assertThat(lent || excess)
                .as("%s of %s refused for nothing, %s", money, plain, where())
                .isTrue();
    }

    private void reverse() {
        Long id = any(loans);
        if (id == null || plain(id).moneys.isEmpty()) {
            return;
        }
        List<Money> moneys = plain(id).moneys;
        Money money = moneys.get(random.nextInt(moneys.size()));
        stage.run(Office.CASHIER, () -> stage.receipts.reverse(money.id(), "잘못 적음"));
        moneys.remove(money);
    }

    private void renew() {
        Long id = anyLent();
        if (id == null) {
            return;
        }
        PlainLoan plain = plain(id);
        var draft = new TurnDraft.Renewal(dayOf(id), 12, null, "다시 계약");
        plain.live(LocalDate.EPOCH);
        var turn = new Turn.Renewed(0, draft.on(), draft.months());
        if (turned(Office.TREASURER, () -> stage.turns.renew(id, draft))) {
            plain.renewals.add(turn);
        } else {
            boolean longEnough = plain.months() + 12 > LONGEST_MONTHS;
            boolean over = draft.on().isAfter(plain.maturity());
            boolean twice = plain.renewals.stream().anyMatch(on(draft.on()));
            boolean anew =
                    plain.deferrals.stream().anyMatch(each -> !draft.on().isAfter(each.on()));
            boolean spills = spills(plain, plain.renewals, turn);
            assertThat(longEnough || over || twice || anew || spills || !plain.recalls.isEmpty())
                    .as("%s refused for nothing, %s", draft, where())
                    .isTrue();
        }
    }

    private void recall() {
        Long id = anyLent();
        if (id == null) {
            return;
        }
        LocalDate on = dayOf(id);
        LocalDate due = on.plusDays(random.nextInt(40));
        var cause = random.nextBoolean() ? RecallCause.MISSED : RecallCause.OTHER_USE;
        var draft = new TurnDraft.Recall(on, due, cause, "갚지 않음");
        var turn = new Turn.Recalled(0, on, due);
        PlainLoan plain = plain(id);
        if (turned(Office.FUND_MANAGER, () -> stage.turns.recall(id, draft))) {
            plain.recalls.add(turn);
        } else {
            boolean recalled = !plain.recalls.isEmpty();
            boolean spills = spills(plain, plain.recalls, turn);
            assertThat(recalled || spills || cause == RecallCause.MISSED)
                    .as("%s refused for nothing, %s", draft, where())
                    .isTrue();
        }
    }

    private void defer() {
        Long id = anyLent();
        if (id == null) {
            return;
        }
        var turn =
                new Turn.Deferred(
                        0,
                        dayOf(id),
                        1 + random.nextInt(8),
                        random.nextBoolean() ? 1 : 3,
                        50 + random.nextInt(100));
        var draft =
                new TurnDraft.Deferral(
                        turn.on(),
                        turn.instalments(),
                        turn.everyMonths(),
                        turn.rateBp(),
                        random.nextBoolean(),
                        "매출이 줄어듦",
                        "예금 없음");
        if (turned(Office.FUND_MANAGER, () -> stage.turns.defer(id, draft))) {
            plain(id).deferrals.add(turn);
        }
    }

    /** 불납결손 of something that is owed, or lent. */
    private void giveUpClaims() {
        Long id = anyLent();
        if (id == null) {
            return;
        }
        LocalDate on = dayOf(id);
        var owing = new Owing(stage.facts(id), on);
        Won late = some(owing.sum(Part.LATE_INTEREST));
        Won interest = some(owing.sum(Part.INTEREST));
        Won principal = some(Won.of(plain(id).lent() / 4));
        var kind = Amendments.ReliefKind.WRITE_OFF;
        var draft = new TurnDraft.Relief(on, kind, late, interest, principal, "회수 불능", "결재 제1호");
        var turn = new Turn.Relieved(0, on, late, interest, principal);
        if (turned(Office.FUND_MANAGER, () -> stage.turns.relieve(id, draft))) {
            plain(id).reliefs.add(turn);
        } else {
            boolean nothing = late.plus(interest).plus(principal).isZero();
            boolean twice = plain(id).reliefs.stream().anyMatch(on(on));
            assertThat(nothing || twice || countsLess(plain(id), turn))
                    .as("%s refused for nothing, %s", draft, where())
                    .isTrue();
        }
    }

    /** Any turn, but the last one half of the time; what was known before stays known. */
    private void reverseTurn() {
        Long id = any(loans);
        var amendments = id == null ? Amendments.NONE : stage.facts(id).amendments();
        List<Written> all = amendments.all();
        if (id == null || all.isEmpty()) {
            return;
        }
        Amendment any = all.get(random.nextInt(all.size())).what();
        Amendment last = amendments.last().orElse(any);
        Amendment turn = random.nextBoolean() ? last : any;
        List<String> before = told(stage.facts(id).run().orElseThrow());
        Instant moment = clock.instant();
        TurnKind kind = turn.turnKind();
        if (turned(kind.office(), () -> stage.turns.reverse(id, kind, turn.id(), "잘못 적음"))) {
            loans.put(id, plain(id).without(turn));
            LoanFacts then = stage.facts(id).asOf(LocalDate.of(2100, 1, 1), moment);
            assertThat(told(then.run().orElseThrow())).as(where()).isEqualTo(before);
        } else {
            PlainLoan without = plain(id).without(turn);
            without.live(end);
            boolean later = amendments.last().filter(turn::equals).isEmpty();
            assertThat(later || without.excess() > 0)
                    .as("%s kept for nothing, %s", turn, where())
                    .isTrue();
        }
    }

    /** Whether it would not be given up in full, or less of something else would be. */
    private boolean countsLess(PlainLoan plain, Turn.Relieved turn) {
        plain.live(end);
        long late = plain.lateGiven + turn.late().amount();
        long interest = plain.interestGiven + turn.interest().amount();
        long principal = plain.principalGiven + turn.principal().amount();
        plain.reliefs.add(turn);
        plain.live(end);
        plain.reliefs.removeLast();
        return plain.excess() > 0
                || plain.lateGiven < late
                || plain.interestGiven < interest
                || plain.principalGiven < principal;
    }

    /** Whether money that came in would have nothing left to pay. */
    private <T extends Turn> boolean spills(PlainLoan plain, List<T> turns, T turn) {
        turns.add(turn);
        plain.live(end);
        turns.removeLast();
        return plain.excess() > 0;
    }

    private Won some(Won most) {
        return random.nextBoolean() ? Won.ZERO : Won.of(random.nextLong(most.amount() + 1));
    }

    private boolean turned(Office office, Runnable act) {
        Boolean done = quietly(() -> stage.as(office, Executors.callable(act, true)));
        return done != null;
    }

    private static Predicate<Turn> on(LocalDate day) {
        return each -> each.on().equals(day);
    }

    /** A loan of which something is still with the borrower. */
    private @Nullable Long anyLent() {
        Long id = any(loans);
        return id == null || plain(id).lent() == 0 ? null : id;
    }

    /** Between the payment and today. */
    private LocalDate dayOf(long id) {
        LocalDate from = startOf(id);
        return from.plusDays(random.nextInt((int) (today.toEpochDay() - from.toEpochDay()) + 1));
    }

    /** The same receipt sent twice changes nothing. */
    private void again() {
        Long id = any(loans);
        if (id == null || plain(id).moneys.isEmpty()) {
            return;
        }
        Money money = plain(id).moneys.getLast();
        Receipt known =
                stage.facts(id).receipts().stream()
                        .filter(each -> each.id() == money.id())
                        .findFirst()
                        .orElseThrow();
        var draft = new ReceiptDraft(known.receivedOn(), known.amount(), "늘푸른반찬", known.key());
        assertThat(stage.as(Office.CASHIER, () -> take(id, known.kind(), draft)))
                .isEqualTo(money.id());
    }

    /** A transaction that dies at its end leaves nothing behind. */
    private void crash() {
        Long id = any(loans);
        if (id == null) {
            return;
        }
        var draft = stage.receipt(today, 1 + random.nextInt(100_000));
        try {
            stage.as(
                    Office.CASHIER,
                    () -> {
                        stage.receipts.record(id, draft);
                        throw new IllegalStateException("crash");
                    });
        } catch (IllegalStateException | Refusal expected) {
            assertThat(expected).isNotNull();
        }
    }

    private <T> @Nullable T quietly(Callable<T> act) {
        try {
            return act.call();
        } catch (Refusal refused) {
            refusal = refused;
            return null;
        } catch (Exception e) {
            throw new AssertionError(where(), e);
        }
    }

    private PlainLoan plain(long id) {
        return Objects.requireNonNull(loans.get(id));
    }

    private @Nullable Long any(Map<Long, ?> some) {
        List<Long> ids = new ArrayList<>(some.keySet());
        inHand = ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
        return inHand;
    }

    private LocalDate startOf(long id) {
        return Objects.requireNonNull(stage.facts(id).payment()).paidOn();
    }

    private void check() {
        if (step % ALL_EVERY == 0 || step == steps) {
            loans.keySet().forEach(this::check);
        } else if (inHand != null && loans.containsKey(inHand)) {
            check(inHand);
        }
        checkFund();
        if (step % VERIFY_EVERY == 0) {
            verify();
        }
    }

    private void check(long id) {
        PlainLoan plain = plain(id);
        plain.live(end);
        LoanRun run = stage.facts(id).run().orElseThrow();
        String what = "loan %d of %s, %s".formatted(id, plain, where());
        assertThat(told(run)).as(what).isEqualTo(plain.told());
        assertThat(run.sum(Part.INTEREST, false).amount()).as(what).isEqualTo(plain.interestIn);
        assertThat(run.sum(Part.LATE_INTEREST, false).amount()).as(what).isEqualTo(plain.lateIn);
        assertThat(run.lent().amount()).as(what).isEqualTo(plain.lent());
        Map<AccountKind, Won> booked =
                stage.as(Office.AUDITOR, () -> balances.about(new About("loan", id)));
        assertThat(booked.get(AccountKind.LOAN_PRINCIPAL)).as(what).isEqualTo(run.lent());
        assertThat(booked.getOrDefault(AccountKind.RECEIVED, Won.ZERO).amount())
                .as(what)
                .isEqualTo(plain.interestIn + plain.lateIn + plain.principalIn);
        assertThat(booked.getOrDefault(AccountKind.WRITTEN_OFF, Won.ZERO).amount())
                .as(what)
                .isEqualTo(plain.interestGiven + plain.lateGiven + plain.principalGiven);
    }

    /** Every instalment as it stands: when it is due, what it asks for and what is open of it. */
    private static List<String> told(LoanRun run) {
        return run.instalments().stream()
                .map(each ->
                        "%s %d %d of %d"
                                .formatted(
                                        each.dueOn(),
                                        each.open(Part.INTEREST).amount(),
                                        each.open(Part.PRINCIPAL).amount(),
                                        each.payable().amount()))
                .toList();
    }

    private void checkFund() {
        long paid = loans.values().stream().mapToLong(PlainLoan::principal).sum();
        long back =
                loans.values().stream()
                        .flatMap(each -> each.moneys.stream())
                        .mapToLong(Money::won)
                        .sum();
        var before = figures(stage.year - 1);
        var fund = figures(stage.year);
        assertThat(fund.cash().amount()).as(where()).isEqualTo(CASH.amount() - paid + back);
        assertThat(before.paid().plus(fund.paid()).amount()).as(where()).isEqualTo(paid);
        var now = today.getYear() == stage.year ? fund : before;
        long waits = bound.values().stream().mapToLong(Bound::won).sum();
        long plan = Objects.requireNonNull(planned.get(today.getYear()));
        assertThat(now.committed().amount()).as(where()).isEqualTo(waits);
        assertThat(now.planned().amount()).as(where()).isEqualTo(plan);
        assertThat(now.available().amount())
                .as(where())
                .isEqualTo(plan - waits - now.paid().amount())
                .isNotNegative();
    }

    private FundFigures figures(int year) {
        return stage.as(Office.AUDITOR, () -> figures.of(stage.fund, FiscalYear.of(year)));
    }

    private void verify() {
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds()))
                .as(where())
                .isTrue();
    }
}
