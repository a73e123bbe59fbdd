package kr.dure.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.dure.access.Authority;
import kr.dure.party.RosterPlan.Change;
import kr.dure.party.RosterPlan.Field;
import org.jspecify.annotations.Nullable;

/**
 * Holds a list against the register. An enterprise is found again by its city and its name without
 * legal form and blanks. What the list leaves empty stays as it is.
 */
final class RosterComparison {

    /** What one row does to one enterprise; {@code known} is null for a new one. */
    record Step(RosterRow row, Authority city, @Nullable KnownEnterprise known, boolean same) {}

    private record Key(long authorityId, String matchName) {}

    private final LocalDate asOf;
    private final String region;
    private final List<Authority> authorities;
    private final UnaryOperator<String> mark;
    private final Map<Key, KnownEnterprise> known = new HashMap<>();
    private final Map<Key, Long> seen = new HashMap<>();
    private final Map<RosterPlan.Line, Step> steps = new LinkedHashMap<>();
    private final List<BadRow> bad = new ArrayList<>();

    /**
     * @param asOf the day the list shows
     * @param mark of a person's name, so that nothing is opened for comparing
     */
    RosterComparison(
            LocalDate asOf,
            String region,
            List<Authority> authorities,
            List<KnownEnterprise> enterprises,
            UnaryOperator<String> mark) {
        this.asOf = asOf;
        this.region = Sido.fullName(region);
        this.authorities = authorities;
        this.mark = mark;
        // An open one stands in front of closed ones of the same name.
        enterprises.stream()
                .sorted(Comparator.comparing(each -> each.closedOn() == null))
                .forEach(each -> known.put(new Key(each.authorityId(), each.matchName()), each));
    }

    RosterPlan compare(RosterFile file) {
        bad.addAll(file.bad());
        file.rows().forEach(this::compare);
        bad.sort(Comparator.comparingLong(BadRow::line));
        return new RosterPlan(List.copyOf(steps.keySet()), bad, file.leftOut(), missing());
    }

    /** What each line of the plan is made of. */
    Map<RosterPlan.Line, Step> steps() {
        return steps;
    }

    private void compare(RosterRow row) {
        Optional<Authority> city = city(row.city());
        if (city.isEmpty()) {
            wrong(row, "party.roster.bad.city", row.city());
            return;
        }
        var key = new Key(city.get().id(), row.matchName());
        Long first = seen.putIfAbsent(key, row.line());
        if (first != null) {
            wrong(row, "party.roster.bad.twice", row.name(), first);
            return;
        }
        KnownEnterprise before = known.get(key);
        String cityName = city.get().name();
        if (before == null) {
            var line =
                    new RosterPlan.Added(
                            row.line(), row.name(), cityName, row.industry(), row.reach());
            steps.put(line, new Step(row, city.get(), null, false));
            return;
        }
        LocalDate closed = before.closedOn();
        if (closed != null) {
            if (!closed.isAfter(asOf)) {
                wrong(row, "party.roster.bad.closed", row.name(), closed);
                return;
            }
            keep(row, city.get(), before, List.of());
            return;
        }
        keep(row, city.get(), before, changes(row, before));
    }

    private void keep(RosterRow row, Authority city, KnownEnterprise before, List<Change> changes) {
        Recognition now = recognitionOn(before);
        if (now != null && now.reach() != row.reach() && !changes.isEmpty()) {
            if (now.from().equals(asOf)) {
                wrong(row, "party.roster.bad.same-day", row.name(), asOf);
                return;
            }
            if (now.ground() != null) {
                wrong(row, "party.roster.bad.ended", row.name());
                return;
            }
        }
        boolean same = changes.isEmpty();
        RosterPlan.Line line =
                same
                        ? new RosterPlan.Same(row.line(), row.name(), city.name(), before.id())
                        : new RosterPlan.Changed(
                                row.line(), row.name(), city.name(), before.id(), changes);
        steps.put(line, new Step(row, city, before, same));
    }

    private List<Change> changes(RosterRow row, KnownEnterprise before) {
        var changes = new ArrayList<Change>();
        differ(changes, Field.NAME, before.name(), row.name());
        String representative = row.representative();
        if (representative != null
                && !mark.apply(representative).equals(before.representativeMark())) {
            changes.add(new Change(Field.REPRESENTATIVE, "", ""));
        }
        differ(changes, Field.INDUSTRY, before.industry(), row.industry());
        differ(changes, Field.BUSINESS_TYPE, name(before.businessType()), name(row.businessType()));
        differ(changes, Field.ADDRESS, before.address(), row.address());
        differ(changes, Field.REACH, name(reachOn(before)), name(row.reach()));
        return changes;
    }

    private static void differ(List<Change> changes, Field field, String before, String after) {
        if (!after.isEmpty() && !after.equals(before)) {
            changes.add(new Change(field, before, after));
        }
    }

    private @Nullable Recognition recognitionOn(KnownEnterprise enterprise) {
        return enterprise.recognitions().stream()
                .filter(each -> each.holdsOn(asOf))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Reach reachOn(KnownEnterprise enterprise) {
        Recognition now = recognitionOn(enterprise);
        return now == null ? null : now.reach();
    }

    /** 전주시, also when written 전주시 완산구; empty or the region's own name: all of the region. */
    private Optional<Authority> city(String label) {
        if (label.isEmpty() || Sido.fullName(label).equals(region)) {
            return authorities.stream()
                    .filter(each -> each.level() == Authority.Level.REGION)
                    .findFirst();
        }
        return named(label).or(() -> named(label.split("\\s+", 2)[0]));
    }

    private Optional<Authority> named(String label) {
        return authorities.stream()
                .filter(each -> each.level() == Authority.Level.CITY)
                .filter(each -> each.name().equals(label) || each.name().endsWith(" " + label))
                .findFirst();
    }

    private List<String> missing() {
        Set<Long> named = new HashSet<>();
        steps.values().forEach(each -> named.add(each.known() == null ? -1 : each.known().id()));
        return known.values().stream()
                .filter(each -> each.closedOn() == null && reachOn(each) != null)
                .filter(each -> !named.contains(each.id()))
                .map(KnownEnterprise::name)
                .sorted()
                .toList();
    }

    private void wrong(RosterRow row, String key, Object... args) {
        bad.add(new BadRow(row.line(), key, List.of(args)));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
