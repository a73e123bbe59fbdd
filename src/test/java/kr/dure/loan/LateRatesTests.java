package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Verification;
import kr.dure.loan.LateRate.Difference;
import kr.dure.loan.LateRate.Draft;
import kr.dure.loan.LateRate.State;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rates of late interest that an ordinance sets from a day on, and what they make of late loans.
 */
@HouseTest
class LateRatesTests {

    private static final String ARTICLE = "자활기금 조례 제9조";

    @Autowired LoanStage stages;
    @Autowired LateRateTable table;
    @Autowired LoanTable loans;
    @Autowired FactTable facts;
    @Autowired LoanInstrument shopLoan;
    @Autowired Funds funds;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    private Stage stage;
    private LateRates rates;

    @BeforeEach
    void set() {
        stage = stages.set(Won.of(1_000_000_000));
        rates = new LateRates(new Desk(loans, facts, stage.clock), table, funds);
        stage.at(stage.day(3, 14));
    }

    private Draft draft(LocalDate from, int rateBp) {
        return new Draft(from, Rate.of(rateBp), ARTICLE);
    }

    private void set(LocalDate from, int rateBp) {
        stage.run(Office.FUND_MANAGER, () -> rates.set(stage.fund, draft(from, rateBp)));
    }

    private void withdraw(long id) {
        stage.run(Office.FUND_MANAGER, () -> rates.withdraw(id, "조례가 고쳐지지 않음"));
    }

    private List<LateRate> all() {
        return stage.as(Office.AUDITOR, () -> rates.of(stage.fund));
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /**
     * 80,000,000 and 36,500,000 at 1%, never paid; 3.5% until 30 June, 10% from 1 July, 2% from 1
     * August. Every instalment of both, its late interest on four days: unpaid × (days at each rate
     * × that rate) ÷ 365, cut down to the won once.
     */
    @Test
    void splitsTheLateInterestOfEveryPartAtTheDay() {
        long large = stage.paidOut(Won.of(80_000_000));
        long small = stage.paidOut(Won.of(36_500_000));
        stage.at(stage.day(6, 20));
        set(stage.day(7, 1), 1_000);
        set(stage.day(8, 1), 200);
        for (long id : List.of(large, small)) {
            var run = stage.facts(id).run().orElseThrow();
            for (Instalment each : run.instalments().subList(0, 4)) {
                assertThat(shown(each)).as("instalment " + each.no()).isEqualTo(byHand(each));
            }
        }
        var first = stage.facts(large).run().orElseThrow().instalments().getFirst();
        LocalDate last = first.lastOn();
        long before = stage.day(7, 1).toEpochDay() - last.toEpochDay();
        assertThat(first.interest()).isEqualTo(Won.of(67_945));
        assertThat(first.late(stage.day(8, 11)).amount())
                .isEqualTo(67_945 * (before * 350 + 31 * 1_000 + 10 * 200) / 3_650_000);
    }

    private String shown(Instalment each) {
        return days().map(day -> each.late(day).toString()).collect(Collectors.joining(" "));
    }

    private Stream<LocalDate> days() {
        return Stream.of(
                stage.day(6, 30),
                stage.day(7, 1),
                stage.day(7, 20),
                stage.day(8, 1),
                stage.day(8, 31));
    }

    /** Day by day, each at the rate of that day. */
    private String byHand(Instalment each) {
        return days().map(
                        until -> {
                            long run = 0;
                            for (LocalDate day = each.lastOn();
                                    day.isBefore(until);
                                    day = day.plusDays(1)) {
                                int month = day.getMonthValue();
                                run +=
                                        each.payable().amount()
                                                * (month < 7 ? 350 : month < 8 ? 1_000 : 200);
                            }
                            return Won.of(run / 3_650_000).toString();
                        })
                .collect(Collectors.joining(" "));
    }

    @Test
    void takesARateOfTheDayForWhatIsPaidThen() {
        long id = stage.paidOut(Won.of(80_000_000));
        stage.at(stage.day(6, 20));
        set(stage.day(7, 1), 1_000);
        stage.at(stage.day(7, 11));
        Won late = new Owing(stage.facts(id), stage.day(7, 11)).sum(Part.LATE_INTEREST);
        stage.receive(id, stage.day(7, 11), late.amount());
        assertThat(stage.facts(id).received(Part.LATE_INTEREST)).isEqualTo(late);
        assertThat(stage.as(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void saysWhatARateChangesBeforeItIsSet() {
        stage.paidOut(Won.of(80_000_000));
        long paid = stage.paidOut(Won.of(36_500_000));
        stage.at(stage.day(4, 20));
        stage.receive(paid, stage.day(4, 14), 31_000);
        Difference difference =
                stage.as(
                        Office.FUND_MANAGER,
                        () -> rates.preview(stage.fund, draft(stage.day(5, 1), 1_000)));
        // 67,945 × 30 days × 3.5% and 10% ÷ 365
        assertThat(difference)
                .isEqualTo(new Difference(2, 1, Won.of(67_945), Won.of(195), Won.of(558)));
        set(stage.day(5, 1), 1_000);
        assertThat(
                        stage.as(
                                        Office.FUND_MANAGER,
                                        () -> rates.preview(stage.fund, draft(stage.day(6, 1), 0)))
                                .before())
                .isEqualTo(Won.of(558));
    }

    @Test
    void refusesADayThatIsOverOrHasARate() {
        refuses("loan.refusal.late-rate-over", () -> set(stage.day(3, 13), 500));
        set(stage.day(3, 14), 500);
        refuses("loan.refusal.late-rate-twice", () -> set(stage.day(3, 14), 600));
        refuses(
                "loan.refusal.empty",
                () ->
                        stage.run(
                                Office.FUND_MANAGER,
                                () ->
                                        rates.set(
                                                stage.fund,
                                                new Draft(stage.day(4, 1), Rate.of(500), " "))));
        for (Office other : List.of(Office.TREASURER, Office.AUDITOR, Office.CASHIER)) {
            refuses(
                    "loan.refusal.office",
                    () ->
                            stage.run(
                                    other,
                                    () -> rates.set(stage.fund, draft(stage.day(4, 1), 500))));
        }
    }

    @Test
    void withdrawsAMistakeThatHasNotBegunAndKeepsIt() {
        long id = stage.paidOut(Won.of(80_000_000));
        set(stage.day(4, 1), 10_000);
        long mistake = all().getFirst().id();
        withdraw(mistake);
        refuses("loan.refusal.late-rate-withdrawn", () -> withdraw(mistake));
        assertThat(stage.facts(id).loan().late().on(stage.day(6, 1))).isEqualTo(350);
        set(stage.day(4, 1), 400);
        stage.at(stage.day(4, 1));
        assertThat(all())
                .extracting(each -> LateRates.state(each, all(), stage.day(4, 1)))
                .containsExactly(State.WITHDRAWN, State.IN_FORCE);
        refuses("loan.refusal.late-rate-begun", () -> withdraw(all().getLast().id()));
        assertThat(stage.facts(id).loan().late().on(stage.day(4, 1))).isEqualTo(400);
        assertThat(changes()).isEqualTo(3);
    }

    /** Two that were set and one withdrawn. */
    private long changes() {
        return stage.as(
                Office.AUDITOR,
                () ->
                        jdbc.sql(
                                        """
                                        select count(*)
                                        from dure.change
                                        where table_name = 'loan.late_rate'
                                        """)
                                .query(Long.class)
                                .single());
    }

    /** By the clock of the house, which stands before the last day of this year. */
    @Test
    void tellsApplicantsWhatIsToCome() {
        LocalDate from = stage.day(12, 31).plusDays(1);
        set(from, 425);
        assertThat(late()).isEqualTo("연 3.5%, " + DateText.full(from) + "부터 연 4.25%");
        withdraw(all().getFirst().id());
        assertThat(late()).isEqualTo("연 3.5%");
    }

    private String late() {
        return stage.as(
                Office.AUDITOR,
                () ->
                        shopLoan.show(LoanStage.TERMS, stage.fund).stream()
                                .filter(each -> each.labelKey().equals("loan.terms.late"))
                                .findFirst()
                                .orElseThrow()
                                .value());
    }

    @Test
    void touchesNoOtherFund() {
        set(stage.day(4, 1), 1_000);
        long other =
                stage.as(
                        Office.FUND_MANAGER,
                        () -> funds.open(stage.authority, "다른 기금", "다른 조례", null));
        assertThat(stage.as(Office.AUDITOR, () -> rates.of(other))).isEmpty();
    }
}
