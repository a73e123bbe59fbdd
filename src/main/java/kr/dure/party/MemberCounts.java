package kr.dure.party;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people of which kind organisations had on a day, and what follows for support. */
@Service
public class MemberCounts {

    /** A count, and when and by whom it was written down. */
    public record Recorded(MemberCount count, Instant recordedAt, long recordedBy) {}

    private final MemberCountTable table;
    private final RecognitionTable recognitions;
    private final Organisations organisations;
    private final Clock clock;

    MemberCounts(
            MemberCountTable table,
            RecognitionTable recognitions,
            Organisations organisations,
            Clock clock) {
        this.table = table;
        this.recognitions = recognitions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Writes a count down. A second one for the same day corrects the first, which is kept.
     *
     * @throws PartyRefusal for a day to come, or figures that do not fit together
     */
    @Transactional
    public void add(long organisationId, MemberCount count) {
        Scope.mustCountMembers();
        organisations.find(organisationId);
        count.check();
        if (count.asOf().isAfter(LocalDate.now(clock))) {
            throw PartyRefusal.invalid("party.refusal.day-to-come", count.asOf()).at("asOf");
        }
        table.insert(organisationId, count);
    }

    /** The latest day first; of one day what was said last. */
    @Transactional(readOnly = true)
    public List<Recorded> of(long organisationId) {
        organisations.find(organisationId);
        return table.of(organisationId);
    }

    /** The count of that day or the last one before it. */
    @Transactional(readOnly = true)
    public Optional<MemberCount> asOf(long organisationId, LocalDate day) {
        return of(organisationId).stream()
                .map(Recorded::count)
                .filter(each -> !each.asOf().isAfter(day))
                .findFirst();
    }

    /** The tests of 시행규칙 제31조 on that day; empty when members were never counted before. */
    @Transactional(readOnly = true)
    public Optional<SupportRatios.Verdict> verdict(long organisationId, LocalDate day) {
        Organisation organisation = organisations.find(organisationId);
        LocalDate since =
                Recognition.unbrokenSince(
                                recognitions.of(organisationId), RecognitionKind.SELF_SUPPORT, day)
                        .orElse(null);
        return asOf(organisationId, day)
                .map(count ->
                        SupportRatios.judge(
                                day,
                                count,
                                since,
                                organisation.openedOn(),
                                organisation.isIncorporated()));
    }
}
