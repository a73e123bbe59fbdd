package kr.dure.gap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Won;
import kr.dure.ledger.Subjects;
import kr.dure.party.BankAccounts;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims as what entries are about: every posting leads to its claim. */
@Component
class GapSubjects implements Subjects {

    private final ClaimFactTable rows;
    private final BankAccounts banks;
    private final Words words;

    GapSubjects(ClaimFactTable rows, BankAccounts banks, Words words) {
        this.rows = rows;
        this.banks = banks;
        this.words = words;
    }

    @Override
    public String kind() {
        return Claim.ABOUT;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Subject> find(Collection<Long> ids) {
        Map<String, String> names = new HashMap<>();
        banks.banks().forEach(each -> names.put(each.getKey(), each.getValue()));
        Map<Long, Subject> found = new HashMap<>();
        for (Claim each : rows.find(ids)) {
            String name =
                    words.text(
                            "gap.claim.name",
                            each.month(),
                            names.getOrDefault(each.bankCode(), each.bankCode()));
            found.put(each.id(), new Subject(name, "/gap-claims/" + each.id()));
        }
        return found;
    }

    /** The standing lines of every paid claim, less what was kept back. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Map<Long, Won>> spent() {
        return Optional.of(rows.paid());
    }

    /** The refunds of every claim's overpayments that stand. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Map<Long, Won>> refunded() {
        return Optional.of(rows.refunded());
    }
}
