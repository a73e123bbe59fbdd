package kr.dure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WonTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90,000,000 | 90000000",
                "90000000 | 90000000",
                "9천만 | 90000000",
                "9,000만원 | 90000000",
                "9000 만 원 | 90000000",
                "1억 2,000만 | 120000000",
                "1억2천만원 | 120000000",
                "12000만원 | 120000000",
                "천만원 | 10000000",
                "2천5백만 | 25000000",
                "16억 118만 2,500원 | 1601182500",
                "1조 2,345억원 | 1234500000000",
                "만원 | 10000",
                "3천원 | 3000",
                "₩5,000 | 5000",
                "￦５,０００ | 5000",
                "0 | 0",
                "9007199254740991 | 9007199254740991",
            })
    void readsWhatPeopleType(String text, long won) {
        assertThat(WonText.read(text)).isEqualTo(Won.of(won));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | won-empty",
                "원 | won-empty",
                "-5,000 | won-negative",
                "−5,000원 | won-negative",
                "△5,000 | won-negative",
                "(5,000) | won-negative",
                "100.5 | won-fractional",
                "1.5억 | won-fractional",
                "90,000,000.00 | won-fractional",
                "1억 2천 | won-ambiguous",
                "1억 500원 | won-ambiguous",
                "9007199254740992 | won-too-large",
                "9223372036854775808 | won-too-large",
                "1000조억 | won-shape",
                "10000조 | won-too-large",
                "99999999999999999999999999999999 | won-too-large",
                "9,00 | won-shape",
                "1,2345 | won-shape",
                "구천만원 | won-shape",
                "1만 2억 | won-shape",
                "1억 12000만 | won-shape",
                "1e9 | won-shape",
                "0x10 | won-shape",
                "1억 만 | won-shape",
                "; drop table | won-shape",
            })
    void refusesTheRestEachForItsReason(String text, String reason) {
        assertThatThrownBy(() -> WonText.read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no -> assertThat(no.key()).isEqualTo("kernel.refusal." + reason));
    }

    @Test
    void namesWhatWasTyped() {
        assertThatThrownBy(() -> WonText.read(" -3만원 "))
                .isInstanceOfSatisfying(
                        Unreadable.class, no -> assertThat(no.args()).containsExactly("-3만원"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "999 | 999",
                "1000 | 1,000",
                "90000000 | 90,000,000",
                "-1200 | −1,200"
            })
    void writesInFull(long won, String text) {
        assertThat(WonText.full(Won.of(won))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0원",
                "5000 | 5,000원",
                "9999 | 9,999원",
                "10000 | 1만원",
                "90000000 | 9,000만원",
                "110000000 | 1억~1,000만원",
                "100000000 | 1억원",
                "1601189999 | 16억~118만원",
                "1000000000000 | 1조원",
                "1234500000000 | 1조~2,345억원",
                "-15999 | −1만원",
            })
    void writesBrieflyCutDownToTenThousands(long won, String text) {
        assertThat(WonText.brief(Won.of(won))).isEqualTo(text.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0원",
                "5000 | 5,000원",
                "13150 | 1만~3,150원",
                "90000000 | 9,000만원",
                "100003150 | 1억~3,150원",
                "1234567890123 | 1조~2,345억~6,789만~123원",
                "-13150 | −1만~3,150원",
            })
    void writesAsPeopleSayItToTheWon(long won, String text) {
        assertThat(WonText.spoken(Won.of(won))).isEqualTo(text.replace('~', '\u00a0'));
    }

    @Test
    void readsBackWhatItWrites() {
        for (long won : new long[] {0, 1, 10_000, 90_000_000, 110_000_000, 1_234_500_000_000L}) {
            assertThat(WonText.read(WonText.full(Won.of(won)))).isEqualTo(Won.of(won));
            assertThat(WonText.read(WonText.brief(Won.of(won)))).isEqualTo(Won.of(won));
        }
    }
}
