package kr.dure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @ValueSource(strings = {"124-81-00998", "220-81-62517", "1234567891", " 123-45-67891 "})
    void readsABusinessNumber(String text) {
        assertThat(BusinessNumber.read(text).digits()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "123-45-67890,business-number-check",
        "124-81-00989,business-number-check",
        "124-8100998,business-number-shape",
        "124-81-0099,business-number-shape",
        "124-81-009988,business-number-shape",
        "12A-81-00998,business-number-shape",
        "'',business-number-shape"
    })
    void refusesAWrongBusinessNumberForItsReason(String text, String reason) {
        assertThatThrownBy(() -> BusinessNumber.read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no -> assertThat(no.key()).isEqualTo("kernel.refusal." + reason));
        assertThatIllegalArgumentException().isThrownBy(() -> new BusinessNumber(text));
    }

    @Test
    void findsEverySingleWrongDigitOfABusinessNumber() {
        // The ninth digit is weighted so that every change of it shows, too.
        String right = "1248100998";
        for (int place = 0; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                if (!typed.equals(right)) {
                    assertThatThrownBy(() -> BusinessNumber.read(typed))
                            .isInstanceOf(Unreadable.class);
                }
            }
        }
    }

    @Test
    void writesBothNumbersWithHyphens() {
        assertThat(BusinessNumber.read("1248100998")).hasToString("124-81-00998");
        assertThat(CorporateNumber.read("1101110062432")).hasToString("110111-0062432");
    }

    @Test
    void warnsOnlyOfACorporateNumberThatDoesNotCheck() {
        assertThat(CorporateNumber.read("110111-0062432").checks()).isTrue();
        assertThat(CorporateNumber.read("130111-0006246").checks()).isTrue();
        assertThat(CorporateNumber.read("110111-0062433").checks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110111-006243", "11011-10062432", "110111 0062432", "abc"})
    void refusesACorporateNumberOfAnotherShape(String text) {
        assertThatThrownBy(() -> CorporateNumber.read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no ->
                                assertThat(no.key())
                                        .isEqualTo("kernel.refusal.corporate-number-shape"));
    }
}
