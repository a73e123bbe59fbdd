package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dure.gap.Finding.Kind;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.party.Recognitions.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a month of a bank's claim comes to, worked out by hand. */
class LineCheckTests {

    private static final Stamp STAMP = new Stamp(1, Instant.EPOCH);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Standing STANDING =
            new Standing(List.of(new Span(LocalDate.of(2021, 4, 12), null)));

    /** 60,000,000 won at 5.2%, of which 3.0 points are paid, lent on 10 February 2026. */
    private static BankLoan loan(Repayment repayment) {
        return new BankLoan(
                "037",
                "1234567890",
                LocalDate.of(2026, 2, 10),
                Won.of(60_000_000),
                24,
                0,
                repayment,
                520,
                300,
                YearMonth.of(2026, 2),
                YearMonth.of(2027, 12),
                Set.of(),
                STAMP);
    }

    private static Agreement agreement(@Nullable BankLoan loan, int unitWon, Halt... halts) {
        return new Agreement(
                7,
                "2026-0001",
                1,
                2,
                3,
                "INTEREST_GAP",
                Won.of(3_600_000),
                new GapTerms(Won.of(100_000_000), 500, 100, 48, unitWon),
                "조례 제10조",
                LocalDate.of(2026, 2, 1),
                null,
                STAMP,
                loan,
                List.of(halts),
                null);
    }

    private static Halt halt(Halt.Ground ground, LocalDate from, @Nullable LocalDate resumes) {
        return new Halt(1, ground, from, "은행이 알림", STAMP, resumes, resumes == null ? null : STAMP);
    }

    private static ClaimLine line(
            String from, String until, long balance, int rateBp, long interest, long subsidy) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(until);
        int days = last.getDayOfMonth() - first.getDayOfMonth() + 1;
        return new ClaimLine(
                1,
                1,
                1,
                "2026-0001",
                7L,
                first,
                last,
                days,
                Won.of(balance),
                rateBp,
                Won.of(interest),
                Won.of(subsidy),
                STAMP,
                null);
    }

    private static LineCheck check(ClaimLine line, @Nullable Agreement agreement) {
        return check(line, agreement, STANDING, Won.of(3_600_000));
    }

    private static LineCheck check(
            ClaimLine line, @Nullable Agreement agreement, Standing standing, Won left) {
        return LineCheck.of(
                line,
                new LineCheck.Beside("037", 3, "INTEREST_GAP", MARCH, agreement, standing, left));
    }

    private static List<Kind> kinds(LineCheck check) {
        return check.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void worksOutAYearOfABulletLoanByHand() {
        Agreement bullet = agreement(loan(Repayment.BULLET), 1);
        // 60,000,000 × 0.03 × days ÷ 365: 19, 31, 30, 28 days of February 2027.
        record Month(String from, String until, long subsidy) {}
        Stream.of(
                        new Month("2026-02-10", "2026-02-28", 93_698),
                        new Month("2026-03-01", "2026-03-31", 152_876),
                        new Month("2026-04-01", "2026-04-30", 147_945),
                        new Month("2027-02-01", "2027-02-28", 138_082))
                .forEach(month -> {
                    var line = line(month.from(), month.until(), 60_000_000, 520, 0, 0);
                    assertThat(check(line, bullet).subsidy())
                            .as(month.from())
                            .isEqualTo(Won.of(month.subsidy()));
                });
    }

    @Test
    void findsNothingWhereTheBankCountsAsTheHouse() {
        Agreement bullet = agreement(loan(Repayment.BULLET), 1);
        // 60,000,000 × 0.052 × 31 ÷ 365 = 264,986.3 and × 0.03 = 152,876.7
        LineCheck check =
                check(line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_876), bullet);
        assertThat(check.findings()).isEmpty();
        assertThat(check)
                .isEqualTo(
                        new LineCheck(
                                31,
                                Won.of(60_000_000),
                                520,
                                300,
                                Won.of(264_986),
                                Won.of(152_876),
                                List.of()));
        assertThat(
                        kinds(
                                check(
                                        line(
                                                "2026-03-01",
                                                "2026-03-31",
                                                60_000_000,
                                                520,
                                                264_987,
                                                152_876),
                                        bullet)))
                .as("banks round a won of interest their own way")
                .isEmpty();
    }

    @Test
    void cutsToTensWhereTheTermsSaySo() {
        Agreement tens = agreement(loan(Repayment.BULLET), 10);
        var line = line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_870);
        assertThat(check(line, tens).findings()).isEmpty();
        assertThat(check(line, tens).subsidy()).isEqualTo(Won.of(152_870));
    }

    @Test
    void followsTheBalanceOfALoanPaidBackByMonth() {
        BankLoan equal = loan(Repayment.EQUAL_PRINCIPAL);
        // 2,500,000 each on the 10th; 10 May 2026 is a Sunday, so that one is paid on the 11th.
        assertThat(equal.balanceOn(LocalDate.of(2026, 2, 9))).isEqualTo(Won.ZERO);
        assertThat(equal.balanceOn(LocalDate.of(2026, 2, 10))).isEqualTo(Won.of(60_000_000));
        assertThat(equal.balanceOn(LocalDate.of(2026, 3, 9))).isEqualTo(Won.of(60_000_000));
        assertThat(equal.balanceOn(LocalDate.of(2026, 3, 10))).isEqualTo(Won.of(57_500_000));
        assertThat(equal.balanceOn(LocalDate.of(2026, 5, 10))).isEqualTo(Won.of(55_000_000));
        assertThat(equal.balanceOn(LocalDate.of(2026, 5, 11))).isEqualTo(Won.of(52_500_000));
        assertThat(equal.balanceOn(LocalDate.of(2028, 2, 9))).isEqualTo(Won.of(2_500_000));
        assertThat(equal.balanceOn(LocalDate.of(2028, 2, 10))).isEqualTo(Won.ZERO);
    }

    @Test
    void asksForALineOnEitherSideOfAnInstalment() {
        Agreement agreement = agreement(loan(Repayment.EQUAL_PRINCIPAL), 1);
        // 9 days on 60,000,000 and 22 on 57,500,000.
        assertThat(
                        check(
                                        line(
                                                "2026-03-01",
                                                "2026-03-09",
                                                60_000_000,
                                                520,
                                                76_931,
                                                44_383),
                                        agreement)
                                .findings())
                .isEmpty();
        assertThat(
                        check(
                                        line(
                                                "2026-03-10",
                                                "2026-03-31",
                                                57_500_000,
                                                520,
                                                180_219,
                                                103_972),
                                        agreement)
                                .findings())
                .isEmpty();
        LineCheck whole =
                check(
                        line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_876),
                        agreement);
        assertThat(kinds(whole)).containsExactly(Kind.SPLIT, Kind.SUBSIDY);
        assertThat(whole.subsidy()).isEqualTo(Won.of(146_506));
    }

    @Test
    void paysNoMoreThanTheGapWhereTheRateFalls() {
        Agreement bullet = agreement(loan(Repayment.BULLET), 1);
        assertThat(bullet.shareBp(520)).isEqualTo(300);
        assertThat(bullet.shareBp(400)).isEqualTo(300);
        assertThat(bullet.shareBp(390)).as("3.9% less the fund's own 1%").isEqualTo(290);
        assertThat(bullet.shareBp(100)).isZero();
        assertThat(bullet.shareBp(50)).isZero();
        assertThat(bullet.shareBp(900)).as("never by more than was agreed").isEqualTo(300);
    }

    @Test
    void tellsEachThingThatDiffers() {
        Agreement bullet = agreement(loan(Repayment.BULLET), 1);
        var high = line("2026-03-01", "2026-03-31", 61_000_000, 530, 274_584, 155_424);
        LineCheck check = check(high, bullet);
        assertThat(kinds(check)).containsExactly(Kind.BALANCE, Kind.RATE, Kind.SUBSIDY);
        assertThat(check.subsidy()).isEqualTo(Won.of(152_876));
        assertThat(check.findings().getFirst().args())
                .containsExactly(Won.of(61_000_000), Won.of(60_000_000));

        var interest = line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_988, 152_876);
        assertThat(kinds(check(interest, bullet))).containsExactly(Kind.INTEREST);
        var later = line("2026-04-01", "2026-04-30", 60_000_000, 520, 256_438, 147_945);
        assertThat(kinds(check(later, bullet))).containsExactly(Kind.LATER);
    }

    @Test
    void countsOnlyTheDaysOnWhichItRuns() {
        Agreement bullet = agreement(loan(Repayment.BULLET), 1);
        LineCheck early =
                check(line("2026-02-01", "2026-02-28", 60_000_000, 520, 239_342, 138_082), bullet);
        assertThat(kinds(early)).containsExactly(Kind.NOT_YET, Kind.SUBSIDY);
        assertThat(early.days()).isEqualTo(19);
        assertThat(early.subsidy()).isEqualTo(Won.of(93_698));

        LineCheck after =
                LineCheck.of(
                        line("2028-01-01", "2028-01-31", 60_000_000, 520, 264_986, 152_876),
                        new LineCheck.Beside(
                                "037",
                                3,
                                "INTEREST_GAP",
                                YearMonth.of(2028, 1),
                                bullet,
                                STANDING,
                                Won.of(1_000_000)));
        assertThat(kinds(after)).containsExactly(Kind.OVER, Kind.SUBSIDY);
        assertThat(after.subsidy()).isEqualTo(Won.ZERO);
    }

    @Test
    void stopsWhereItWasHaltedAndGoesOnAfterwards() {
        LocalDate from = LocalDate.of(2026, 3, 11);
        var line = line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_876);
        LineCheck halted =
                check(
                        line,
                        agreement(loan(Repayment.BULLET), 1, halt(Halt.Ground.REPAID, from, null)));
        assertThat(kinds(halted)).containsExactly(Kind.HALTED, Kind.SUBSIDY);
        assertThat(halted.days()).isEqualTo(10);
        assertThat(halted.subsidy()).isEqualTo(Won.of(49_315));
        Agreement resumed =
                agreement(
                        loan(Repayment.BULLET),
                        1,
                        halt(Halt.Ground.OVERDUE, from, LocalDate.of(2026, 3, 21)));
        assertThat(check(line, resumed).days()).isEqualTo(21);
        assertThat(resumed.stateOn(LocalDate.of(2026, 3, 20))).isEqualTo(Agreement.State.HALTED);
        assertThat(resumed.stateOn(LocalDate.of(2026, 3, 21))).isEqualTo(Agreement.State.RUNNING);
    }

    @Test
    void paysForNoDayWithoutStanding() {
        var lost =
                new Standing(
                        List.of(new Span(LocalDate.of(2021, 4, 12), LocalDate.of(2026, 3, 15))));
        LineCheck check =
                check(
                        line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_876),
                        agreement(loan(Repayment.BULLET), 1),
                        lost,
                        Won.of(3_600_000));
        assertThat(kinds(check)).containsExactly(Kind.NO_STANDING, Kind.SUBSIDY);
        assertThat(check.findings().getFirst().args())
                .containsExactly(LocalDate.of(2026, 3, 16), 15);
        assertThat(check.subsidy()).isEqualTo(Won.of(73_972));
    }

    @Test
    void paysNoMoreThanWasAwarded() {
        var line = line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_876);
        Agreement bullet = agreement(loan(Repayment.BULLET), 1);
        assertThat(check(line, bullet, STANDING, Won.of(152_876)).findings()).isEmpty();
        LineCheck more = check(line, bullet, STANDING, Won.of(152_875));
        assertThat(kinds(more)).containsExactly(Kind.SUBSIDY, Kind.BEYOND);
        assertThat(more.subsidy()).isEqualTo(Won.of(152_875));
        var rest = line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_875);
        assertThat(check(rest, bullet, STANDING, Won.of(152_875)).findings()).isEmpty();
    }

    @Test
    void paysNothingForWhatIsNobodysOrAnotherBanks() {
        var line = line("2026-03-01", "2026-03-31", 60_000_000, 520, 264_986, 152_876);
        assertThat(kinds(check(line, null))).containsExactly(Kind.UNKNOWN);
        assertThat(kinds(check(line, agreement(null, 1)))).containsExactly(Kind.UNKNOWN);
        LineCheck other =
                LineCheck.of(
                        line,
                        new LineCheck.Beside(
                                "004",
                                3,
                                "INTEREST_GAP",
                                MARCH,
                                agreement(loan(Repayment.BULLET), 1),
                                STANDING,
                                Won.of(3_600_000)));
        assertThat(kinds(other)).containsExactly(Kind.OTHER_BANK);
        assertThat(other.subsidy()).isEqualTo(Won.ZERO);
    }
}
