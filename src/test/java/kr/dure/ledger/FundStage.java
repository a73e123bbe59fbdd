package kr.dure.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up a region of its own with one fund, this year's plan fixed and cash in hand, so that tests
 * of the books can prove, seal and spoil them without meeting anybody else's.
 */
@Component
class FundStage {

    static final Won CASH = Won.of(5_000_000);
    static final Won DEPOSIT_LINE = Won.of(1_000_000);

    private static final Map<Office, Long> PEOPLE =
            Map.of(
                    Office.FUND_MANAGER, 101L,
                    Office.TREASURER, 102L,
                    Office.DISBURSING_OFFICER, 103L,
                    Office.REVENUE_COLLECTOR, 104L,
                    Office.CASHIER, 105L,
                    Office.AUDITOR, 106L,
                    Office.ADMINISTRATOR, 107L);

    private final AtomicLong next = new AtomicLong();

    @Autowired private Regions regions;
    @Autowired private Authorities authorities;
    @Autowired private Funds funds;
    @Autowired private Plans plans;
    @Autowired private Clock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    /** A fund on the stage, and what can be done around it. */
    final class Stage {
        final RegionCode region = newRegion();
        final LocalDate today = LocalDate.now(clock);
        final FiscalYear year = FiscalYear.of(today);
        final long fund;
        final long plan;
        final long deposit;
        final long operation;
        final long principal;
        final long interest;
        final long late;

        Stage(@Nullable LocalDate endsOn) {
            regions.open(new Region(region, "시험도 " + region.value(), "Test"));
            long authority =
                    as(Office.HOUSE, () -> authorities.add(Authority.Level.REGION, "52", "시험도"));
            fund =
                    as(
                            Office.FUND_MANAGER,
                            () -> funds.open(authority, "자활기금", "시험도 자활기금 조례", endsOn));
            plan = as(Office.FUND_MANAGER, () -> plans.draft(fund, year));
            deposit = spending("SHOP_DEPOSIT", "자활기업 육성", "전세점포 임대자금 융자", DEPOSIT_LINE);
            operation = spending("OPERATION", "기금 운영", "기금 운영", Won.of(400_000));
            principal = income("LOAN_PRINCIPAL", "융자금 원금 수입", Won.of(900_000));
            interest = income("LOAN_INTEREST", "융자금 이자 수입", Won.of(90_000));
            late = income("LATE_INTEREST", "연체이자 수입", Won.of(9_000));
            as(Office.FUND_MANAGER, () -> plans.fix(plan, today.withDayOfYear(1), "의결 제1호"));
            as(Office.CASHIER, () -> funds.openWith(fund, CASH, "잔액증명 제1호", today, key()));
        }

        <T> T as(Office office, Callable<T> work) {
            return as(PEOPLE.getOrDefault(office, 0L), office, work);
        }

        <T> T as(long account, Office office, Callable<T> work) {
            Acting acting =
                    new Acting(region, account, "사람 " + account, office, null, null, "test");
            try {
                return acting.call(work);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** As a plain statement of the application's role, in a transaction of this region. */
        <T> T within(Office office, Callable<T> work) {
            return as(office, () -> transaction().execute(status -> call(work)));
        }

        /** As if the clock of the house had shown that moment. */
        <T> T at(Instant moment, Office office, Callable<T> work) {
            return within(
                    office,
                    () -> {
                        jdbc.sql("select set_config('dure.now', :now, true)")
                                .param("now", moment.toString())
                                .query(String.class)
                                .single();
                        return work.call();
                    });
        }

        /** Noon some days ago. */
        Instant noon(int daysAgo) {
            return today.minusDays(daysAgo).atTime(12, 0).atZone(clock.getZone()).toInstant();
        }

        private long spending(String code, String division, String title, Won amount) {
            NewLine line = new NewLine(Side.SPENDING, code, division, "단위사업", title, amount);
            return as(Office.FUND_MANAGER, () -> plans.addLine(plan, line));
        }

        private long income(String code, String title, Won amount) {
            NewLine line = new NewLine(Side.INCOME, code, "세외수입", "융자금회수", title, amount);
            return as(Office.FUND_MANAGER, () -> plans.addLine(plan, line));
        }
    }

    Stage set() {
        return new Stage(null);
    }

    Stage setEnding(LocalDate endsOn) {
        return new Stage(endsOn);
    }

    String key() {
        return "test-" + next.incrementAndGet();
    }

    About loan() {
        return new About("loan", next.incrementAndGet());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegionCode newRegion() {
        StringBuilder code = new StringBuilder("ledger");
        new Random().ints(10, 'a', 'z' + 1).forEach(each -> code.append((char) each));
        return RegionCode.of(code.toString().toLowerCase(Locale.ROOT));
    }
}
