package kr.dure.loan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.ledger.Subjects;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loans as what entries are about: every posting leads to its loan. */
@Component
class LoanSubjects implements Subjects {

    private final FactTable facts;
    private final Organisations organisations;

    LoanSubjects(FactTable facts, Organisations organisations) {
        this.facts = facts;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return "loan";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Subject> find(Collection<Long> ids) {
        List<LoanFacts.Loan> loans = facts.facts(ids).stream().map(LoanFacts::loan).toList();
        Map<Long, String> names =
                organisations.names(
                        loans.stream().map(LoanFacts.Loan::organisationId).distinct().toList());
        Map<Long, Subject> found = new HashMap<>();
        for (LoanFacts.Loan loan : loans) {
            String name = names.getOrDefault(loan.organisationId(), "") + " " + loan.number();
            found.put(loan.id(), new Subject(name.strip(), "/loans/" + loan.id()));
        }
        return found;
    }
}
