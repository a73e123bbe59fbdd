package kr.dure.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock whose today can be moved, and which then goes on ticking. The demo lives by it: a year is
 * written in seconds, and arrears and the year's end can be seen at once.
 */
public final class TravelClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public TravelClock(Clock real) {
        this.real = real;
    }

    /** Makes this moment now. */
    public void travelTo(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    /** How far this clock is from the real one; negative when it is behind. */
    public Duration ahead() {
        return ahead;
    }

    public void setAhead(Duration distance) {
        ahead = distance;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TravelClock other = new TravelClock(real.withZone(zone));
        other.ahead = ahead;
        return other;
    }
}
