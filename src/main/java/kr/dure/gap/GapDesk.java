package kr.dure.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;

/** Where every act of this room begins: by the right office, on a day, within reach. */
@Component
class GapDesk {

    private final Organisations organisations;
    private final Clock clock;

    GapDesk(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void mustBe(Office... offices) {
        if (!Acting.current().isAnyOf(offices)) {
            throw GapRefusal.office();
        }
    }

    void notInFuture(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw GapRefusal.inFuture(field, day);
        }
    }

    static void mustSay(String field, String text) {
        if (text.isBlank()) {
            throw GapRefusal.empty(field);
        }
    }

    /**
     * @throws GapRefusal as for what is not there
     */
    void mustReach(long organisationId) {
        Collection<Long> within = organisations.reach();
        if (within != null && !within.contains(organisationId)) {
            throw GapRefusal.absent();
        }
    }
}
