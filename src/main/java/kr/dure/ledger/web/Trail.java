package kr.dure.ledger.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.dure.access.Accounts;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Book;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Posting;
import kr.dure.ledger.Subjects;
import kr.dure.ledger.Subjects.Subject;
import kr.dure.screen.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads from entries to the people and the records behind them. */
@Component
class Trail {

    private final ObjectProvider<Subjects> subjects;
    private final Accounts accounts;
    private final Words words;

    Trail(ObjectProvider<Subjects> subjects, Accounts accounts, Words words) {
        this.subjects = subjects;
        this.accounts = accounts;
        this.words = words;
    }

    Map<About, Subject> of(Collection<About> abouts) {
        Map<About, Subject> found = new HashMap<>();
        Map<String, Set<Long>> ids =
                abouts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        About::kind,
                                        Collectors.mapping(About::id, Collectors.toSet())));
        subjects.stream()
                .filter(each -> ids.containsKey(each.kind()))
                .forEach(each ->
                        each.find(ids.getOrDefault(each.kind(), Set.of()))
                                .forEach((id, subject) ->
                                        found.put(new About(each.kind(), id), subject)));
        return found;
    }

    /** Entries as rows, with what each did to the postings asked for. */
    List<EntryRow> rows(List<Entry> entries, Predicate<Posting> effect) {
        Map<Long, String> names =
                accounts.names(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        Map<About, Subject> causes = of(entries.stream().map(Entry::cause).toList());
        return entries.stream()
                .map(entry ->
                        new EntryRow(
                                entry,
                                who(entry, names),
                                causes.get(entry.cause()),
                                moved(entry),
                                effect(entry, effect)))
                .toList();
    }

    private String who(Entry entry, Map<Long, String> names) {
        String office = words.text("access.office." + entry.office().name());
        String name = names.get(entry.actor());
        return name == null ? office : name + " · " + office;
    }

    private static Map<AccountKind, Won> effect(Entry entry, Predicate<Posting> wanted) {
        Map<AccountKind, Won> effect = new EnumMap<>(AccountKind.class);
        entry.postings().stream()
                .filter(wanted)
                .forEach(posting ->
                        effect.merge(
                                posting.account(),
                                posting.account().read(posting.amount()),
                                Won::plus));
        return effect;
    }

    /** The debits of the budget book, or of the asset book where there are none. */
    private static Won moved(Entry entry) {
        Won budget = debits(entry, Book.BUDGET);
        return budget.isZero() ? debits(entry, Book.ASSET) : budget;
    }

    private static Won debits(Entry entry, Book book) {
        return entry.postings().stream()
                .filter(posting -> posting.account().book() == book)
                .map(Posting::amount)
                .filter(Won::isPositive)
                .reduce(Won.ZERO, Won::plus);
    }
}
