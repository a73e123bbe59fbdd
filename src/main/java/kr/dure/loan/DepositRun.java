package kr.dure.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dure.kernel.Language;
import kr.dure.kernel.Refusal;
import kr.dure.loan.DepositCandidates.Hint;
import kr.dure.loan.DepositMatch.Why;
import kr.dure.loan.DepositRowTable.Fresh;
import kr.dure.loan.DepositRowTable.Recorded;
import kr.dure.loan.DepositRowTable.Waiting;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.screen.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the rows of a file, many in a transaction that takes them, writes their receipts
 * down and marks them, so a run that is killed goes on where it stopped, two programs share the
 * work, and nothing is written twice. Where one row breaks what all of them share, they are tried
 * in halves, until it stands alone.
 */
@Component
class DepositRun {

    private static final Logger LOG = LoggerFactory.getLogger(DepositRun.class);
    private static final int AT_ONCE = 500;
    private static final int TRIES = 3;

    private final DepositTable files;
    private final DepositRowTable rows;
    private final DepositCandidates candidates;
    private final Receipts receipts;
    private final Words words;
    private final TransactionTemplate transaction;

    DepositRun(
            DepositTable files,
            DepositRowTable rows,
            DepositCandidates candidates,
            Receipts receipts,
            Words words,
            TransactionTemplate transaction) {
        this.files = files;
        this.rows = rows;
        this.candidates = candidates;
        this.receipts = receipts;
        this.words = words;
        this.transaction = transaction;
    }

    /** Works through what is left of a file, as the cashier who confirmed it. */
    void run(long fileId) {
        run(fileId, AT_ONCE);
    }

    void run(long fileId, int atOnce) {
        List<Fresh> fresh = next(fileId, 0, atOnce);
        while (!fresh.isEmpty()) {
            settle(fresh);
            fresh = next(fileId, fresh.getLast().id(), atOnce);
        }
        transaction.executeWithoutResult(_ -> files.finish(fileId));
    }

    private List<Fresh> next(long fileId, long after, int atOnce) {
        return Objects.requireNonNull(transaction.execute(_ -> rows.fresh(fileId, after, atOnce)));
    }

    private void settle(List<Fresh> together) {
        try {
            patiently(() -> record(together));
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | TransactionException down) {
            throw down;
        } catch (RuntimeException fault) {
            if (together.size() == 1) {
                patiently(() -> waits(together, fault));
            } else {
                LOG.warn(
                        "{} deposits did not go in together and are tried in halves: {}",
                        together.size(),
                        fault.getClass().getSimpleName());
                int half = together.size() / 2;
                settle(together.subList(0, half));
                settle(together.subList(half, together.size()));
            }
        }
    }

    /** In a transaction; again where it and another waited for each other. */
    private void patiently(Runnable work) {
        for (int nr = 1; nr < TRIES; nr++) {
            try {
                transaction.executeWithoutResult(_ -> work.run());
                return;
            } catch (PessimisticLockingFailureException crossed) {
                LOG.info("try {} met another transaction", nr, crossed);
            }
        }
        transaction.executeWithoutResult(_ -> work.run());
    }

    private void record(List<Fresh> together) {
        List<Fresh> mine = take(together);
        Map<Long, Hint> hints = candidates.hints(mine);
        Receipts.Batch batch =
                receipts.open(
                        hints.values().stream()
                                .flatMap(Hint::loans)
                                .collect(Collectors.toCollection(TreeSet::new)));
        List<Recorded> recorded = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (Fresh row : mine) {
            Hint hint = Objects.requireNonNull(hints.get(row.id()));
            var found = DepositCandidates.of(hint, row.receivedOn(), batch::facts);
            switch (DepositMatch.of(row.account(), row.amount(), found)) {
                case DepositMatch.One one -> {
                    try {
                        batch.take(one.loanId(), ReceiptKind.INSTALMENT, draft(row, hint));
                        recorded.add(new Recorded(row.id(), one.how()));
                    } catch (LoanRefusal no) {
                        waiting.add(new Waiting(row.id(), Why.REFUSED, said(no)));
                    }
                }
                case DepositMatch.Unclear unclear ->
                        waiting.add(new Waiting(row.id(), unclear.why(), null));
            }
        }
        rows.recorded(recorded, batch.write());
        rows.wait(waiting);
    }

    /** Those that nobody else has taken. */
    private List<Fresh> take(List<Fresh> together) {
        Set<Long> taken = rows.takeFresh(together);
        return together.stream().filter(each -> taken.contains(each.id())).toList();
    }

    /** Kept in the language of the record, whoever reads it. */
    private String said(Refusal no) {
        return Language.KOREAN.get(() -> words.text(no));
    }

    private static ReceiptDraft draft(Fresh row, Hint hint) {
        return new ReceiptDraft(
                row.receivedOn(), row.amount(), hint.payer(), DepositQueue.key(row.id(), 0));
    }

    private void waits(List<Fresh> alone, RuntimeException fault) {
        if (!(fault instanceof Refusal)) {
            LOG.error(
                    "the deposit of row {} could not be written down",
                    alone.getFirst().id(),
                    fault);
        }
        rows.wait(
                take(alone).stream()
                        .map(each ->
                                fault instanceof Refusal no
                                        ? new Waiting(each.id(), Why.REFUSED, said(no))
                                        : new Waiting(each.id(), Why.FAULT, null))
                        .toList());
    }
}
