package kr.dure.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books of the acting region from their postings alone. */
@Service
public class Verification {

    private final VerificationTable table;
    private final SealTable seals;
    private final Clock clock;

    Verification(VerificationTable table, SealTable seals, Clock clock) {
        this.table = table;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Adds everything up again: balances, both books of every entry, accounts, orphans, forbidden
     * negatives, reversals and seals; on one snapshot, beside running work.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        List<Difference> found = new ArrayList<>();
        for (Difference.Check check : Difference.Check.values()) {
            found.addAll(check == Difference.Check.SEAL ? brokenSeals() : table.differences(check));
        }
        return new Verdict(
                clock.instant(),
                table.accounts(),
                table.entries(),
                table.postings(),
                seals.all().size(),
                seals.last().orElse(null),
                List.copyOf(found));
    }

    private List<Difference> brokenSeals() {
        List<SealTable.Link> links = seals.all();
        if (links.isEmpty()) {
            return List.of();
        }
        SealChain chain = new SealChain(links);
        seals.lines(links.getLast().day(), chain);
        return chain.differences().stream().limit(Verdict.MOST).toList();
    }
}
