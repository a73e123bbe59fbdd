package kr.dure.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as met; whether the machine is fast is no test's business. */
class FigureTests {

    @Test
    void comparesWithTheFloorAndWithAimsOfTheirOwn() {
        assertThat(figure(70, 100.0, new Figure.OfFloor(0.7)).isMet()).isTrue();
        assertThat(figure(69, 100.0, new Figure.OfFloor(0.7)).isMet()).isFalse();
        assertThat(figure(69, 100.0, new Figure.OfFloor(0.7)).ratio()).isEqualTo(0.69);
        assertThat(figure(20, null, new Figure.AtMost(20)).isMet()).isTrue();
        assertThat(figure(21, null, new Figure.AtMost(20)).isMet()).isFalse();
        assertThat(figure(20, null, new Figure.AtLeast(20)).isMet()).isTrue();
        assertThat(figure(19, null, new Figure.AtLeast(20)).isMet()).isFalse();
    }

    private static Figure figure(
            double value, @org.jspecify.annotations.Nullable Double floor, Figure.Aim aim) {
        return new Figure("", value, Figure.Unit.MILLISECONDS, floor, aim, 0);
    }
}
