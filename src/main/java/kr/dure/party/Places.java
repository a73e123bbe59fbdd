package kr.dure.party;

import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import org.springframework.stereotype.Component;

/** Where the acting person is: the region's name, and its cities and counties. */
@Component
class Places {

    private final Regions regions;
    private final Authorities authorities;

    Places(Regions regions, Authorities authorities) {
        this.regions = regions;
        this.authorities = authorities;
    }

    String regionName() {
        return regions.find(Acting.current().region())
                .map(Region::nameKo)
                .orElseThrow(() -> new IllegalStateException("the acting region is not open"));
    }

    List<Authority> authorities() {
        return authorities.all();
    }
}
