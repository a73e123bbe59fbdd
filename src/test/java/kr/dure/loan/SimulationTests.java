package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Figures;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.Verification;
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

    private static final Won CASH = Won.of(2_000_000_000);
    private static final int VERIFY_EVERY = 100;

    @Autowired LoanStage stages;
    @Autowired Balances balances;
    @Autowired Figures figures;
    @Autowired Verification verification;

    private final long seed = Long.getLong("dure.seed", System.nanoTime());
    private final int steps = Integer.getInteger("dure.steps", 150);
    private final Random random = new Random(seed);
    private final Map<Long, PlainLoan> loans = new LinkedHashMap<>();
    private Stage stage;
    private LocalDate today = LocalDate.EPOCH;
    private int step;

    @BeforeEach
    void set() {
        stage = stages.set(CASH);
        today = LocalDate.of(stage.year - 1, 1, 5);
        stage.at(today);
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
        return "seed %d, step %d of %d".formatted(seed, step, steps);
    }

    private void act() {
        switch (random.nextInt(14)) {
            case 0, 1 -> lend();
            case 2, 3 -> pass();
            case 4 -> quietly(() -> stage.as(Office.REVENUE_COLLECTOR, () -> billed()));
            case 5 -> reverse();
            case 6 -> again();
            case 7 -> crash();
            default -> receive();
        }
    }

    private int billed() {
        return stage.bills.makeAll(YearMonth.from(today));
    }

    private void lend() {
        if (loans.size() < 12) {
            long won = 20_000_000 + random.nextInt(80) * 1_000_000L;
            long id = stage.paidOut(Won.of(won));
            loans.put(id, new PlainLoan(won, 100, 350, today, 12));
        }
    }

    /** Days go by, through last year's end and up to this year's. */
    private void pass() {
        LocalDate next = today.plusDays(random.nextInt(45));
        if (next.getYear() <= stage.year) {
            today = next;
            stage.at(today);
        }
    }

    private void receive() {
        Long id = anyLoan();
        if (id == null) {
            return;
        }
        PlainLoan plain = plain(id);
        var kinds = ReceiptKind.values();
        ReceiptKind kind = kinds[random.nextInt(kinds.length)];
        LocalDate from = startOf(id);
        LocalDate on =
                from.plusDays(random.nextInt((int) (today.toEpochDay() - from.toEpochDay()) + 1));
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
        plain.live(LocalDate.of(stage.year + 3, 1, 1));
        boolean lent = money.kind() == ReceiptKind.DEPOSIT_RETURN && money.won() > plain.lent();
        plain.moneys.add(money);
        plain.live(LocalDate.of(stage.year + 3, 1, 1));
        boolean excess = plain.excess() > 0;
        plain.moneys.remove(money);
        assertThat(lent || excess).as("refused for nothing, " + where()).isTrue();
    }

    private void reverse() {
        Long id = anyLoan();
        if (id == null || plain(id).moneys.isEmpty()) {
            return;
        }
        List<Money> moneys = plain(id).moneys;
        Money money = moneys.get(random.nextInt(moneys.size()));
        stage.run(Office.CASHIER, () -> stage.receipts.reverse(money.id(), "잘못 적음"));
        moneys.remove(money);
    }

    /** The same receipt sent twice changes nothing. */
    private void again() {
        Long id = anyLoan();
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
        Long id = anyLoan();
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
            return null;
        } catch (Exception e) {
            throw new AssertionError(where(), e);
        }
    }

    private PlainLoan plain(long id) {
        return Objects.requireNonNull(loans.get(id));
    }

    private @Nullable Long anyLoan() {
        List<Long> ids = new ArrayList<>(loans.keySet());
        return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
    }

    private LocalDate startOf(long id) {
        return Objects.requireNonNull(stage.facts(id).payment()).paidOn();
    }

    private void check() {
        long paid = 0;
        long back = 0;
        for (var each : loans.entrySet()) {
            PlainLoan plain = each.getValue();
            plain.live(LocalDate.of(stage.year + 3, 1, 1));
            LoanRun run = stage.facts(each.getKey()).run().orElseThrow();
            String what = "loan %d, %s".formatted(each.getKey(), where());
            assertThat(run.sum(Part.INTEREST, false).amount()).as(what).isEqualTo(plain.interestIn);
            assertThat(run.sum(Part.LATE_INTEREST, false).amount())
                    .as(what)
                    .isEqualTo(plain.lateIn);
            assertThat(run.lent().amount()).as(what).isEqualTo(plain.lent());
            Map<AccountKind, Won> booked =
                    stage.as(
                            Office.AUDITOR, () -> balances.about(new About("loan", each.getKey())));
            assertThat(booked.get(AccountKind.LOAN_PRINCIPAL)).as(what).isEqualTo(run.lent());
            assertThat(booked.getOrDefault(AccountKind.RECEIVED, Won.ZERO).amount())
                    .as(what)
                    .isEqualTo(plain.interestIn + plain.lateIn + plain.principalIn);
            paid += run.lent().amount() + plain.principalIn;
            back += plain.moneys.stream().mapToLong(Money::won).sum();
        }
        var before = figures(stage.year - 1);
        var fund = figures(stage.year);
        assertThat(fund.cash().amount()).as(where()).isEqualTo(CASH.amount() - paid + back);
        assertThat(before.paid().plus(fund.paid()).amount()).as(where()).isEqualTo(paid);
        if (step % VERIFY_EVERY == 0) {
            verify();
        }
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
