package kr.dure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/**
 * The floor: the rows of an entry, written by plain SQL into tables with the same columns, keys,
 * checks and indexes, but without row security, triggers and refusals. Four statements and a commit
 * each.
 */
final class BareEntries {

    private static final String MOVED =
            """
            insert into bench.movement as m
                (account_id, value_date, recorded_on, fiscal_year, act,
                 debit_won, credit_won, postings)
            values (?, ?, ?, ?, 'COMMIT', 0, 1, 1), (?, ?, ?, ?, 'COMMIT', 1, 0, 1)
            on conflict (region, account_id, value_date, recorded_on, fiscal_year, act)
            do update
            set debit_won = m.debit_won + excluded.debit_won,
                credit_won = m.credit_won + excluded.credit_won,
                postings = m.postings + excluded.postings
            """;

    private final Connection owner;
    private final Books books;
    private final PreparedStatement entry;
    private final PreparedStatement postings;
    private final PreparedStatement balances;
    private final PreparedStatement movements;

    private BareEntries(Connection owner, Books books) throws SQLException {
        this.owner = owner;
        this.books = books;
        entry =
                owner.prepareStatement(
                        """
                        insert into bench.entry (value_date, fiscal_year, kind, cause_kind,
                                                 cause_id, key, content_hash, reverses, memo)
                        values (?, ?, 'COMMIT', 'bench', ?, ?, sha256(?::bytea), ?, '')
                        returning id
                        """);
        postings =
                owner.prepareStatement(
                        """
                        insert into bench.posting (entry_id, nr, account_id, amount_won,
                                                   about_kind, about_id)
                        values (?, 1, ?, -1, 'bench', ?), (?, 2, ?, 1, 'bench', ?)
                        """);
        balances =
                owner.prepareStatement(
                        """
                        update bench.account
                        set balance_won = balance_won
                            + case kind when 'COMMITTED' then 1 else -1 end
                        where region = ?
                          and id = any (?)
                        """);
        movements = owner.prepareStatement(MOVED);
    }

    static BareEntries make(Connection owner, Books books) throws SQLException {
        books.enter(owner);
        try (var run = owner.createStatement()) {
            run.execute("create schema if not exists bench");
            for (String table : new String[] {"account", "entry", "posting", "movement"}) {
                run.execute("drop table if exists bench." + table);
                run.execute(
                        "create table bench.%1$s (like ledger.%1$s including all)"
                                .formatted(table));
            }
            run.execute(
                    "insert into bench.account overriding system value"
                            + " select * from ledger.account");
        }
        owner.setAutoCommit(false);
        return new BareEntries(owner, books);
    }

    void write(int from, int count) throws SQLException {
        long available = account("AVAILABLE");
        long committed = account("COMMITTED");
        Object[] both = {available, committed};
        for (int nr = from; nr < from + count; nr++) {
            long id = entry(nr);
            postings.setLong(1, id);
            postings.setLong(2, available);
            postings.setLong(3, nr);
            postings.setLong(4, id);
            postings.setLong(5, committed);
            postings.setLong(6, nr);
            postings.executeUpdate();
            balances.setString(1, books.region.value());
            balances.setArray(2, owner.createArrayOf("bigint", both));
            balances.executeUpdate();
            moved(1, available);
            moved(5, committed);
            movements.executeUpdate();
            owner.commit();
        }
    }

    private void moved(int at, long account) throws SQLException {
        movements.setLong(at, account);
        movements.setObject(at + 1, books.today);
        movements.setObject(at + 2, books.today);
        movements.setInt(at + 3, books.year.year());
    }

    private long entry(int nr) throws SQLException {
        entry.setObject(1, books.today);
        entry.setInt(2, books.year.year());
        entry.setLong(3, nr);
        entry.setString(4, "bench-" + nr);
        entry.setString(5, "bench-" + nr);
        entry.setNull(6, Types.BIGINT);
        try (var row = entry.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long account(String kind) throws SQLException {
        try (PreparedStatement ask =
                owner.prepareStatement(
                        """
                        select id
                        from bench.account
                        where line_id = ?
                          and kind = ?
                        """)) {
            ask.setLong(1, books.line);
            ask.setString(2, kind);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
