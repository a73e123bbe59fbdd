package kr.dure.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.party.OrganisationFilter;
import kr.dure.party.Organisations;
import org.jspecify.annotations.Nullable;
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

    /** The organisations whose agreements the acting office may see; null where all of them. */
    @Nullable Collection<Long> within() {
        Acting acting = Acting.current();
        if (acting.office() == Office.VISITOR) {
            return List.of();
        }
        return switch (acting.office().scope()) {
            case REGION -> null;
            case ORGANISATION ->
                    acting.organisationId() == null ? List.of() : List.of(acting.organisationId());
            case AUTHORITY ->
                    organisations.all(OrganisationFilter.ALL).stream()
                            .map(each -> each.organisation().id())
                            .toList();
        };
    }

    /**
     * @throws GapRefusal as for what is not there
     */
    void mustReach(long organisationId) {
        Collection<Long> within = within();
        if (within != null && !within.contains(organisationId)) {
            throw GapRefusal.absent();
        }
    }
}
