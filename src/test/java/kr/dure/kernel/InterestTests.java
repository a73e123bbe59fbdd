package kr.dure.kernel;

import static kr.dure.kernel.Rounding.DOWN;
import static kr.dure.kernel.Rounding.HALF_EVEN;
import static kr.dure.kernel.Rounding.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterestTests {

    private static final Rate ONE_PER_CENT = Rate.of(100);

    @Test
    void countsAYearOfOnePerCent() {
        assertThat(interest(90_000_000, ONE_PER_CENT, 365, DOWN)).isEqualTo(Won.of(900_000));
        assertThat(interest(90_000_000, ONE_PER_CENT, 92, DOWN)).isEqualTo(Won.of(226_849));
    }

    @Test
    void roundsAsItIsTold() {
        // 36,500 won at 10% is 10 won a day, so 1,825 won is half a won.
        assertThat(interest(1_825, Rate.of(1_000), 1, DOWN)).isEqualTo(Won.ZERO);
        assertThat(interest(1_825, Rate.of(1_000), 1, HALF_UP)).isEqualTo(Won.of(1));
        assertThat(interest(1_825, Rate.of(1_000), 1, HALF_EVEN)).isEqualTo(Won.ZERO);
        assertThat(interest(1_825, Rate.of(1_000), 3, HALF_EVEN)).isEqualTo(Won.of(2));
        assertThat(interest(1_826, Rate.of(1_000), 1, HALF_EVEN)).isEqualTo(Won.of(1));
    }

    @Test
    void isNothingForNoDaysNoRateOrNoPrincipal() {
        assertThat(interest(90_000_000, ONE_PER_CENT, 0, HALF_UP)).isEqualTo(Won.ZERO);
        assertThat(interest(90_000_000, Rate.ZERO, 365, HALF_UP)).isEqualTo(Won.ZERO);
        assertThat(interest(0, ONE_PER_CENT, 365, HALF_UP)).isEqualTo(Won.ZERO);
    }

    @Test
    void agreesWithExactDecimalsOnAnything() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            long principal = random.nextLong(1L << random.nextInt(1, 54));
            Rate rate = Rate.of(random.nextInt(10_001));
            int days = random.nextInt(2_200);
            Rounding rounding = Rounding.values()[random.nextInt(3)];
            BigDecimal exact =
                    BigDecimal.valueOf(principal)
                            .multiply(BigDecimal.valueOf(rate.basisPoints()))
                            .multiply(BigDecimal.valueOf(days))
                            .divide(
                                    BigDecimal.valueOf(3_650_000),
                                    0,
                                    RoundingMode.valueOf(rounding.name()));
            assertThat(interest(principal, rate, days, rounding).amount())
                    .isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void refusesToOverflowOrToRunBackwards() {
        assertThatThrownBy(() -> interest(Long.MAX_VALUE, Rate.of(10_000), 3_650, DOWN))
                .isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> interest(-1, ONE_PER_CENT, 1, DOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> interest(1, ONE_PER_CENT, -1, DOWN));
    }

    @Test
    void dropsWhatIsBelowTenWon() {
        assertThat(DOWN.to(Won.of(226_849), 10)).isEqualTo(Won.of(226_840));
        assertThat(HALF_UP.to(Won.of(226_845), 10)).isEqualTo(Won.of(226_850));
        assertThat(HALF_EVEN.to(Won.of(226_845), 10)).isEqualTo(Won.of(226_840));
    }

    private static Won interest(long principal, Rate rate, int days, Rounding rounding) {
        return Interest.dailyInterest(Won.of(principal), rate, days, 365, rounding);
    }
}
