package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.loan.LoanStatement.Movement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account of one loan, line by line, and beside the books. */
@HouseTest
class LoanStatementTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired LoanStatements statements;
    @Autowired Clock clock;

    private Stage stage;

    /** Later than all that happens, and than the day the house writes it down on. */
    private LocalDate end;

    @BeforeEach
    void set() {
        stage = stages.set(Won.of(2_000_000_000));
        end = stage.day(12, 31);
    }

    private LoanStatement statement(long id, LocalDate on) {
        return stage.as(Office.AUDITOR, () -> statements.of(id, on, clock.instant()));
    }

    private static String shown(LoanStatement statement) {
        return statement.movements().stream()
                .map(each ->
                        "%s %s %s %s %s %s/%s/%s %s"
                                .formatted(
                                        each.on().toString().substring(5),
                                        each.kind(),
                                        WonText.full(each.billed()),
                                        WonText.full(each.received()),
                                        WonText.full(each.relieved()),
                                        WonText.full(each.parts().late()),
                                        WonText.full(each.parts().interest()),
                                        WonText.full(each.parts().principal()),
                                        WonText.full(each.lent())))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void tellsALoansLifeLineByLine() {
        stage.at(stage.day(3, 14));
        long id = stage.paidOut(AMOUNT);
        stage.at(stage.day(4, 7));
        stage.bill(id);
        stage.at(stage.day(4, 29));
        stage.receive(id, stage.day(4, 29), 100);
        stage.at(stage.day(6, 1));
        var renewal = new TurnDraft.Renewal(stage.day(6, 1), 12, null, "임대차 갱신");
        stage.run(Office.TREASURER, () -> stage.turns.renew(id, renewal));
        relieve(id, 0, 65_753);
        // Found out later and counted from its day: the later one pays no late interest any more,
        // and of the second instalment less is left to write off.
        stage.receive(id, stage.day(4, 14), 67_945);
        stage.giveBack(id, stage.day(6, 1), 30_000_000);
        assertThat(shown(statement(id, end)))
                .isEqualTo(
                        """
                        03-14 PAID_OUT 0 0 0 0/0/0 80,000,000
                        04-07 BILLED 67,945 0 0 0/0/0 80,000,000
                        04-14 INSTALMENT 0 67,945 0 0/67,945/0 80,000,000
                        04-29 INSTALMENT 0 100 0 0/100/0 80,000,000
                        06-01 DEPOSIT_RETURN 0 30,000,000 0 0/0/30,000,000 50,000,000
                        06-01 RENEWED 0 0 0 0/0/0 50,000,000
                        06-01 WRITE_OFF 0 0 65,653 0/65,653/0 50,000,000\
                        """);
        assertThat(statement(id, stage.day(4, 14)).movements()).hasSize(3);
        assertThat(statement(id, stage.day(3, 13)).movements()).isEmpty();
    }

    private void relieve(long id, long late, long interest) {
        var draft =
                new TurnDraft.Relief(
                        LocalDate.now(stage.clock),
                        ReliefKind.WRITE_OFF,
                        Won.of(late),
                        Won.of(interest),
                        Won.ZERO,
                        "받을 길이 없음",
                        "심의위원회 제7호");
        stage.run(Office.FUND_MANAGER, () -> stage.turns.relieve(id, draft));
    }

    @Test
    void saysWhatIsToBePaidUntilTheDayAndNext() {
        stage.at(stage.day(3, 14));
        long id = stage.paidOut(AMOUNT);
        LocalDate on = stage.day(5, 20);
        List<LoanStatement.Due> dues = statement(id, on).dues();
        assertThat(dues).extracting(LoanStatement.Due::no).containsExactly(1, 2, 3);
        var instalments = stage.facts(id).run().orElseThrow().instalments();
        assertThat(dues)
                .extracting(LoanStatement.Due::late)
                .containsExactly(late(instalments.get(0), on), late(instalments.get(1), on), 0);
        Won open =
                dues.subList(0, 2).stream()
                        .map(each -> each.open().sum())
                        .reduce(Won.ZERO, Won::plus);
        assertThat(open).isEqualTo(new Owing(stage.facts(id), on).sum());
    }

    private static int late(Instalment each, LocalDate on) {
        return Math.toIntExact(each.lastOn().until(on, ChronoUnit.DAYS));
    }

    /** A seeded portfolio, each loan held against the books after each act. */
    @Test
    void agreesWithTheBooksToTheWonWhateverHappened() {
        Random random = new Random(20_260_314);
        int acts = 0;
        for (int loan = 0; loan < 8; loan++) {
            LocalDate day = stage.day(1, 5).plusDays(random.nextInt(60));
            stage.at(day);
            long id = stage.paidOut(Won.of(20_000_000L + random.nextInt(60) * 1_000_000L));
            while (!day.isAfter(end.minusDays(40))) {
                day = day.plusDays(1 + random.nextInt(40));
                stage.at(day);
                acts += quietly(id, day, random) ? 1 : 0;
                holds(id);
            }
        }
        assertThat(acts).isGreaterThan(40);
    }

    private void holds(long id) {
        LoanStatement now = statement(id, end);
        assertThat(now.told()).as(shown(now)).isEqualTo(now.booked());
        assertThat(now.sum(Movement::received).plus(now.sum(Movement::relieved)))
                .isEqualTo(now.sum(each -> each.parts().sum()));
        assertThat(now.movements().getLast().lent()).isEqualTo(now.told().principal());
        assertThat(now.sum(Movement::received).minus(now.sum(Movement::paidOut)))
                .isEqualTo(now.booked().cash());
    }

    /** Whether it was done, and not refused. */
    private boolean quietly(long id, LocalDate day, Random random) {
        try {
            act(id, day, random);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void act(long id, LocalDate day, Random random) {
        long won = 1 + random.nextInt(200_000);
        switch (random.nextInt(11)) {
            case 0, 1 -> stage.bill(id);
            case 2, 3 -> stage.receive(id, day, won);
            case 4, 5 -> stage.receive(id, day.minusDays(random.nextInt(60)), won);
            case 6 -> stage.giveBack(id, day, 1_000_000 + won);
            case 7 -> relieve(id, 0, 1 + random.nextInt(1_000));
            case 8 ->
                    stage.as(
                            Office.CASHIER,
                            () -> stage.receipts.prepay(id, stage.receipt(day, won * 50)));
            case 9 ->
                    stage.facts(id)
                            .amendments()
                            .last()
                            .ifPresent(turn ->
                                    stage.run(
                                            turn.turnKind().office(),
                                            () ->
                                                    stage.turns.reverse(
                                                            id,
                                                            turn.turnKind(),
                                                            turn.id(),
                                                            "잘못 적음")));
            default -> {
                List<LoanFacts.Receipt> standing = stage.facts(id).standingReceipts();
                if (!standing.isEmpty()) {
                    long receipt = standing.get(random.nextInt(standing.size())).id();
                    stage.run(Office.CASHIER, () -> stage.receipts.reverse(receipt, "잘못 적음"));
                }
            }
        }
    }

    @Test
    void agreesForEveryDayWhereNothingWasFoundOutLater() {
        stage.at(stage.day(3, 14));
        long id = stage.paidOut(AMOUNT);
        List<LocalDate> days = new ArrayList<>();
        for (int month = 4; month <= 9; month++) {
            LocalDate day = stage.day(month, 14);
            stage.at(day);
            stage.bill(id);
            LocalDate paid = day.plusDays(month * 3L);
            stage.at(paid);
            stage.receive(id, paid, 50_000L + month);
            days.addAll(List.of(day.minusDays(1), day, paid.minusDays(1), paid));
        }
        for (LocalDate day : days) {
            LoanStatement then = statement(id, day);
            assertThat(then.told()).as(day + "\n" + shown(then)).isEqualTo(then.booked());
        }
    }

    @Test
    void knowsNothingThatWasWrittenDownLater() {
        stage.at(stage.day(3, 14));
        long id = stage.paidOut(AMOUNT);
        LoanStatement before =
                stage.as(Office.AUDITOR, () -> statements.of(id, end, Instant.EPOCH));
        assertThat(before.movements()).isEmpty();
        assertThat(before.agrees()).isTrue();
        assertThat(before.told().cash()).isEqualTo(Won.ZERO);
    }
}
