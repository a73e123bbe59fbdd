package kr.dure.loan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kr.dure.kernel.Language;
import kr.dure.kernel.Refusal;
import kr.dure.loan.DepositCandidates.Hint;
import kr.dure.loan.DepositMatch.Why;
import kr.dure.loan.DepositRowTable.Fresh;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the rows of a file. Names and accounts are looked up for many rows at once; each
 * row is a transaction of its own that takes it, writes its receipt down and marks it, so a run
 * that is killed goes on where it stopped, two programs share the work, and nothing is written
 * twice.
 */
@Component
class DepositRun {

    private static final Logger LOG = LoggerFactory.getLogger(DepositRun.class);
    private static final int AT_ONCE = 200;
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
        long after = 0;
        List<Fresh> fresh = next(fileId, after);
        while (!fresh.isEmpty()) {
            List<Fresh> rows = fresh;
            Map<Long, Hint> hints = in(() -> candidates.hints(rows));
            rows.forEach(each -> settle(each, hints.getOrDefault(each.id(), Hint.NONE)));
            after = fresh.getLast().id();
            fresh = next(fileId, after);
        }
        transaction.executeWithoutResult(_ -> files.finish(fileId));
    }

    private List<Fresh> next(long fileId, long after) {
        return in(() -> rows.fresh(fileId, after, AT_ONCE));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private void settle(Fresh row, Hint hint) {
        try {
            patiently(() -> record(row, hint));
        } catch (Refusal refusal) {
            String said = Language.KOREAN.get(() -> words.text(refusal));
            patiently(() -> waits(row, Why.REFUSED, said));
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | TransactionException down) {
            throw down;
        } catch (RuntimeException fault) {
            LOG.error("the deposit of row {} could not be written down", row.id(), fault);
            patiently(() -> waits(row, Why.FAULT, null));
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

    private void record(Fresh row, Hint hint) {
        if (!rows.takeFresh(row.id())) {
            return;
        }
        var match =
                DepositMatch.of(row.account(), row.amount(), candidates.of(hint, row.receivedOn()));
        switch (match) {
            case DepositMatch.One one -> {
                var draft =
                        new ReceiptDraft(
                                row.receivedOn(),
                                row.amount(),
                                hint.payer(),
                                DepositQueue.key(row.id(), rows.times(row.id())));
                long receipt = receipts.record(one.loanId(), draft);
                rows.recorded(row.id(), receipt, one.how());
            }
            case DepositMatch.Unclear unclear -> rows.waits(row.id(), unclear.why(), null);
        }
    }

    private void waits(Fresh row, Why why, @Nullable String said) {
        if (rows.takeFresh(row.id())) {
            rows.waits(row.id(), why, said);
        }
    }
}
