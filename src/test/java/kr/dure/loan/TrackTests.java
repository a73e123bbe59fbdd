package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a fund's loans were paid out and back. */
@HouseTest
class TrackTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired Track track;

    @Test
    void tellsWhatIsLateUntilItIsSettled() {
        Stage stage = stages.set();
        stage.at(stage.day(1, 20));
        long loan = stage.paidOut(AMOUNT);
        LocalDate day = stage.day(4, 6);
        stage.at(day);
        List<Track.Late> before = late(stage, day);
        assertThat(before).hasSize(1);
        assertThat(before.getFirst().loanId()).isEqualTo(loan);
        assertThat(before.getFirst().lastOn()).isEqualTo(stage.day(2, 20));
        assertThat(before.getFirst().settledOn()).isNull();
        assertThat(before.getFirst().days(day)).isEqualTo(45);
        assertThat(late(stage, stage.day(3, 20))).isEmpty();

        Track.Due first = due(stage).getFirst();
        stage.receive(loan, day, first.due().amount() + 100_000);
        Track.Late settled = late(stage, day).getFirst();
        assertThat(settled.settledOn()).isEqualTo(day);
        assertThat(settled.days(day)).isZero();
    }

    @Test
    void tellsWhatWasPaidInTimeOfWhatFellDue() {
        Stage stage = stages.set();
        stage.at(stage.day(1, 20));
        long loan = stage.paidOut(AMOUNT);
        stage.at(stage.day(2, 20));
        Track.Due owed = due(stage).getFirst();
        assertThat(owed.inTime()).isEqualTo(Won.ZERO);
        stage.receive(loan, stage.day(2, 20), owed.due().amount());
        assertThat(due(stage).getFirst().inTime()).isEqualTo(owed.due());
        assertThat(due(stage).get(1).inTime()).isEqualTo(Won.ZERO);
    }

    @Test
    void tellsWhatWasPaidOutUntilADay() {
        Stage stage = stages.set();
        stage.at(stage.day(1, 20));
        stage.paidOut(AMOUNT);
        stage.paidOut(AMOUNT);
        Won both = AMOUNT.plus(AMOUNT);
        assertThat(paid(stage, stage.day(1, 19))).isEmpty();
        assertThat(paid(stage, stage.day(1, 20)))
                .containsExactly(new Track.Paid(stage.day(1, 20), 2, both, both));
    }

    private List<Track.Late> late(Stage stage, LocalDate until) {
        return stage.as(Office.AUDITOR, () -> track.late(stage.fund, 30, until));
    }

    private List<Track.Due> due(Stage stage) {
        return stage.as(
                Office.AUDITOR, () -> track.due(stage.fund, stage.day(1, 1), stage.day(4, 30)));
    }

    private List<Track.Paid> paid(Stage stage, LocalDate until) {
        return stage.as(Office.AUDITOR, () -> track.paid(stage.fund, until, stage.day(12, 31)));
    }
}
