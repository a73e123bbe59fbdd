package kr.dure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    @ParameterizedTest
    @CsvSource({
        "1,100",
        "1.0,100",
        "1.25,125",
        "0,0",
        "0.05,5",
        "100,10000",
        "3 %,300",
        "1.5%,150"
    })
    void readsPerCent(String text, int points) {
        assertThat(Rate.read(text)).isEqualTo(Rate.of(points));
    }

    @ParameterizedTest
    @CsvSource({
        "'',rate-shape",
        "one,rate-shape",
        "1.,rate-shape",
        ".5,rate-shape",
        "1.005,rate-too-fine",
        "1.000,rate-too-fine",
        "-1,rate-negative",
        "100.01,rate-too-large",
        "999999999,rate-too-large",
        "9999999999,rate-shape"
    })
    void refusesTheRestEachForItsReason(String text, String reason) {
        assertThatThrownBy(() -> Rate.read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no -> assertThat(no.key()).isEqualTo("kernel.refusal." + reason));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.0%",
        "5,0.05%",
        "10,0.1%",
        "100,1.0%",
        "125,1.25%",
        "105,1.05%",
        "10000,100.0%"
    })
    void writesOneDecimalOrTwo(int points, String text) {
        assertThat(Rate.of(points).percent()).isEqualTo(text);
    }

    @Test
    void isNeitherNegativeNorAboveAHundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(10_001));
    }
}
