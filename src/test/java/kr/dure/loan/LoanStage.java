package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.document.Files;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.TravelClock;
import kr.dure.kernel.Won;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Income;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Seals;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import kr.dure.ledger.Years;
import kr.dure.party.BankAccounts;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.Organisations;
import kr.dure.programme.AwardGiven;
import kr.dure.screen.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up a region of its own with a fund, plans of three years and cash, and carries loans as far
 * as a test wants them. Its doors are the house's own, under a clock that the test moves; who had a
 * hand in the award is said here, so that no application has to be written first.
 */
@Component
class LoanStage {

    static final long APPLICANT = 201;
    static final long CITY_OFFICER = 202;
    static final long REVIEWER = 203;
    static final long DECIDER = 204;

    private static final Map<Office, Long> PEOPLE =
            Map.of(
                    Office.FUND_MANAGER, DECIDER,
                    Office.TREASURER, 102L,
                    Office.DISBURSING_OFFICER, 103L,
                    Office.REVENUE_COLLECTOR, 104L,
                    Office.CASHIER, 105L,
                    Office.AUDITOR, 106L);

    /** The parts of the room that a moved clock does not touch. */
    @Component
    record Parts(
            LoanTable table,
            FactTable facts,
            MoneyTable money,
            InstalmentTable instalments,
            TurnTable turnTable,
            Plans plans,
            Spending spending,
            Income income,
            Balances balances,
            Years years,
            Payers payers,
            LoanPapers papers,
            Landlords landlords,
            Guarantors guarantors,
            BankAccounts accounts,
            Organisations organisations,
            Payees payees,
            UseTable uses,
            Files files,
            LoanNotices notices,
            LoanInstrument shopLoan,
            LoanInstrument businessLoan,
            ListTable lists,
            Words words,
            JdbcClient jdbc,
            Seals seals,
            TransactionTemplate transaction) {

        Closing closing(Clock clock) {
            var desk = new Desk(table, facts, clock);
            return new Closing(desk, instalments, money, at(clock), notices, words);
        }

        /** The books as of another clock. */
        LoanBooks at(Clock clock) {
            return new LoanBooks(plans, spending, income, balances, years, clock);
        }

        Contracts contracts(Hands hands) {
            return new Contracts(table, papers, landlords, guarantors, accounts, hands);
        }

        UsePapers usePapers(Desk desk, LoanRegister register) {
            return new UsePapers(desk, register, uses, files, notices);
        }

        Bills bills(Desk desk, Clock clock) {
            return new Bills(desk, money, at(clock), notices);
        }

        Payments payments(Desk desk, Hands hands, Clock clock) {
            return new Payments(desk, table, at(clock), hands, payees, closing(clock));
        }

        Receipts receipts(Desk desk, Clock clock) {
            return new Receipts(desk, facts, money, at(clock), payers, closing(clock));
        }

        LoanTurns turns(Desk desk, Clock clock) {
            return new LoanTurns(desk, turnTable, at(clock), closing(clock), organisations);
        }

        Night night(Desk desk, Clock clock) {
            return new Night(
                    new NightTable(jdbc, clock),
                    bills(desk, clock),
                    notices,
                    seals,
                    transaction,
                    clock);
        }

        LoanRegister register(Clock clock) {
            return new LoanRegister(facts, lists, papers, organisations, clock);
        }
    }

    /** The rooms below. */
    @Component
    record Below(Regions regions, Authorities authorities, Funds funds, Plans plans) {}

    private final Parts parts;
    private final Below below;
    private final Clock real;
    private final TransactionTemplate transaction;
    private final AtomicLong next = new AtomicLong(System.nanoTime() % 1_000_000_000);

    LoanStage(Parts parts, Below below, Clock real, PlatformTransactionManager transactions) {
        this.parts = parts;
        this.below = below;
        this.real = real;
        this.transaction = new TransactionTemplate(transactions);
    }

    Parts parts() {
        return parts;
    }

    Stage set() {
        return set(Won.of(500_000_000));
    }

    /** With so much cash, and so much planned to be lent a year. */
    Stage set(Won line) {
        return new Stage(newRegion(), line);
    }

    /** A region, its fund, and the doors of the room. */
    final class Stage {
        final RegionCode region;
        final int year = LocalDate.now(real).getYear();
        final TravelClock clock = new TravelClock(real);
        final long authority;
        final long fund;
        final Loans loans;
        final Payments payments;
        final Bills bills;
        final Receipts receipts;
        final LoanTurns turns;
        final Night night;
        final LoanRegister register;
        final UsePapers usePapers;
        boolean signed = true;

        Stage(RegionCode region, Won line) {
            this.region = region;
            below.regions().open(new Region(region, "시험도 " + region.value(), "Test"));
            authority =
                    as(
                            Office.HOUSE,
                            () -> below.authorities().add(Authority.Level.REGION, "52", "시험도"));
            fund =
                    as(
                            Office.FUND_MANAGER,
                            () -> below.funds().open(authority, "자활기금", "시험도 자활기금 조례", null));
            for (int each = year - 1; each <= year + 1; each++) {
                plan(FiscalYear.of(each), line);
            }
            LocalDate first = FiscalYear.of(year - 1).firstDay();
            as(Office.CASHIER, () -> below.funds().openWith(fund, line, "잔액증명 제1호", first, key()));
            var desk = new Desk(parts.table(), parts.facts(), clock);
            var closing = parts.closing(clock);
            var hands = new Said();
            var contracts = parts.contracts(hands);
            loans = new Loans(desk, parts.table(), parts.at(clock), contracts, hands, closing);
            payments = parts.payments(desk, hands, clock);
            bills = parts.bills(desk, clock);
            receipts = parts.receipts(desk, clock);
            turns = parts.turns(desk, clock);
            night = parts.night(desk, clock);
            register = parts.register(clock);
            usePapers = parts.usePapers(desk, register);
        }

        private final class Said implements Hands {
            @Override
            public Set<Long> of(long awardId) {
                return Set.of(APPLICANT, CITY_OFFICER, REVIEWER, DECIDER);
            }

            @Override
            public boolean isSigned(long awardId) {
                return signed;
            }
        }

        private void plan(FiscalYear of, Won line) {
            as(
                    Office.FUND_MANAGER,
                    () -> {
                        long plan = below.plans().draft(fund, of);
                        add(plan, Side.SPENDING, "SHOP_DEPOSIT", line);
                        add(plan, Side.INCOME, "LOAN_PRINCIPAL", line);
                        add(plan, Side.INCOME, "LOAN_INTEREST", Won.of(5_000_000));
                        add(plan, Side.INCOME, "LATE_INTEREST", Won.of(1_000_000));
                        return below.plans().fix(plan, voted(of), "의결 제1호");
                    });
        }

        /** Of a year to come, today. */
        private LocalDate voted(FiscalYear of) {
            LocalDate today = LocalDate.now(real);
            return of.firstDay().isAfter(today) ? today : of.firstDay();
        }

        private void add(long plan, Side side, String code, Won amount) {
            below.plans().addLine(plan, new NewLine(side, code, "자활기업 육성", "융자", code, amount));
        }

        /** As the person of that office. */
        <T> T as(Office office, Callable<T> work) {
            return as(PEOPLE.getOrDefault(office, 0L), office, work);
        }

        <T> T as(long account, Office office, Callable<T> work) {
            var acting = new Acting(region, account, "사람 " + account, office, null, null, "test");
            return as(acting, work);
        }

        /** In one transaction, as the doors are. */
        <T> T as(Acting acting, Callable<T> work) {
            return quietly(() -> acting.call(() -> transaction.execute(_ -> quietly(work))));
        }

        void run(Office office, Runnable work) {
            as(
                    office,
                    () -> {
                        work.run();
                        return true;
                    });
        }

        /** Noon of that day. */
        void at(LocalDate day) {
            clock.travelTo(day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
        }

        LocalDate day(int month, int dayOfMonth) {
            return LocalDate.of(year, month, dayOfMonth);
        }

        long enterprise() {
            String name = "시험 기업 " + next.incrementAndGet();
            return as(
                    Office.HOUSE,
                    () -> parts.organisations().add(OrganisationFacts.enterprise(name, authority)));
        }

        AwardGiven award(long organisation, Won amount) {
            return new AwardGiven(
                    next.incrementAndGet(),
                    1,
                    1,
                    organisation,
                    fund,
                    "SHOP_DEPOSIT",
                    amount,
                    TERMS,
                    "조례 제9조",
                    Map.of(),
                    LocalDate.now(clock));
        }

        long awarded(Won amount) {
            var award = award(enterprise(), amount);
            return as(Office.FUND_MANAGER, () -> parts.shopLoan().awarded(award));
        }

        long contracted(Won amount) {
            long id = awarded(amount);
            run(Office.TREASURER, () -> loans.contract(id, contractOf(amount)));
            return id;
        }

        long secured(Won amount) {
            long id = contracted(amount);
            run(Office.TREASURER, () -> loans.secure(id, security()));
            return id;
        }

        long committed(Won amount) {
            long id = secured(amount);
            as(Office.TREASURER, () -> loans.commit(id));
            return id;
        }

        /** Paid out today, with interest due on this day of the month. */
        long paidOut(Won amount) {
            long id = committed(amount);
            as(Office.DISBURSING_OFFICER, () -> payments.pay(id, LocalDate.now(clock), 0, key()));
            return id;
        }

        ContractDraft.ForShop contractOf(Won amount) {
            LocalDate today = LocalDate.now(clock);
            return new ContractDraft.ForShop(
                    today,
                    "완주군 봉동읍 상가 1층",
                    "서다은",
                    "037",
                    "1021-02-0123456",
                    amount,
                    today,
                    today.plusMonths(24),
                    12,
                    today.getDayOfMonth());
        }

        SecurityDraft security() {
            return new SecurityDraft(
                    SecurityKind.JEONSE_RIGHT,
                    "전주지방법원 완주등기소",
                    "제" + next.incrementAndGet() + "호",
                    LocalDate.now(clock),
                    1);
        }

        ReceiptDraft receipt(LocalDate on, long won) {
            return new ReceiptDraft(on, Won.of(won), "늘푸른반찬", key());
        }

        long bill(long id) {
            return as(Office.REVENUE_COLLECTOR, () -> bills.make(id));
        }

        long receive(long id, LocalDate on, long won) {
            return as(Office.CASHIER, () -> receipts.record(id, receipt(on, won)));
        }

        long giveBack(long id, LocalDate on, long won) {
            return as(Office.CASHIER, () -> receipts.returnDeposit(id, receipt(on, won)));
        }

        void release(long id) {
            run(Office.TREASURER, () -> loans.release(id, LocalDate.now(clock), "말소 제1호"));
        }

        LoanFacts facts(long id) {
            return as(Office.AUDITOR, () -> register.find(id));
        }

        LoanState state(long id) {
            return LoanState.of(facts(id));
        }
    }

    static final Map<String, Object> TERMS =
            Map.of(
                    "limitWon", 100_000_000L,
                    "leastWon", 20_000_000L,
                    "rateBp", 100L,
                    "contractMonths", List.of(12L, 24L),
                    "longestMonths", 72L,
                    "lateRateBp", 350L);

    String key() {
        return "test-" + next.incrementAndGet();
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegionCode newRegion() {
        StringBuilder code = new StringBuilder("loan");
        new Random().ints(10, 'a', 'z' + 1).forEach(each -> code.append((char) each));
        return RegionCode.of(code.toString());
    }
}
