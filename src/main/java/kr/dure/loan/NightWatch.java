package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.dure.access.Acting;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.RegionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes days by itself, shortly after midnight and after every start, region by region; and in the
 * background for who asks for it on a page.
 */
@Component
public class NightWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    private final Night night;
    private final Regions regions;
    private final Clock clock;
    private final boolean byItself;
    private final ConcurrentMap<RegionCode, Thread> running = new ConcurrentHashMap<>();

    NightWatch(
            Night night,
            Regions regions,
            Clock clock,
            @Value("${dure.night:false}") boolean byItself) {
        this.night = night;
        this.regions = regions;
        this.clock = clock;
        this.byItself = byItself;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void watch() {
        if (byItself) {
            for (Region region : regions.all()) {
                begin(Acting.house(region.code(), "night"));
            }
        }
    }

    /** Closes all that waits, in the background; nothing more where that is under way already. */
    public void begin(Acting acting) {
        running.computeIfAbsent(
                acting.region(), _ -> Thread.ofVirtual().start(() -> closeAll(acting)));
    }

    /** Whether days are being closed now, by this program. */
    public boolean isRunning(RegionCode region) {
        return running.containsKey(region);
    }

    private void closeAll(Acting acting) {
        try {
            acting.run(() -> {
                LocalDate yesterday = LocalDate.now(clock).minusDays(1);
                if (night.next() != null) {
                    night.closeUntil(yesterday);
                }
            });
        } catch (RuntimeException e) {
            LOG.error(
                    "the daily close of {} stopped; it goes on at the next try",
                    acting.region(),
                    e);
        } finally {
            running.remove(acting.region());
        }
    }
}
