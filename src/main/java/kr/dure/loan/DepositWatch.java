package kr.dure.loan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.RegionCode;
import kr.dure.loan.DepositTable.UnderWay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through files in the background: when a cashier has confirmed one, and after every start
 * those that a stop left half done. Each in the name of who confirmed it.
 */
@Component
public class DepositWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DepositWatch.class);

    private final DepositRun run;
    private final DepositTable files;
    private final Regions regions;
    private final TransactionTemplate transaction;
    private final boolean byItself;
    private final ConcurrentMap<RegionCode, Thread> running = new ConcurrentHashMap<>();

    DepositWatch(
            DepositRun run,
            DepositTable files,
            Regions regions,
            TransactionTemplate transaction,
            @Value("${dure.night:false}") boolean byItself) {
        this.run = run;
        this.files = files;
        this.regions = regions;
        this.transaction = transaction;
        this.byItself = byItself;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT2M")
    void watch() {
        if (byItself) {
            regions.all().stream().map(Region::code).forEach(this::begin);
        }
    }

    /** Works through all that a region has, in the background; nothing more where it does. */
    public void begin(RegionCode region) {
        running.computeIfAbsent(region, _ -> Thread.ofVirtual().start(() -> workThrough(region)));
    }

    /** Whether this program is at it. */
    public boolean isRunning(RegionCode region) {
        return running.containsKey(region);
    }

    private void workThrough(RegionCode region) {
        try {
            Acting.house(region, "deposits").run(() -> workThroughAll(region));
        } catch (RuntimeException e) {
            LOG.error("the deposits of {} stopped; they go on at the next try", region, e);
        } finally {
            running.remove(region);
        }
    }

    /** Those that are confirmed meanwhile, too; each once. */
    private void workThroughAll(RegionCode region) {
        Set<Long> tried = new HashSet<>();
        List<UnderWay> files = waiting();
        while (!files.isEmpty()) {
            for (UnderWay each : files) {
                tried.add(each.fileId());
                run(region, each);
            }
            files = waiting().stream().filter(each -> !tried.contains(each.fileId())).toList();
        }
    }

    private List<UnderWay> waiting() {
        List<UnderWay> waiting = transaction.execute(_ -> files.underWay());
        return waiting == null ? List.of() : waiting;
    }

    private void run(RegionCode region, UnderWay file) {
        String request = "deposit-file-" + file.fileId();
        new Acting(region, file.accountId(), "", Office.CASHIER, null, null, request)
                .run(() -> run.run(file.fileId()));
    }
}
