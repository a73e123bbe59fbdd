package kr.dure.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Plans as the subject of their own entries. */
@Component
class PlanSubjects implements Subjects {

    private final Plans plans;
    private final Words words;

    PlanSubjects(Plans plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Map<Long, Subject> find(Collection<Long> ids) {
        Map<Long, Subject> found = new HashMap<>();
        for (long id : ids) {
            String name = words.text("ledger.plan.name", plans.plan(id).year());
            found.put(id, new Subject(name, "/fund/plans/" + id));
        }
        return found;
    }
}
