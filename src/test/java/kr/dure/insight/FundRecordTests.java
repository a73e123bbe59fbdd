package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.dure.insight.FundRecord.LateLoan;
import kr.dure.insight.Measure.Kind;
import kr.dure.kernel.Won;
import kr.dure.ledger.AboutFlow;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.AssetFlow;
import kr.dure.ledger.EntryKind;
import kr.dure.loan.Track.Due;
import kr.dure.loan.Track.Late;
import kr.dure.loan.Track.Paid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case of docs/measures.md, worked out by hand. */
class FundRecordTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static final FundRecord RECORD =
            new FundRecord(
                    List.of(BEFORE, DAY),
                    List.of(
                            flow(0, AccountKind.CASH, EntryKind.OPENING, 1_000, 0),
                            flow(0, AccountKind.NET, EntryKind.OPENING, 0, 1_000),
                            flow(0, AccountKind.LOAN_PRINCIPAL, EntryKind.SPEND, 400, 0),
                            flow(0, AccountKind.CASH, EntryKind.SPEND, 0, 400),
                            flow(1, AccountKind.LOAN_PRINCIPAL, EntryKind.SPEND, 250, 0),
                            flow(1, AccountKind.CASH, EntryKind.SPEND, 0, 259),
                            flow(1, AccountKind.EXPENSE, EntryKind.SPEND, 9, 0),
                            flow(1, AccountKind.EXPENSE, EntryKind.RECEIVE, 0, 3),
                            flow(1, AccountKind.CASH, EntryKind.RECEIVE, 3, 0),
                            flow(1, AccountKind.LOAN_PRINCIPAL, EntryKind.RECEIVE, 0, 100),
                            flow(1, AccountKind.CASH, EntryKind.RECEIVE, 100, 0),
                            flow(1, AccountKind.LOAN_PRINCIPAL, EntryKind.WRITE_OFF, 0, 50),
                            flow(1, AccountKind.EXPENSE, EntryKind.WRITE_OFF, 50, 0)),
                    List.of(
                            new Paid(LocalDate.of(2025, 3, 1), 3, Won.of(400), Won.of(500)),
                            new Paid(day(3, 1), 1, Won.of(250), Won.of(250))),
                    new FundRecord.Instalments(
                            List.of(
                                    new AboutFlow(0, 7, Won.of(100)),
                                    new AboutFlow(1, 7, Won.of(-20)),
                                    new AboutFlow(1, 8, Won.of(120)),
                                    new AboutFlow(0, 9, Won.of(60)),
                                    new AboutFlow(1, 9, Won.of(-60))),
                            List.of(
                                    new Late(9, "2025-0009", LocalDate.of(2025, 10, 1), day(2, 1)),
                                    new Late(7, "2025-0007", day(9, 1), null),
                                    new Late(7, "2025-0007", day(11, 1), null),
                                    new Late(8, "2026-0008", day(11, 20), null)),
                            List.of(
                                    new Due(BEFORE, Won.of(10), Won.ZERO),
                                    new Due(day(3, 1), Won.of(100), Won.of(70)),
                                    new Due(DAY, Won.of(20), Won.of(20)))));

    @ParameterizedTest
    @CsvSource({
        "UTILISATION, 500, 944, 5297",
        "CAPITAL_BASE, 944, 1000, 9440",
        "PAR30, 200, 500, 4000",
        "PAR90, 80, 500, 1600",
        "DEFAULT, 2, 4, 5000",
        "ON_TIME, 90, 120, 7500",
        "LEVERAGE, 100, 650, 1538",
        "LOSS, 50, 650, 769",
        "COST, 6, 450, 133"
    })
    void worksOutEveryMeasure(Kind kind, long part, long whole, long basisPoints) {
        Measure measure = Objects.requireNonNull(RECORD.on(DAY).get(kind));
        assertThat(measure).isEqualTo(new Measure(kind, part, whole));
        assertThat(measure.basisPoints()).isEqualTo(basisPoints);
    }

    @Test
    void countsALoanAsLateAsItsOldestInstalmentAndWithAllOfItsBalance() {
        assertThat(RECORD.lateOn(30, DAY))
                .containsExactly(
                        new LateLoan(7, "2025-0007", 121, 80),
                        new LateLoan(8, "2026-0008", 41, 120));
        assertThat(RECORD.lateOn(30, BEFORE)).containsExactly(new LateLoan(9, "2025-0009", 91, 60));
    }

    @Test
    void isLateFromTheThirtiethDayUntilTheDayItIsSettled() {
        Late late = new Late(1, "", day(3, 1), day(5, 1));
        assertThat(late.days(day(3, 1))).isZero();
        assertThat(late.days(day(3, 31))).isEqualTo(30);
        assertThat(late.days(day(5, 1))).isZero();
        assertThat(late.reached(61, day(12, 1))).isTrue();
        assertThat(late.reached(62, day(12, 1))).isFalse();
        assertThat(late.reached(30, day(3, 30))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 3333", "2, 3, 6667", "1, 20000, 1", "-1, 3, -3333", "0, 5, 0"})
    void roundsHalvesAwayFromZero(long part, long whole, long basisPoints) {
        assertThat(new Measure(Kind.LOSS, part, whole).basisPoints()).isEqualTo(basisPoints);
    }

    @Test
    void hasNoValueWhereThereIsNothingToBeAPartOf() {
        assertThat(new Measure(Kind.LOSS, 5, 0).basisPoints()).isNull();
    }

    @Test
    void leavesOutWhatIsKnownAsOfTodayAlone() {
        FundRecord before = new FundRecord(RECORD.ends(), RECORD.assets(), RECORD.paid(), null);
        assertThat(before.on(DAY))
                .containsOnlyKeys(
                        Kind.UTILISATION, Kind.CAPITAL_BASE, Kind.LEVERAGE, Kind.LOSS, Kind.COST);
    }

    @Test
    void refusesADayOnWhichNoPeriodEnds() {
        assertThatThrownBy(() -> RECORD.on(day(5, 5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    private static AssetFlow flow(
            int period, AccountKind kind, EntryKind act, long debit, long credit) {
        return new AssetFlow(period, kind, act, Won.of(debit), Won.of(credit));
    }
}
