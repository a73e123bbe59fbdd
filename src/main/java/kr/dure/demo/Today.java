package kr.dure.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.dure.kernel.TravelClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demo's today: kept over a restart, moved forward only. */
@Service
class Today {

    private static final int MOST_YEARS = 10;

    private final ObjectProvider<TravelClock> clocks;
    private final DemoTable table;

    Today(ObjectProvider<TravelClock> clocks, DemoTable table) {
        this.clocks = clocks;
        this.table = table;
    }

    /**
     * Makes nine in the morning of this day now.
     *
     * @throws DemoRefusal for a day that has passed, one more than ten years away, or outside a
     *     demo
     */
    @Transactional
    void moveTo(LocalDate day) {
        TravelClock clock = clocks.getIfAvailable();
        if (clock == null) {
            throw new DemoRefusal.NoDemo();
        }
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(today)) {
            throw new DemoRefusal.Backward(today).at("today");
        }
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new DemoRefusal.TooFar(today.plusYears(MOST_YEARS)).at("today");
        }
        clock.travelTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
        table.save(clock.ahead());
    }

    /**
     * Goes on from where the demo was left.
     *
     * @return whether there was anything to go on from
     */
    @Transactional
    boolean resume() {
        var ahead = table.ahead();
        ahead.ifPresent(distance -> clocks.ifAvailable(clock -> clock.setAhead(distance)));
        return ahead.isPresent();
    }

    @Transactional
    void keep() {
        clocks.ifAvailable(clock -> table.save(clock.ahead()));
    }
}
