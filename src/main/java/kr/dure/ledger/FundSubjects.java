package kr.dure.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Funds as the subject of what comes into them from outside. */
@Component
class FundSubjects implements Subjects {

    private final Funds funds;

    FundSubjects(Funds funds) {
        this.funds = funds;
    }

    @Override
    public String kind() {
        return "fund";
    }

    @Override
    public Map<Long, Subject> find(Collection<Long> ids) {
        Map<Long, Subject> found = new HashMap<>();
        for (long id : ids) {
            found.put(id, new Subject(funds.find(id).name(), "/fund?fund=" + id));
        }
        return found;
    }
}
