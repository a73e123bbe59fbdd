package kr.dure.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Office;
import kr.dure.access.Readings;
import kr.dure.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of organisations. Whoever acts sees those in their scope: members their own, staff
 * of a centre those it helps, a city officer those of the city, all others the whole region. What
 * lies outside is refused as absent.
 */
@Service
public class Organisations {

    /** How a view of a representative's name stands in the record of readings. */
    public static final String SUBJECT = "organisation";

    static final int PAGE = 50;
    private static final int MOST_LISTED = 10_000;

    private final OrganisationTable table;
    private final CalledTable called;
    private final Authorities authorities;
    private final Vault vault;
    private final Readings readings;
    private final Clock clock;

    Organisations(
            OrganisationTable table,
            CalledTable called,
            Authorities authorities,
            Vault vault,
            Readings readings,
            Clock clock) {
        this.table = table;
        this.called = called;
        this.authorities = authorities;
        this.vault = vault;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Adds an organisation.
     *
     * @return its number
     * @throws PartyRefusal for facts that cannot stand, a business number or (for an enterprise) a
     *     name in the same city that is there already, or another city than the officer's own
     */
    @Transactional
    public long add(OrganisationFacts facts) {
        Scope.mustKeepRegister();
        check(facts);
        try {
            return table.insert(facts, SealedName.of(facts.representative(), vault));
        } catch (DataIntegrityViolationException e) {
            throw refused(e);
        }
    }

    /**
     * Writes all facts anew; its kind stays.
     *
     * @param revision what the person has seen: refused when somebody was faster
     * @throws PartyRefusal as {@link #add}
     */
    @Transactional
    public void change(long id, int revision, OrganisationFacts facts) {
        Scope.mustKeepRegister();
        Organisation before = find(id);
        if (before.kind() != facts.kind()) {
            throw PartyRefusal.invalid("party.refusal.kind-stays").at("kind");
        }
        check(facts);
        if (Objects.equals(facts.centreId(), id)) {
            throw PartyRefusal.invalid("party.refusal.centre").at("centreId");
        }
        try {
            var name = SealedName.of(facts.representative(), vault);
            if (!table.update(id, revision, facts, name)) {
                throw PartyRefusal.conflict("party.refusal.faster");
            }
        } catch (DataIntegrityViolationException e) {
            throw refused(e);
        }
    }

    /**
     * @throws PartyRefusal if there is no such organisation in the scope of whoever acts
     */
    @Transactional(readOnly = true)
    public Organisation find(long id) {
        return table.find(id, Scope.current()).orElseThrow(() -> PartyRefusal.absent(id));
    }

    /** An open enterprise by its name (its legal form and blanks aside) and city. */
    @Transactional(readOnly = true)
    public Optional<Long> enterprise(String name, long authorityId) {
        return table.enterprise(authorityId, NameMatch.of(name));
    }

    /** Those in the scope of whoever acts, for records about them; null where it is all. */
    @Transactional(readOnly = true)
    public @Nullable Collection<Long> reach() {
        Acting acting = Acting.current();
        if (acting.office() == Office.VISITOR) {
            return List.of();
        }
        return switch (acting.office().scope()) {
            case REGION -> null;
            case ORGANISATION ->
                    acting.organisationId() == null ? List.of() : List.of(acting.organisationId());
            case AUTHORITY ->
                    all(OrganisationFilter.ALL).stream()
                            .map(each -> each.organisation().id())
                            .toList();
        };
    }

    /** One page in the scope of whoever acts, by name. */
    @Transactional(readOnly = true)
    public OrganisationList list(OrganisationFilter filter) {
        LocalDate today = LocalDate.now(clock);
        Scope scope = Scope.current();
        var rows = table.list(filter, scope, today, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var page = more ? rows.subList(0, PAGE) : rows;
        Long next = more ? (Long) page.getLast().organisation().id() : null;
        return new OrganisationList(page, table.count(filter, scope, today), next);
    }

    /** All that the filter finds, for a file of them; without names of people. */
    @Transactional(readOnly = true)
    public List<OrganisationList.Row> all(OrganisationFilter filter) {
        return table.list(filter, Scope.current(), LocalDate.now(clock), MOST_LISTED);
    }

    /** Names for lists of other rooms; a number that is not there is left out. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : table.names(ids);
    }

    /** The open 지역자활센터 of the region: number and name, by name. */
    @Transactional(readOnly = true)
    public List<Map.Entry<Long, String>> centres() {
        return table.ofKind(OrganisationKind.CENTRE);
    }

    /**
     * The representative's name, opened; that it was seen is recorded.
     *
     * @return null where it is not known
     * @throws PartyRefusal if there is no such organisation in the scope of whoever acts
     */
    @Transactional
    public @Nullable String representativeOf(long id) {
        find(id);
        byte[] sealed = table.representative(id);
        if (sealed == null) {
            return null;
        }
        readings.record(SUBJECT, id, "representative");
        return vault.open(sealed);
    }

    /**
     * Whether a person of this name represents the organisation: compared by mark, nothing is
     * opened. Two people of one name cannot be told apart, so a person decides what it means.
     */
    @Transactional(readOnly = true)
    public boolean isRepresentedBy(long id, String personName) {
        return table.isRepresentedBy(id, SealedName.markOf(personName, vault));
    }

    /**
     * Who goes by each of these names: organisations by their own, its legal form and blanks aside,
     * and those represented by a person of that name, by mark. A name nobody goes by is left out.
     */
    @Transactional(readOnly = true)
    public Map<String, Set<Long>> called(Collection<String> names) {
        List<String> list = names.stream().distinct().toList();
        return list.isEmpty()
                ? Map.of()
                : called.called(
                        list,
                        list.stream().map(NameMatch::of).toList(),
                        list.stream().map(each -> SealedName.hexMarkOf(each, vault)).toList());
    }

    /** Whether two organisations have a representative of one name: by mark, nothing is opened. */
    @Transactional(readOnly = true)
    public boolean sameRepresentative(long one, long other) {
        return table.sameRepresentative(one, other);
    }

    private void check(OrganisationFacts facts) {
        facts.check(LocalDate.now(clock));
        Acting acting = Acting.current();
        if (authorities.find(facts.authorityId()).isEmpty()) {
            throw PartyRefusal.invalid("party.refusal.authority").at("authorityId");
        }
        if (acting.office() == Office.CITY_OFFICER
                && !Objects.equals(acting.authorityId(), facts.authorityId())) {
            throw PartyRefusal.forbidden("party.refusal.other-city").at("authorityId");
        }
        Long centre = facts.centreId();
        if (centre != null && centres().stream().noneMatch(each -> each.getKey().equals(centre))) {
            throw PartyRefusal.invalid("party.refusal.centre").at("centreId");
        }
    }

    private static PartyRefusal refused(DataIntegrityViolationException e) {
        String cause = String.valueOf(e.getMostSpecificCause().getMessage());
        if (cause.contains("organisation_matched")) {
            return (PartyRefusal) PartyRefusal.conflict("party.refusal.name-taken").at("name");
        }
        if (cause.contains("business_number_key")) {
            return (PartyRefusal)
                    PartyRefusal.conflict("party.refusal.number-taken").at("businessNumber");
        }
        throw e;
    }
}
