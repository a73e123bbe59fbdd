package kr.dure.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The floor of batches: the rows of bills, copied into tables with the same columns, keys, checks
 * and indexes, but without row security, triggers and refusals. One transaction a batch.
 */
final class BareCopy {

    private static final String ENTRY =
            """
            copy bench.entry (region, id, value_date, fiscal_year, kind, cause_kind, cause_id, key,
                              content_hash, recorded_at, actor, office, memo)
            from stdin
            """;
    private static final String POSTING =
            """
            copy bench.posting (region, entry_id, nr, account_id, amount_won, about_kind, about_id)
            from stdin
            """;

    /** What a bill of interest moves: OUTSTANDING, ASSESSED, the claim and what is earned. */
    private static final int[] AMOUNTS = {1, -1, 1, -1};

    private final Connection owner;
    private final Books books;
    private final Instant now;

    private BareCopy(Connection owner, Books books, Instant now) {
        this.owner = owner;
        this.books = books;
        this.now = now;
    }

    static BareCopy make(Connection owner, Books books, Clock clock) throws SQLException {
        books.enter(owner);
        try (var run = owner.createStatement()) {
            run.execute("create schema if not exists bench");
            for (String table : new String[] {"entry", "posting"}) {
                run.execute("drop table if exists bench." + table);
                run.execute(
                        "create table bench.%1$s (like ledger.%1$s including all)"
                                .formatted(table));
            }
        }
        owner.setAutoCommit(false);
        return new BareCopy(owner, books, clock.instant());
    }

    /** What copying so many took; making the text beforehand is not counted. */
    long write(int from, int count) throws SQLException, IOException {
        byte[] entries = entries(from, count);
        byte[] postings = postings(from, count);
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        long began = System.nanoTime();
        copy.copyIn(ENTRY, new ByteArrayInputStream(entries));
        copy.copyIn(POSTING, new ByteArrayInputStream(postings));
        owner.commit();
        return System.nanoTime() - began;
    }

    private byte[] entries(int from, int count) {
        StringBuilder rows = new StringBuilder();
        for (int nr = from; nr < from + count; nr++) {
            rows.append(
                    String.format(
                            Locale.ROOT,
                            "%s\t%d\t%s\t%d\tASSESS\tbench\t%d\tbench-%d\t\\\\x%064x\t%s"
                                    + "\t104\tREVENUE_COLLECTOR\t%n",
                            books.region.value(),
                            nr + 1,
                            books.today,
                            books.year.year(),
                            nr,
                            nr,
                            nr,
                            now));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] postings(int from, int count) {
        StringBuilder rows = new StringBuilder();
        for (int nr = from; nr < from + count; nr++) {
            for (int part = 0; part < AMOUNTS.length; part++) {
                rows.append(
                        String.format(
                                Locale.ROOT,
                                "%s\t%d\t%d\t%d\t%d\tbench\t%d%n",
                                books.region.value(),
                                nr + 1,
                                part + 1,
                                part + 1,
                                AMOUNTS[part],
                                nr));
            }
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
