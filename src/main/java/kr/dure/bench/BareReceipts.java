package kr.dure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of receipts: the rows of one, written by plain SQL into tables with the same columns,
 * keys, checks and indexes, but without row security, triggers and refusals. Seven statements and a
 * commit each.
 */
final class BareReceipts {

    private static final String TABLES =
            """
            ledger.account
            ledger.entry
            ledger.posting
            loan.receipt
            loan.deposit_receipt
            loan.deposit_row
            loan.instalment
            """;

    private static final String[] FILL = {
        "insert into bench.account overriding system value select * from ledger.account",
        "insert into bench.instalment select * from loan.instalment where no = 1",
        """
        insert into bench.deposit_row
            (id, file_id, profile_id, line, key, content, received_on, amount, payer_sealed,
             payer_shown, account, reference)
        overriding system value
        select loan_id - %1$d, 1, 1, 1, sha256(loan_id::text::bytea), sha256(''), due_on,
               interest, '', '-', '', ''
        from bench.instalment
        """,
        "vacuum (analyze) bench.account, bench.instalment, bench.deposit_row"
    };

    /** Every parameter is the number of the loan. */
    private static final String[] WRITES = {
        """
        insert into bench.entry
            (id, value_date, fiscal_year, kind, cause_kind, cause_id, key, content_hash, memo)
        overriding system value
        values (?::bigint, dure.current_moment()::date, 2000, 'RECEIVE', 'loan', ?::bigint,
                'bench-' || ?::bigint, sha256(''), '')
        """,
        """
        insert into bench.posting (entry_id, nr, account_id, amount_won, about_kind, about_id)
        select ?::bigint, a.nr, a.id, case when a.nr %% 2 = 0 then 1 else -1 end, 'loan', ?::bigint
        from unnest('%2$s'::bigint[]) with ordinality as a (id, nr)
        """,
        """
        update bench.account
        set balance_won = balance_won + 1
        where region = (select dure.current_region())
          and id = any ('%2$s')
        """,
        """
        insert into bench.receipt
            (id, loan_id, kind, received_on, amount, payer_sealed, payer_shown, key, entry_id)
        overriding system value
        values (?::bigint, ?::bigint, 'INSTALMENT', dure.current_moment()::date, 1, '', '-',
                'bench', ?::bigint)
        """,
        """
        insert into bench.deposit_receipt (row_id, receipt_id, how)
        values (?::bigint, ?::bigint, 'VIRTUAL_ACCOUNT')
        """,
        """
        update bench.deposit_row
        set state = 'RECORDED'
        where region = (select dure.current_region())
          and id = ?::bigint
        """,
        """
        update bench.instalment
        set open_interest = 0, settled_on = due_on
        where region = (select dure.current_region())
          and loan_id = %1$d + ?::bigint
          and no = 1
        """
    };

    private final Connection owner;
    private final List<Write> writes;

    private record Write(PreparedStatement statement, int parameters) {

        void execute(long nr) throws SQLException {
            for (int at = 1; at <= parameters; at++) {
                statement.setLong(at, nr);
            }
            statement.executeUpdate();
        }
    }

    private BareReceipts(Connection owner, List<Write> writes) {
        this.owner = owner;
        this.writes = writes;
    }

    static BareReceipts make(Connection owner, Books books) throws SQLException {
        books.enter(owner);
        List<Write> writes = new ArrayList<>();
        try (var run = owner.createStatement()) {
            run.execute("create schema if not exists bench");
            for (String each : TABLES.lines().toList()) {
                String bare = "bench." + each.substring(each.indexOf('.') + 1);
                run.execute("drop table if exists " + bare);
                run.execute("create table %s (like %s including all)".formatted(bare, each));
            }
            String accounts = accounts(owner, books);
            for (String each : FILL) {
                run.execute(each.formatted(Lending.id(0)));
            }
            for (String each : WRITES) {
                PreparedStatement made =
                        owner.prepareStatement(each.formatted(Lending.id(0), accounts));
                int parameters = (int) each.chars().filter(letter -> letter == '?').count();
                writes.add(new Write(made, parameters));
            }
        }
        owner.setAutoCommit(false);
        return new BareReceipts(owner, writes);
    }

    /** The four that a receipt of interest moves. */
    private static String accounts(Connection owner, Books books) throws SQLException {
        try (PreparedStatement ask =
                owner.prepareStatement(
                        """
                        select array_agg(id)::text
                        from ledger.account
                        where (line_id = ? and kind in ('OUTSTANDING', 'RECEIVED'))
                           or (fund_id = ? and kind in ('INTEREST_RECEIVABLE', 'CASH'))
                        """)) {
            ask.setLong(1, books.income);
            ask.setLong(2, books.fund);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void write(int from, int count) throws SQLException {
        for (int nr = from; nr < from + count; nr++) {
            for (Write each : writes) {
                each.execute(nr);
            }
            owner.commit();
        }
    }
}
