package kr.dure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import kr.dure.kernel.TravelClock;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of the tests. It shows the real time until a test that lives through months moves it,
 * in a region of its own, and brings it back when it ends.
 */
@Component
@Primary
public class MovedClock extends Clock {

    private final TravelClock clock = new TravelClock(Clock.system(ZoneId.of("Asia/Seoul")));

    public void moveTo(LocalDate day, int hour) {
        clock.travelTo(day.atTime(LocalTime.of(hour, 0)).atZone(getZone()).toInstant());
    }

    public void bringBack() {
        clock.setAhead(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
