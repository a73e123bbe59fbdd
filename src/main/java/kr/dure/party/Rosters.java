package kr.dure.party;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.access.Acting;
import kr.dure.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over the government's open list of self-support enterprises: sent in once, looked at as
 * often as one likes, taken over whole or not at all. The same list twice changes nothing.
 */
@Service
public class Rosters {

    /** A list, and what taking it over would do now. */
    public record Preview(Roster roster, RosterPlan plan) {}

    private final RosterTable table;
    private final OrganisationTable organisations;
    private final RecognitionTable recognitions;
    private final Places places;
    private final Vault vault;
    private final Clock clock;

    Rosters(
            RosterTable table,
            OrganisationTable organisations,
            RecognitionTable recognitions,
            Places places,
            Vault vault,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.recognitions = recognitions;
        this.places = places;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Keeps a list, sealed, until it is taken over; one sent in before by the same person and not
     * taken over is forgotten.
     *
     * @param asOf the day the list shows
     * @return its number
     * @throws PartyRefusal when it is not such a list, or older than the one taken over last
     */
    @Transactional
    public long keep(String fileName, byte[] content, LocalDate asOf) {
        Scope.mustImport();
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw PartyRefusal.invalid("party.refusal.day-to-come", asOf).at("asOf");
        }
        var latest = table.latestDay();
        if (latest.isPresent() && asOf.isBefore(latest.get())) {
            throw PartyRefusal.conflict("party.refusal.roster-old", asOf, latest.get()).at("asOf");
        }
        RosterText text = RosterText.of(content);
        RosterReader.read(text.text(), places.regionName());
        table.forgetEarlier(Acting.current().accountId());
        long id = table.insert(shortened(fileName), sha256(content), text.charset(), asOf);
        table.insertText(id, vault.seal(text.text()));
        return id;
    }

    /**
     * @throws PartyRefusal if there is no such list
     */
    @Transactional(readOnly = true)
    public Roster find(long id) {
        Scope.mustImport();
        return table.find(id).orElseThrow(() -> PartyRefusal.absent(id));
    }

    /** The lists taken over last, the latest first. */
    @Transactional(readOnly = true)
    public List<Roster> taken() {
        Scope.mustImport();
        return table.latest();
    }

    /**
     * What taking the list over would do now; nothing is done.
     *
     * @throws PartyRefusal if there is no such list, or it was taken over or replaced already
     */
    @Transactional(readOnly = true)
    public Preview preview(long id) {
        Roster roster = find(id);
        RosterComparison comparison = comparison(roster);
        return new Preview(roster, comparison.compare(read(roster)));
    }

    /**
     * Takes the list over: every row, or none.
     *
     * @param fingerprint of the plan that was looked at ({@link RosterPlan#fingerprint})
     * @return how many rows did what
     * @throws PartyRefusal when a row is bad, or the register has changed since the preview
     */
    @Transactional
    public Roster.Taken confirm(long id, String fingerprint) {
        table.lock();
        Roster roster = find(id);
        RosterComparison comparison = comparison(roster);
        RosterPlan plan = comparison.compare(read(roster));
        if (!plan.canBeTaken()) {
            throw PartyRefusal.invalid("party.refusal.roster-bad", plan.bad().size());
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            throw PartyRefusal.conflict("party.refusal.roster-moved");
        }
        for (RosterComparison.Step step : comparison.steps().values()) {
            if (!step.same()) {
                take(roster, step);
            }
        }
        table.confirm(id, Acting.current().accountId(), plan);
        table.forgetText(id);
        Roster.Taken taken = find(id).taken();
        if (taken == null) {
            throw new IllegalStateException("roster " + id + " was confirmed");
        }
        return taken;
    }

    private void take(Roster roster, RosterComparison.Step step) {
        RosterRow row = step.row();
        SealedName name = SealedName.of(row.representative(), vault);
        KnownEnterprise known = step.known();
        long organisation;
        if (known == null) {
            organisation = organisations.insert(facts(row, step.city().id()), name);
        } else {
            organisation = known.id();
            organisations.updateListed(organisation, row, name);
        }
        recognise(roster, row, organisation, step.city().name(), known);
    }

    /** The list says that it is recognised on its day; it does not say since when. */
    private void recognise(
            Roster roster,
            RosterRow row,
            long organisation,
            String city,
            @Nullable KnownEnterprise known) {
        LocalDate asOf = roster.asOf();
        LocalDate lastDay = null;
        if (known != null) {
            for (Recognition each : known.recognitions()) {
                if (each.holdsOn(asOf)) {
                    if (each.reach() == row.reach()) {
                        return;
                    }
                    lastDay = each.lastDay();
                    var end =
                            new RecognitionEnd(
                                    asOf.minusDays(1), EndGround.REACH_CHANGED, null, "");
                    recognitions.end(each.id(), end, Acting.current().accountId());
                } else if (each.from().isAfter(asOf) && lastDay == null) {
                    lastDay = each.from().minusDays(1);
                }
            }
        }
        recognitions.insert(
                new NewRecognition(
                        organisation,
                        RecognitionKind.SELF_SUPPORT,
                        row.reach(),
                        asOf,
                        lastDay,
                        "",
                        row.reach() == Reach.LOCAL ? city : ""),
                roster.id());
    }

    private static OrganisationFacts facts(RosterRow row, long authorityId) {
        return new OrganisationFacts(
                OrganisationKind.ENTERPRISE,
                row.name(),
                null,
                null,
                null,
                row.businessType(),
                row.industry(),
                row.address(),
                authorityId,
                null,
                null,
                null);
    }

    private RosterFile read(Roster roster) {
        byte[] sealed =
                table.text(roster.id())
                        .orElseThrow(() -> PartyRefusal.conflict("party.refusal.roster-gone"));
        return RosterReader.read(vault.open(sealed), places.regionName());
    }

    private RosterComparison comparison(Roster roster) {
        Map<Long, List<Recognition>> known =
                recognitions.selfSupport().stream()
                        .collect(Collectors.groupingBy(Recognition::organisationId));
        var enterprises =
                organisations.enterprises().stream()
                        .map(each -> each.with(known.getOrDefault(each.id(), List.of())))
                        .toList();
        return new RosterComparison(
                roster.asOf(),
                places.regionName(),
                places.authorities(),
                enterprises,
                name -> SealedName.hexMarkOf(name, vault));
    }

    private static String shortened(String fileName) {
        String name = fileName.isBlank() ? "list.csv" : fileName.strip();
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
