package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanStage.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fund's loans, summed up. */
@HouseTest
class PortfolioTests {

    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired Portfolio portfolio;

    @Test
    void sumsUpWhatIsStillToCome() {
        Stage stage = stages.set();
        stage.at(stage.day(3, 14));
        stage.paidOut(AMOUNT);
        stage.paidOut(AMOUNT);
        LocalDate early = LocalDate.of(2000, 1, 1);
        LocalDate late = LocalDate.of(2100, 1, 1);
        Won both = AMOUNT.plus(AMOUNT);
        stage.as(
                Office.AUDITOR,
                () -> {
                    assertThat(
                                    portfolio.coming(stage.fund, early).stream()
                                            .map(Portfolio.Coming::principal)
                                            .reduce(Won.ZERO, Won::plus))
                            .isEqualTo(both);
                    assertThat(portfolio.coming(stage.fund, late)).isEmpty();
                    assertThat(portfolio.late(stage.fund, early)).isEqualTo(Won.ZERO);
                    assertThat(portfolio.late(stage.fund, late)).isEqualTo(both);
                    assertThat(portfolio.running(stage.fund)).isEqualTo(2);
                    assertThat(portfolio.paidOut(stage.fund, early, late))
                            .containsExactly(new Portfolio.PaidOut("SHOP_DEPOSIT", 2, both));
                    assertThat(portfolio.latest(stage.fund).getFirst().amount()).isEqualTo(AMOUNT);
                    return null;
                });
    }
}
