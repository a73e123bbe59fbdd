package kr.dure.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals over the days of the books. Each is a hash over the one before and the day's entries, so a
 * later change of any sealed entry is found by {@link Verification}. A sealed day takes no further
 * entry.
 */
@Service
public class Seals {

    private final SealTable seals;
    private final Clock clock;

    Seals(SealTable seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Seals this day and every day before it that is not yet sealed, in order, from the day of the
     * first entry. Waits for entries under way.
     *
     * @return how many days were sealed; 0 if all were, or nothing was ever recorded
     * @throws LedgerRefusal.DaySealed if the day is not over
     */
    @Transactional
    public int seal(LocalDate day) {
        if (!day.isBefore(LocalDate.now(clock))) {
            throw new LedgerRefusal.DaySealed();
        }
        return seals.sealUntil(day);
    }

    /** Seals every day up to yesterday. */
    @Transactional
    public int sealUntilYesterday() {
        return seal(LocalDate.now(clock).minusDays(1));
    }

    /** The last seal. */
    @Transactional(readOnly = true)
    public Optional<Seal> last() {
        return seals.last();
    }
}
