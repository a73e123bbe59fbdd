package kr.dure.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kr.dure.kernel.Won;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books of the acting region from their postings alone. */
@Service
public class Verification {

    private final VerificationTable table;
    private final SealTable seals;
    private final ObjectProvider<Subjects> subjects;
    private final Clock clock;

    Verification(
            VerificationTable table,
            SealTable seals,
            ObjectProvider<Subjects> subjects,
            Clock clock) {
        this.table = table;
        this.seals = seals;
        this.subjects = subjects;
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
            found.addAll(
                    switch (check) {
                        case SEAL -> brokenSeals();
                        case SPENT_EACH -> saidOtherwise(check, AccountKind.SPENT, Subjects::spent);
                        case REFUNDED_EACH ->
                                saidOtherwise(check, AccountKind.RECEIVED, Subjects::refunded);
                        default -> table.differences(check);
                    });
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

    /** Records that say otherwise than their postings, and postings about no such record. */
    private List<Difference> saidOtherwise(
            Difference.Check check,
            AccountKind account,
            Function<Subjects, Optional<Map<Long, Won>>> telling) {
        List<Difference> found = new ArrayList<>();
        for (Subjects each : subjects) {
            telling.apply(each)
                    .ifPresent(said -> {
                        Map<Long, Won> booked = table.sumEach(each.kind(), account);
                        Set<Long> ids = new TreeSet<>(said.keySet());
                        ids.addAll(booked.keySet());
                        for (long id : ids) {
                            Won told = said.getOrDefault(id, Won.ZERO);
                            Won posted = booked.getOrDefault(id, Won.ZERO);
                            if (!told.equals(posted)) {
                                found.add(
                                        new Difference(
                                                check,
                                                each.kind() + " " + id,
                                                Long.toString(posted.amount()),
                                                Long.toString(told.amount())));
                            }
                        }
                    });
        }
        return found.stream().limit(Verdict.MOST).toList();
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
