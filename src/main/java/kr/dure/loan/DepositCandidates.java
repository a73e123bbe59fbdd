package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     * @param organisations that go by the payer's name
     * @param owner the loan whose virtual account it was paid into
     */
    record Hint(String payer, Set<Long> organisations, @Nullable Long owner, String account) {
        static final Hint NONE = new Hint("-", Set.of(), null, "");
    }

    private final DepositListTable lists;
    private final FactTable facts;
    private final VirtualAccountTable accounts;
    private final Organisations organisations;
    private final Vault vault;

    DepositCandidates(
            DepositListTable lists,
            FactTable facts,
            VirtualAccountTable accounts,
            Organisations organisations,
            Vault vault) {
        this.lists = lists;
        this.facts = facts;
        this.accounts = accounts;
        this.organisations = organisations;
        this.vault = vault;
    }

    /** By row. */
    Map<Long, Hint> hints(List<Fresh> rows) {
        Map<Long, String> payers = new HashMap<>();
        Set<String> numbers = new TreeSet<>();
        for (Fresh each : rows) {
            payers.put(each.id(), vault.open(each.payer()));
            numbers.add(each.account());
        }
        numbers.remove("");
        Map<String, Set<Long>> called = organisations.called(payers.values());
        Map<String, Long> owners = numbers.isEmpty() ? Map.of() : accounts.owners(numbers);
        Map<Long, Hint> hints = new HashMap<>();
        for (Fresh each : rows) {
            String payer = payers.getOrDefault(each.id(), "");
            Long owner = owners.get(each.account());
            hints.put(each.id(), hint(payer, called, owner, each.account()));
        }
        return hints;
    }

    private static Hint hint(
            String payer, Map<String, Set<Long>> called, @Nullable Long owner, String account) {
        return new Hint(payer, called.getOrDefault(payer, Set.of()), owner, account);
    }

    /** Those to choose from without a person. */
    List<Candidate> of(Hint hint, LocalDate on) {
        if (hint.owner() != null) {
            return List.of(new Candidate(hint.owner(), hint.account(), false, Won.ZERO));
        }
        List<Long> ids =
                hint.organisations().isEmpty() ? List.of() : lists.running(hint.organisations());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, String> numbers = accounts.numbers(ids);
        List<Candidate> found = new ArrayList<>();
        for (LoanFacts each : facts.facts(ids)) {
            long id = each.loan().id();
            found.add(new Candidate(id, numbers.getOrDefault(id, ""), true, due(each, on)));
        }
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
