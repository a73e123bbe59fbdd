package kr.dure.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moved between given days, as known at the end of a day. The first period reaches from the
 * beginning to the first day, each other from the day after one to the next; days are counted from
 * 0.
 */
@Service
public class Flows {

    private final FlowTable flows;

    Flows(FlowTable flows) {
        this.flows = flows;
    }

    /**
     * The asset book of a fund.
     *
     * @param ends the last days of the periods, the earliest first
     * @param known counts what was recorded on or before it
     */
    @Transactional(readOnly = true)
    public List<AssetFlow> ofAssets(long fundId, List<LocalDate> ends, LocalDate known) {
        return flows.ofAssets(fundId, ends, known);
    }

    /** One kind of account of a fund about each of some things of a kind. */
    @Transactional(readOnly = true)
    public List<AboutFlow> ofEach(
            long fundId,
            AccountKind kind,
            String aboutKind,
            Collection<Long> aboutIds,
            List<LocalDate> ends,
            LocalDate known) {
        return aboutIds.isEmpty()
                ? List.of()
                : flows.ofEach(fundId, kind, aboutKind, aboutIds, ends, known);
    }
}
