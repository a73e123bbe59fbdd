package kr.dure.loan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.dure.access.Readings;
import kr.dure.access.Vault;
import kr.dure.loan.DepositQueue.Ground;
import kr.dure.loan.DepositQueue.Opened;
import kr.dure.loan.DepositQueue.Row;
import kr.dure.loan.DepositQueue.Suggestion;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;

/** Puts forward the loans a deposit could be for, to a person who decides. */
@Component
class DepositSuggestions {

    /** As many of each ground as a person wants to choose from. */
    private static final int MOST = 8;

    private final DepositListTable lists;
    private final FactTable facts;
    private final VirtualAccountTable accounts;
    private final Organisations organisations;
    private final Vault vault;
    private final Readings readings;

    DepositSuggestions(
            DepositListTable lists,
            FactTable facts,
            VirtualAccountTable accounts,
            Organisations organisations,
            Vault vault,
            Readings readings) {
        this.lists = lists;
        this.facts = facts;
        this.accounts = accounts;
        this.organisations = organisations;
        this.vault = vault;
        this.readings = readings;
    }

    /** The whole name, for what is written down next. */
    String payer(long rowId) {
        return vault.open(lists.sealed(rowId).payer());
    }

    /** With names opened; the view is recorded. */
    Opened open(Row row) {
        readings.record("deposit-row", row.id(), "payer name");
        DepositListTable.Sealed sealed = lists.sealed(row.id());
        String payer = vault.open(sealed.payer());
        String memo = sealed.memo() == null ? "" : vault.open(sealed.memo());
        return new Opened(row, payer, memo, suggestions(row, payer));
    }

    private List<Suggestion> suggestions(Row row, String payer) {
        Map<Long, Set<Ground>> grounds = new TreeMap<>();
        if (!row.account().isEmpty()) {
            add(grounds, Ground.ACCOUNT, accounts.owners(List.of(row.account())).values());
        }
        Set<Long> called = organisations.called(List.of(payer)).getOrDefault(payer, Set.of());
        add(grounds, Ground.NAME, called.isEmpty() ? List.of() : lists.running(called).keySet());
        add(grounds, Ground.AMOUNT, lists.owing(row.amount(), row.receivedOn(), MOST));
        if (grounds.isEmpty()) {
            return List.of();
        }
        List<LoanFacts> found = facts.facts(grounds.keySet());
        Map<Long, String> names =
                organisations.names(
                        found.stream().map(each -> each.loan().organisationId()).toList());
        List<Suggestion> list = new ArrayList<>();
        for (LoanFacts each : found) {
            Set<Ground> of = grounds.getOrDefault(each.loan().id(), Set.of());
            String borrower = names.getOrDefault(each.loan().organisationId(), "");
            var due = DepositCandidates.due(each, row.receivedOn());
            list.add(new Suggestion(each.loan(), borrower, due, of));
        }
        list.sort((one, other) -> other.grounds().size() - one.grounds().size());
        return list;
    }

    private static void add(Map<Long, Set<Ground>> grounds, Ground ground, Collection<Long> ids) {
        ids.stream()
                .limit(MOST)
                .forEach(each ->
                        grounds.computeIfAbsent(each, _ -> EnumSet.noneOf(Ground.class))
                                .add(ground));
    }
}
