package kr.dure.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorities of the acting region. */
@Service
public class Authorities {

    private final AuthorityTable table;

    Authorities(AuthorityTable table) {
        this.table = table;
    }

    /** Adds an authority, or finds the one of that name: adding twice changes nothing. */
    @Transactional
    public long add(Authority.Level level, String adminCode, String name) {
        return table.find(name)
                .map(Authority::id)
                .orElseGet(() -> table.insert(level, adminCode, name));
    }

    /** All of the region, 시·도 first, then by code. */
    @Transactional(readOnly = true)
    public List<Authority> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Optional<Authority> find(long id) {
        return table.all().stream().filter(each -> each.id() == id).findFirst();
    }
}
