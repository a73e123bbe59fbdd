package kr.dure.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is asked of a fund, summed up: no figure names an application. */
@Service
public class Demands {

    private final DemandTable table;
    private final Clock clock;

    Demands(DemandTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * By the lines of the fund's plan, the oldest programme first; a programme nobody applied to is
     * among them.
     *
     * @param instruments of the programmes, such as {@code loan}
     * @param from the first day whose applications count
     */
    @Transactional(readOnly = true)
    public List<Demand> of(long fundId, Collection<String> instruments, LocalDate from) {
        return table.of(
                fundId,
                instruments,
                from.atStartOfDay(clock.getZone()).toInstant(),
                LocalDate.now(clock));
    }
}
