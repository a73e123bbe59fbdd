package kr.dure.loan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.ledger.Funds;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.party.BankAccounts;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors to deposits on a {@link LoanStage}, under its clock. */
@Component
record DepositStage(
        DepositTable table,
        DepositContents contents,
        DepositRowTable rowTable,
        DepositRows entering,
        DepositCandidates candidates,
        DepositListTable lists,
        DepositSuggestions suggestions,
        VirtualAccountTable accountTable,
        FactTable facts,
        LoanTable loans,
        BankAccounts banks,
        Funds funds,
        Words words,
        TransactionTemplate transaction) {

    static final long CASHIER = 105;

    Doors on(Stage stage) {
        return new Doors(stage);
    }

    /** As the cashier of the stage. */
    final class Doors {

        private final Stage stage;
        final Deposits deposits;
        final DepositQueue queue;
        final DepositRun run;
        final VirtualAccounts accounts;

        private Doors(Stage stage) {
            this.stage = stage;
            var desk = new Desk(loans, facts, stage.clock);
            deposits = new Deposits(table, contents, entering, desk, banks, funds);
            queue =
                    new DepositQueue(
                            lists, rowTable, suggestions, stage.receipts, stage.register, desk);
            run = new DepositRun(table, rowTable, candidates, stage.receipts, words, transaction);
            accounts = new VirtualAccounts(accountTable, stage.register, desk, banks);
        }

        long keep(String csv) {
            byte[] content = csv.getBytes(StandardCharsets.UTF_8);
            return keep("입금.csv", content);
        }

        long keep(String name, byte[] content) {
            return stage.as(
                    Office.CASHIER,
                    () -> deposits.keep(name, content, stage.fund, "037", "1021-02-0123456"));
        }

        List<DepositRefusal.BadLine> take(long file) {
            return stage.as(
                    Office.CASHIER,
                    () -> {
                        Map<DepositColumn, String> headings = deposits.preview(file).proposal();
                        return deposits.take(file, headings);
                    });
        }

        /** Not in one transaction: each row is one. */
        void run(long file) {
            acting().run(() -> run.run(file));
        }

        Acting acting() {
            return new Acting(stage.region, CASHIER, "출납", Office.CASHIER, null, null, "test");
        }

        /** Sends a file in, takes it in and works through it. */
        long through(String csv) {
            long file = keep(csv);
            take(file);
            run(file);
            return file;
        }

        Deposits.Progress progress(long file) {
            return stage.as(Office.CASHIER, () -> deposits.find(file));
        }

        List<DepositQueue.Row> rows(long file) {
            return stage.as(Office.CASHIER, () -> queue.rows(file, null, 0, 1000));
        }

        DepositQueue.Row only(long file) {
            List<DepositQueue.Row> rows = rows(file);
            if (rows.size() != 1) {
                throw new AssertionError(rows.toString());
            }
            return rows.getFirst();
        }
    }
}
