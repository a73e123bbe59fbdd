package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownTests {

    @Test
    void endsADayAtTwentyFour() {
        // Midnight in Korea is 15:00 of the day before in UTC.
        assertThat(until("2026-11-22T15:00:00Z")).isEqualTo("2026. 11. 22. 24:00");
        assertThat(until("2026-11-22T09:00:00Z")).isEqualTo("2026. 11. 22. 18:00");
    }

    private static String until(String moment) {
        return Shown.until(Instant.parse(moment)).replace('\u00a0', ' ');
    }
}
