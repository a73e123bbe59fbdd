package kr.dure.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TravelClockTests {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final Instant REAL = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void showsTheMomentTravelledTo() {
        TravelClock clock = new TravelClock(Clock.fixed(REAL, KOREA));

        clock.travelTo(REAL.plus(Duration.ofDays(40)));

        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofDays(40)));
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(40));
        assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(clock.instant());
    }

    @Test
    void goesOnTickingFromThere() {
        Clock real = Clock.system(KOREA);
        TravelClock clock = new TravelClock(real);

        clock.travelTo(real.instant().minus(Duration.ofDays(300)));
        Instant first = clock.instant();
        while (!clock.instant().isAfter(first)) {
            Thread.onSpinWait();
        }

        assertThat(clock.instant()).isAfter(first);
    }
}
