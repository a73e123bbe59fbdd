package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.access.Vault;
import kr.dure.kernel.Won;
import kr.dure.loan.DepositMatch.Candidate;
import kr.dure.loan.DepositRowTable.Fresh;
import kr.dure.party.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the loans a deposit could be for. */
@Component
class DepositCandidates {

    /**
     * What was found out about a row before it is its turn.
     *
     * @param owner the loan whose virtual account it was paid into
     * @param named loans that run, of who goes by the payer's name, with the account each has; none
     *     where there is an owner
     */
    record Hint(String payer, @Nullable Long owner, String account, Map<Long, String> named) {

        /** All it could be for. */
        Stream<Long> loans() {
            return owner == null ? named.keySet().stream() : Stream.of(owner);
        }
    }

    private final DepositListTable lists;
    private final VirtualAccountTable accounts;
    private final Organisations organisations;
    private final Vault vault;

    DepositCandidates(
            DepositListTable lists,
            VirtualAccountTable accounts,
            Organisations organisations,
            Vault vault) {
        this.lists = lists;
        this.accounts = accounts;
        this.organisations = organisations;
        this.vault = vault;
    }

    /** By row, of all rows at once. */
    Map<Long, Hint> hints(List<Fresh> rows) {
        Map<Long, String> payers = new HashMap<>();
        Set<String> numbers = new TreeSet<>();
        for (Fresh each : rows) {
            payers.put(each.id(), vault.open(each.payer()));
            numbers.add(each.account());
        }
        numbers.remove("");
        Map<String, Long> owners = numbers.isEmpty() ? Map.of() : accounts.owners(numbers);
        Map<String, Map<Long, String>> named =
                named(
                        rows.stream()
                                .filter(each -> !owners.containsKey(each.account()))
                                .map(each -> payers.getOrDefault(each.id(), ""))
                                .collect(Collectors.toSet()));
        Map<Long, Hint> hints = new HashMap<>();
        for (Fresh each : rows) {
            String payer = payers.getOrDefault(each.id(), "");
            Long owner = owners.get(each.account());
            Map<Long, String> loans = named.getOrDefault(payer, Map.of());
            hints.put(each.id(), new Hint(payer, owner, each.account(), loans));
        }
        return hints;
    }

    /** Loans that run, with the account each has or '', by the names of those who borrow. */
    private Map<String, Map<Long, String>> named(Set<String> names) {
        Map<String, Set<Long>> called = names.isEmpty() ? Map.of() : organisations.called(names);
        Set<Long> ids = called.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<Long, Long> running = ids.isEmpty() ? Map.of() : lists.running(ids);
        Map<Long, String> numbers =
                running.isEmpty() ? Map.of() : accounts.numbers(running.keySet());
        Map<String, Map<Long, String>> named = new HashMap<>();
        called.forEach((name, borrowers) -> {
            Map<Long, String> loans = new TreeMap<>();
            running.forEach((loan, borrower) -> {
                if (borrowers.contains(borrower)) {
                    loans.put(loan, numbers.getOrDefault(loan, ""));
                }
            });
            named.put(name, loans);
        });
        return named;
    }

    /**
     * Those to choose from without a person.
     *
     * @param facts of a loan, as they are when it is the row's turn
     */
    static List<Candidate> of(Hint hint, LocalDate on, Function<Long, @Nullable LoanFacts> facts) {
        if (hint.owner() != null) {
            return List.of(new Candidate(hint.owner(), hint.account(), false, Won.ZERO));
        }
        List<Candidate> found = new ArrayList<>();
        hint.named()
                .forEach((id, number) -> {
                    LoanFacts each = facts.apply(id);
                    if (each != null && each.loan().closedOn() == null) {
                        found.add(new Candidate(id, number, true, due(each, on)));
                    }
                });
        return found;
    }

    /** What is owed on a day; where nothing is asked for yet, what the next instalment will ask. */
    static Won due(LoanFacts facts, LocalDate on) {
        Won owed = new Owing(facts, on).sum();
        if (owed.isPositive()) {
            return owed;
        }
        return facts.run().stream()
                .flatMap(each -> each.instalments().stream())
                .map(Instalment::open)
                .filter(Won::isPositive)
                .findFirst()
                .orElse(Won.ZERO);
    }
}
