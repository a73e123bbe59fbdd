package kr.dure.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * For which day, and as known at the end of which, somebody asks; today where it is not said.
 *
 * @param on the day asked about
 * @param known the day up to whose end what was written down counts
 * @param moment the end of that day, or now
 * @param past whether one of them is over
 */
public record AsOfDays(LocalDate on, LocalDate known, Instant moment, boolean past) {

    /** What a program sends; a day to come is refused. */
    public static AsOfDays of(@Nullable LocalDate on, @Nullable LocalDate known, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return of(notInFuture("on", on, today), notInFuture("known", known, today), today, clock);
    }

    /** What stands in the address of a page; what is no day, or one to come, is today. */
    public static AsOfDays typed(String on, String known, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return of(day(on, today), day(known, today), today, clock);
    }

    public static AsOfDays today(Clock clock) {
        return typed("", "", clock);
    }

    private static AsOfDays of(LocalDate day, LocalDate until, LocalDate today, Clock clock) {
        boolean past = day.isBefore(today) || until.isBefore(today);
        Instant moment =
                until.isBefore(today)
                        ? until.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant()
                        : clock.instant();
        return new AsOfDays(day, until, moment, past);
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            LocalDate day = text.isBlank() ? today : DateText.read(text);
            return day.isAfter(today) ? today : day;
        } catch (Unreadable unreadable) {
            return today;
        }
    }

    private static LocalDate notInFuture(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Asked.wrongIn(field, "screen.asked.future", today);
        }
        return day == null ? today : day;
    }
}
