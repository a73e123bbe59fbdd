package kr.dure.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Balances for any day, as known at any moment: what did we believe on 10 February about 31
 * December? All are read as {@link AccountKind#read} says, positive on the kind's own side.
 */
@Service
public class Balances {

    private final BalanceTable balances;

    Balances(BalanceTable balances) {
        this.balances = balances;
    }

    /**
     * The balance of one kind of account of a fund, all years and lines together.
     *
     * @param about only what is about this; null for all
     * @param asOf counts what is valued on or before this day
     * @param knownAt counts what was recorded at or before this moment
     */
    @Transactional(readOnly = true)
    public Won of(
            long fundId, AccountKind kind, @Nullable About about, LocalDate asOf, Instant knownAt) {
        AsOf then = new AsOf(asOf, knownAt);
        return kind.read(
                about == null
                        ? balances.ofKind(fundId, kind, then)
                        : balances.ofKind(fundId, kind, about, then));
    }

    /** What a line holds about each thing, by their numbers; the plan itself is not one. */
    @Transactional(readOnly = true)
    public Map<About, Map<AccountKind, Won>> ofLine(long lineId) {
        Map<About, Map<AccountKind, Won>> read = new LinkedHashMap<>();
        balances.ofLineByAbout(lineId).forEach((about, sums) -> read.put(about, read(sums)));
        return read;
    }

    /** Every balance about one thing, as it stands; kinds without a posting are missing. */
    @Transactional(readOnly = true)
    public Map<AccountKind, Won> about(About about) {
        return about(about.kind(), List.of(about.id())).getOrDefault(about.id(), Map.of());
    }

    /** The same about many things of one kind, by their numbers. */
    @Transactional(readOnly = true)
    public Map<Long, Map<AccountKind, Won>> about(String kind, Collection<Long> ids) {
        Map<Long, Map<AccountKind, Won>> read = new HashMap<>();
        balances.about(kind, ids).forEach((id, sums) -> read.put(id, read(sums)));
        return read;
    }

    static Map<AccountKind, Won> read(Map<AccountKind, Won> sums) {
        Map<AccountKind, Won> read = new EnumMap<>(AccountKind.class);
        sums.forEach((kind, sum) -> read.put(kind, kind.read(sum)));
        return read;
    }
}
