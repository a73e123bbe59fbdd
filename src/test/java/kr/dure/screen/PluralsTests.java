package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 day(s) late; 1 day late",
                "2 day(s) late; 2 days late",
                "0 day(s) late; 0 days late",
                "1,001 loan(s); 1,001 loans",
                "1.5 month(s); 1.5 months",
                "1 entr(y/ies) · 12 posting(s) · 1 account(s); 1 entry · 12 postings · 1 account",
                "In the plan 1 of 3 line(s) (is/are) open; In the plan 1 of 3 lines are open",
                "some day(s); some days",
                "1 loan (2026); 1 loan (2026)"
            })
    void choosesTheEndingOfTheCount(String written, String said) {
        assertThat(Plurals.settle(written)).isEqualTo(said);
    }
}
