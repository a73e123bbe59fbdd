package kr.dure.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * For which day, and as known at the end of which, a program asks; today where it does not say.
 *
 * @param on the day asked about
 * @param known the day up to whose end what was written down counts
 * @param moment the end of that day, or now
 */
public record AsOfDays(LocalDate on, LocalDate known, Instant moment) {

    public static AsOfDays of(@Nullable LocalDate on, @Nullable LocalDate known, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = notInFuture("on", on, today);
        LocalDate until = notInFuture("known", known, today);
        Instant moment =
                until.isBefore(today)
                        ? until.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant()
                        : clock.instant();
        return new AsOfDays(day, until, moment);
    }

    private static LocalDate notInFuture(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Asked.wrongIn(field, "screen.asked.future", today);
        }
        return day == null ? today : day;
    }
}
