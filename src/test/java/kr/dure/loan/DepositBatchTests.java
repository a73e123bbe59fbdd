package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import kr.dure.ledger.Verification;
import kr.dure.loan.DepositMatch.Why;
import kr.dure.loan.DepositQueue.State;
import kr.dure.loan.DepositStage.Doors;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows in one transaction make what each makes alone, and cost no more questions. */
@HouseTest
class DepositBatchTests {

    private static final String HEAD = "거래일시,입금액,의뢰인,가상계좌,거래번호,적요\n";
    private static final int LOANS = 6;

    @Autowired LoanStage stages;
    @Autowired DepositStage doorsOf;
    @Autowired Entries entries;
    @Autowired Plans plans;
    @Autowired Spending spending;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    /** A portfolio that is the same for the same seed. */
    private final class Portfolio {
        final Stage stage = stages.set(Won.of(3_000_000_000L));
        final Doors doors = doorsOf.on(stage);
        final List<Long> loans = new ArrayList<>();

        Portfolio(Random random) {
            for (int nr = 0; nr < LOANS; nr++) {
                stage.at(stage.day(1 + random.nextInt(3), 1 + random.nextInt(28)));
                long loan = stage.paidOut(Won.of(20_000_000L + random.nextInt(60) * 1_000_000L));
                String number = account(nr);
                stage.run(Office.CASHIER, () -> doors.accounts.open(loan, "037", number));
                loans.add(loan);
            }
            stage.at(stage.day(7, 20));
            stage.as(
                    Office.REVENUE_COLLECTOR,
                    () -> stage.bills.makeAll(YearMonth.of(stage.year, 6)));
        }

        /** All that is on record of a loan, numbers of rows aside. */
        List<Object> record(long loan) {
            LoanFacts facts = stage.facts(loan);
            List<Object> all = new ArrayList<>();
            all.add(LoanState.of(facts).word());
            facts.receipts()
                    .forEach(each ->
                            all.add(
                                    List.of(
                                            each.kind(),
                                            each.receivedOn(),
                                            each.amount(),
                                            each.payer(),
                                            each.stamp().accountId())));
            facts.bills().forEach(each -> all.add(each.periodNo() + " " + each.withdrawn()));
            stage.as(Office.AUDITOR, () -> entries.about(new About("loan", loan)))
                    .forEach(entry -> all.add(entryOf(entry)));
            all.addAll(instalments(loan));
            return all;
        }

        private Object entryOf(Entry entry) {
            return List.of(
                    entry.kind(),
                    entry.valueDate(),
                    entry.year(),
                    entry.postings().stream()
                            .map(each -> each.account() + " " + each.amount())
                            .sorted()
                            .toList());
        }

        private List<String> instalments(long loan) {
            return stage.as(
                    Office.AUDITOR,
                    () ->
                            jdbc.sql(
                                            """
                                            select concat_ws(' ', no, from_on, until_on, due_on,
                                                   last_on, balance, principal, interest,
                                                   open_principal, open_interest, settled_on,
                                                   billed)
                                            from loan.instalment
                                            where loan_id = :loanId
                                            order by no
                                            """)
                                    .param("loanId", loan)
                                    .query(String.class)
                                    .list());
        }
    }

    private static String account(int nr) {
        return Long.toString(700_000_000L + nr);
    }

    /** Deposits of all kinds: in time, late, early, of last year, too much, before the loan. */
    private static String file(Stage stage, Random random, int rows) {
        var csv = new StringBuilder(HEAD);
        for (int nr = 0; nr < rows; nr++) {
            long won =
                    switch (random.nextInt(6)) {
                        case 0 -> 50_000_000 + random.nextInt(60) * 1_000_000L;
                        case 1 -> 1;
                        case 2 -> 2_000_000 + random.nextInt(9_000_000);
                        default -> 10_000 + random.nextInt(90_000);
                    };
            var day = stage.day(2 + random.nextInt(6), 1 + random.nextInt(20));
            String number = random.nextInt(12) == 0 ? "" : account(random.nextInt(LOANS));
            csv.append("%s,%d,갑,%s,B%d,%n".formatted(day, won, number, nr));
        }
        return csv.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void writesDownWhatOneByOneWould(long seed) {
        var together = new Portfolio(new Random(seed));
        var single = new Portfolio(new Random(seed));
        String csv = file(together.stage, new Random(seed), 60);
        long file = together.doors.through(csv);
        long other = single.doors.keep(csv);
        single.doors.take(other);
        single.doors.acting().run(() -> single.doors.run.run(other, 1));
        assertThat(together.doors.rows(file))
                .as("seed %d", seed)
                .extracting(DepositQueue.Row::state, DepositQueue.Row::why, DepositQueue.Row::said)
                .containsExactlyElementsOf(
                        single.doors.rows(other).stream()
                                .map(each -> tuple(each.state(), each.why(), each.said()))
                                .toList());
        for (int nr = 0; nr < LOANS; nr++) {
            assertThat(together.record(together.loans.get(nr)))
                    .as("seed %d, loan %d", seed, nr)
                    .isEqualTo(single.record(single.loans.get(nr)));
        }
        assertThat(together.doors.progress(file).recorded()).isPositive();
        assertThat(together.doors.progress(file).counts().waiting()).isPositive();
        assertThat(together.stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void asksNoMoreForMoreRows() {
        var portfolio = new Portfolio(new Random(7));
        String few = file(portfolio.stage, new Random(8), 30).replace("B", "C");
        String many = file(portfolio.stage, new Random(9), 300);
        List<String> forFew = statements(portfolio, few);
        List<String> forMany = statements(portfolio, many);
        assertThat(forMany)
                .as(() -> String.join("\n", forMany))
                .hasSizeBetween(30, forFew.size() + 6);
    }

    /** How many statements a file takes once it is taken in, by one thread. */
    private List<String> statements(Portfolio portfolio, String csv) {
        long file = portfolio.doors.keep(csv);
        portfolio.doors.take(file);
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        log.addAppender(seen);
        Level before = log.getLevel();
        boolean additive = log.isAdditive();
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            portfolio.doors.run(file);
        } finally {
            log.setLevel(before);
            log.setAdditive(additive);
            log.detachAppender(seen);
        }
        String me = Thread.currentThread().getName();
        return seen.list.stream()
                .filter(each -> each.getThreadName().equals(me))
                .map(ILoggingEvent::getMessage)
                .filter(each -> each.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    @Test
    void keepsTheOrderOfRowsOfOneLoan() {
        var portfolio = new Portfolio(new Random(11));
        Stage stage = portfolio.stage;
        long loan = portfolio.loans.getFirst();
        long lent = stage.facts(loan).lent().amount();
        var csv = new StringBuilder(HEAD);
        for (int nr = 0; nr < 3; nr++) {
            csv.append(
                    "%s,%d,갑,%s,B%d,%n".formatted(stage.day(7, 10), lent * 3 / 5, account(0), nr));
        }
        long file = portfolio.doors.through(csv.toString());
        assertThat(portfolio.doors.rows(file))
                .extracting(DepositQueue.Row::state)
                .containsExactly(State.RECORDED, State.WAITING, State.WAITING);
        assertThat(portfolio.doors.rows(file))
                .extracting(DepositQueue.Row::why)
                .containsExactly(null, Why.REFUSED, Why.REFUSED);
        assertThat(stage.facts(loan).receipts()).hasSize(1);
    }

    @Test
    void findsTheRowThatBreaksWhatAllShare() {
        var portfolio = new Portfolio(new Random(13));
        Stage stage = portfolio.stage;
        lendBesideTheFacts(stage, portfolio.loans.get(2));
        long file = portfolio.doors.through(file(stage.day(7, 10), LOANS, "B"));
        assertThat(portfolio.doors.rows(file))
                .extracting(DepositQueue.Row::why)
                .containsExactly(null, null, Why.FAULT, null, null, null);
        assertThat(portfolio.doors.progress(file).recorded()).isEqualTo(LOANS - 1);
        assertThat(portfolio.doors.progress(file).file().finishedAt()).isNotNull();
    }

    @Test
    void refusesRowByRowWhatTheBooksHaveNoLineForYet() {
        var portfolio = new Portfolio(new Random(17));
        Stage stage = portfolio.stage;
        LocalDate day = LocalDate.of(stage.year + 2, 1, 5);
        stage.at(day);
        List<String> forFew = statements(portfolio, file(day, LOANS, "C"));
        List<String> forMany = statements(portfolio, file(day, 16 * LOANS, "D"));
        assertThat(forMany).hasSizeBetween(10, forFew.size() + 6);
        long file = portfolio.doors.through(file(day, LOANS, "E"));
        assertThat(portfolio.doors.rows(file))
                .hasSize(LOANS)
                .allSatisfy(row -> {
                    assertThat(row.why()).isEqualTo(Why.REFUSED);
                    assertThat(row.said()).contains(day.getYear() + "년 기금운용계획");
                });
    }

    /** Deposits of one day, in turns over the loans. */
    private static String file(LocalDate day, int rows, String name) {
        var csv = new StringBuilder(HEAD);
        for (int nr = 0; nr < rows; nr++) {
            String number = account(nr % LOANS);
            csv.append("%s,%d,갑,%s,%s%d,%n".formatted(day, 10_000 + nr, number, name, nr));
        }
        return csv.toString();
    }

    /** So that the books hold more about a loan than its facts say. */
    private void lendBesideTheFacts(Stage stage, long loan) {
        About about = new About("loan", loan);
        LocalDate today = stage.day(7, 20);
        Line line =
                stage.as(
                        Office.AUDITOR,
                        () ->
                                plans.lineOf(
                                        stage.fund,
                                        FiscalYear.of(today),
                                        Side.SPENDING,
                                        "SHOP_DEPOSIT"));
        Won won = Won.of(1_000_000);
        stage.as(
                Office.TREASURER,
                () -> spending.commit(line.id(), won, about, today, stages.key()));
        stage.as(
                Office.DISBURSING_OFFICER,
                () ->
                        spending.pay(
                                line.id(),
                                won,
                                AssetUse.LOAN_PRINCIPAL,
                                about,
                                today,
                                stages.key()));
    }
}
