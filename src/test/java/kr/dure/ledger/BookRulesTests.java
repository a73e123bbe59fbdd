package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookRulesTests {

    private static final FiscalYear YEAR = FiscalYear.of(2026);

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 9_007_199_254_740_992L, Long.MAX_VALUE})
    void refusesAmountsThatAreNone(long amount) {
        assertThatThrownBy(() -> BookRules.checkAmount(Won.of(amount)))
                .isInstanceOf(LedgerRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMIT, 2026-01-01, true",
        "COMMIT, 2026-12-31, true",
        "COMMIT, 2027-01-01, false",
        "COMMIT, 2025-12-31, false",
        "SPEND, 2027-01-20, true",
        "SPEND, 2027-01-21, false",
        "RECEIVE, 2025-12-31, false",
        "REVERSAL, 2027-02-10, true",
        "REVERSAL, 2027-02-11, false"
    })
    void keepsTheYearOpenForWhatTheLawAllows(EntryKind kind, LocalDate day, boolean taken) {
        if (taken) {
            assertThatCode(() -> BookRules.checkDay(kind, YEAR, day)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> BookRules.checkDay(kind, YEAR, day))
                    .isInstanceOf(LedgerRefusal.OutsideYear.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 200, false",
        "1000, 0, 201, true",
        "1000, 0, -200, false",
        "1000, 0, -201, true",
        "1000, 150, 51, true",
        "1000, 150, -300, false",
        "1000, 0, 0, false",
        "0, 0, 1, true",
        "4, 0, 1, true"
    })
    void asksTheCouncilAboveAFifthOfThePolicyProgramme(
            long voted, long changed, long change, boolean asks) {
        assertThat(BookRules.needsVote(Won.of(voted), Won.of(changed), Won.of(change)))
                .isEqualTo(asks);
    }

    @Test
    void readsEveryAccountPositiveOnItsOwnSide() {
        assertThat(AccountKind.CASH.read(Won.of(7))).isEqualTo(Won.of(7));
        assertThat(AccountKind.NET.read(Won.of(-7))).isEqualTo(Won.of(7));
    }
}
