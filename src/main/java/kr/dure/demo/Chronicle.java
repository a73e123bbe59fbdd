package kr.dure.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import kr.dure.access.Acting;
import kr.dure.kernel.TravelClock;

/**
 * What happened in a year, put down in any order and lived through in the order of time: the clock
 * travels to each moment, and the person whose turn it is acts.
 */
final class Chronicle {

    /** Who acts is asked when the moment comes: the person may not have an account before. */
    private record Event(LocalDateTime at, Supplier<Acting> who, Runnable act) {}

    private final List<Event> events = new ArrayList<>();

    Chronicle on(LocalDate day, LocalTime time, Supplier<Acting> who, Runnable act) {
        events.add(new Event(day.atTime(time), who, act));
        return this;
    }

    int size() {
        return events.size();
    }

    /** Lives through all that was put down. */
    void live(TravelClock clock, Runnable afterEach) {
        events.sort(Comparator.comparing(Event::at));
        for (Event event : events) {
            clock.travelTo(event.at().atZone(clock.getZone()).toInstant());
            event.who().get().run(event.act());
            afterEach.run();
        }
        events.clear();
    }
}
