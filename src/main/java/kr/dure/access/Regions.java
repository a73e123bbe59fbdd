package kr.dure.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions served here. They stand outside the walls: everybody sees the list. */
@Service
public class Regions {

    private final RegionTable table;

    /** What was read last: every page asks for its region, and a region never changes its key. */
    private volatile List<Region> known = List.of();

    Regions(RegionTable table) {
        this.table = table;
    }

    /** All regions, the first opened first. */
    @Transactional(readOnly = true)
    public List<Region> all() {
        return table.all();
    }

    /** A region, from memory where it is known; one opened on another node is read then. */
    public Optional<Region> find(RegionCode code) {
        Optional<Region> found = in(known, code);
        if (found.isEmpty()) {
            known = table.all();
            found = in(known, code);
        }
        return found;
    }

    /** Opens a region; opening it again under the same names changes nothing. */
    @Transactional
    public void open(Region region) {
        table.insert(region);
    }

    /**
     * Notes the two-digit administrative code that holds from a day on; the code before it ends the
     * day before (전북 45→52 on 2024-01-18).
     */
    @Transactional
    public void noteAdminCode(RegionCode region, String adminCode, LocalDate from) {
        table.endAdminCode(region, from);
        table.insertAdminCode(region, adminCode, from);
    }

    private static Optional<Region> in(List<Region> regions, RegionCode code) {
        return regions.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
