package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moved between days. */
@HouseTest
class FlowsTests {

    @Autowired FundStage stages;
    @Autowired Spending spending;
    @Autowired Flows flows;

    @Test
    void putsEveryMoveIntoThePeriodThatEndsOnOrAfterItsDay() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        LocalDate first = stage.today.minusDays(2);
        List<LocalDate> ends = List.of(first, stage.today.minusDays(1), stage.today);
        stage.as(Office.TREASURER, () -> commit(stage, loan));
        pay(stage, loan, 100, first);
        pay(stage, loan, 7, first.plusDays(1));
        List<AssetFlow> lent =
                stage
                        .as(Office.AUDITOR, () -> flows.ofAssets(stage.fund, ends, stage.today))
                        .stream()
                        .filter(each -> each.kind() == AccountKind.LOAN_PRINCIPAL)
                        .sorted((a, b) -> a.period() - b.period())
                        .toList();
        assertThat(lent)
                .containsExactly(
                        new AssetFlow(
                                0,
                                AccountKind.LOAN_PRINCIPAL,
                                EntryKind.SPEND,
                                Won.of(100),
                                Won.ZERO),
                        new AssetFlow(
                                1,
                                AccountKind.LOAN_PRINCIPAL,
                                EntryKind.SPEND,
                                Won.of(7),
                                Won.ZERO));
        assertThat(each(stage, List.of(loan.id()), ends))
                .containsExactlyInAnyOrder(
                        new AboutFlow(0, loan.id(), Won.of(100)),
                        new AboutFlow(1, loan.id(), Won.of(7)));
        assertThat(each(stage, List.of(), ends)).isEmpty();
        assertThat(each(stage, List.of(loan.id()), List.of(first.minusDays(1)))).isEmpty();
    }

    @Test
    void leavesOutWhatWasRecordedLater() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        LocalDate before = stage.today.minusDays(1);
        List<LocalDate> ends = List.of(before);
        stage.as(Office.TREASURER, () -> commit(stage, loan));
        pay(stage, loan, 100, before);
        assertThat(each(stage, List.of(loan.id()), ends)).hasSize(1);
        assertThat(each(stage, List.of(loan.id()), ends, before)).isEmpty();
        assertThat(stage.as(Office.AUDITOR, () -> flows.ofAssets(stage.fund, ends, before)))
                .isEmpty();
    }

    private List<AboutFlow> each(FundStage.Stage stage, List<Long> loans, List<LocalDate> ends) {
        return each(stage, loans, ends, stage.today);
    }

    private List<AboutFlow> each(
            FundStage.Stage stage, List<Long> loans, List<LocalDate> ends, LocalDate known) {
        return stage.as(
                Office.AUDITOR,
                () ->
                        flows.ofEach(
                                stage.fund,
                                AccountKind.LOAN_PRINCIPAL,
                                "loan",
                                loans,
                                ends,
                                known));
    }

    private long commit(FundStage.Stage stage, About loan) {
        return spending.commit(
                stage.deposit, Won.of(900), loan, stage.today.minusDays(3), stages.key());
    }

    private void pay(FundStage.Stage stage, About loan, long won, LocalDate day) {
        stage.as(
                Office.DISBURSING_OFFICER,
                () ->
                        spending.pay(
                                stage.deposit,
                                Won.of(won),
                                AssetUse.LOAN_PRINCIPAL,
                                loan,
                                day,
                                stages.key()));
    }
}
