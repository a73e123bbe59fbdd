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

    Regions(RegionTable table) {
        this.table = table;
    }

    /** All regions, the first opened first. */
    @Transactional(readOnly = true)
    public List<Region> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Optional<Region> find(RegionCode code) {
        return table.all().stream().filter(each -> each.code().equals(code)).findFirst();
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
}
