package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import kr.dure.kernel.Won;
import kr.dure.loan.DepositMatch.How;
import kr.dure.loan.DepositMatch.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows of deposits and settles them, each once. {@link DepositListTable} lists them. */
@Repository
class DepositRowTable {

    /** A line on its way in; key and content are marks in hex. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database at once, never compared
    record Sealed(
            DepositLine line,
            String key,
            String content,
            byte[] payer,
            String payerShown,
            byte @Nullable [] memo) {}

    /** A row that waits for the house. */
    @SuppressWarnings("ArrayRecordComponent") // read and opened at once, never compared
    record Fresh(long id, LocalDate receivedOn, Won amount, byte[] payer, String account) {}

    private static final String CLASH =
            """
            select cast(min(t.nr) as int)
            from unnest(cast(:keys as text[]), cast(:contents as text[]))
                 with ordinality as t (key, content, nr)
            join loan.deposit_row r
              on r.profile_id = :profileId
             and r.key = decode(t.key, 'hex')
            where r.content <> decode(t.content, 'hex')
            """;

    private static final String ADD =
            """
            insert into loan.deposit_row
                (file_id, profile_id, line, key, content, received_on, amount, payer_sealed,
                 payer_shown, memo_sealed, account, reference)
            select :fileId, :profileId, t.line, decode(t.key, 'hex'), decode(t.content, 'hex'),
                   t.received_on, t.amount, t.payer, t.payer_shown, t.memo, t.account, t.reference
            from unnest(cast(:lines as int[]), cast(:keys as text[]), cast(:contents as text[]),
                        cast(:days as date[]), cast(:amounts as bigint[]),
                        cast(:payers as bytea[]), cast(:shown as text[]),
                        cast(:memos as bytea[]), cast(:accounts as text[]),
                        cast(:references as text[]))
                 as t (line, key, content, received_on, amount, payer, payer_shown, memo, account,
                       reference)
            on conflict (region, profile_id, key) do nothing
            """;

    private static final String FRESH =
            """
            select id, received_on, amount, payer_sealed, account
            from loan.deposit_row
            where file_id = :fileId
              and state = 'NEW'
              and id > :after
            order by id
            limit :limit
            """;

    /** Passes by what another program works on. */
    private static final String TAKE_FRESH =
            """
            select id
            from loan.deposit_row
            where id = any (:ids)
              and state = 'NEW'
            order by id
            for update skip locked
            """;

    private static final String TAKE_OPEN =
            """
            select id
            from loan.deposit_row
            where id = :id
              and state in ('WAITING', 'SET_ASIDE')
            for update
            """;

    private static final String SETTLE =
            """
            update loan.deposit_row r
            set state = :state, why = t.why, said = t.said
            from unnest(cast(:ids as bigint[]), cast(:whys as text[]), cast(:said as text[]))
                 as t (id, why, said)
            where r.id = t.id
            """;

    /** A row whose receipt was taken back becomes another one the next time. */
    private static final String TIMES =
            """
            select count(*)
            from loan.deposit_receipt
            where row_id = :id
            """;

    private static final String RECEIPTS =
            """
            insert into loan.deposit_receipt (row_id, receipt_id, how)
            select t.row_id, t.receipt_id, t.how
            from unnest(cast(:ids as bigint[]), cast(:receiptIds as bigint[]),
                        cast(:hows as text[]))
                 as t (row_id, receipt_id, how)
            """;

    private static final String SET_ASIDE =
            """
            insert into loan.deposit_set_aside (row_id, reason)
            values (:rowId, :reason)
            """;

    private final JdbcClient jdbc;

    DepositRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first that has the key of a row written down before, and says something else. */
    Optional<DepositLine> clash(long profileId, List<Sealed> rows) {
        return jdbc.sql(CLASH)
                .param("profileId", profileId)
                .param("keys", of(rows, Sealed::key, String[]::new))
                .param("contents", of(rows, Sealed::content, String[]::new))
                .query((row, nr) -> row.getObject(1, Integer.class))
                .optional()
                .map(nr -> rows.get(nr - 1).line());
    }

    /** Adds those that are not there yet, and says how many. */
    int add(long fileId, long profileId, List<Sealed> rows) {
        return jdbc.sql(ADD)
                .param("fileId", fileId)
                .param("profileId", profileId)
                .param("lines", of(rows, each -> each.line().line(), Integer[]::new))
                .param("keys", of(rows, Sealed::key, String[]::new))
                .param("contents", of(rows, Sealed::content, String[]::new))
                .param("days", of(rows, each -> each.line().on().toString(), String[]::new))
                .param("amounts", of(rows, each -> each.line().amount().amount(), Long[]::new))
                .param("payers", of(rows, Sealed::payer, byte[][]::new))
                .param("shown", of(rows, Sealed::payerShown, String[]::new))
                .param("memos", of(rows, Sealed::memo, byte[][]::new))
                .param("accounts", of(rows, each -> each.line().account(), String[]::new))
                .param("references", of(rows, each -> each.line().reference(), String[]::new))
                .update();
    }

    private static <R, T extends @Nullable Object> T[] of(
            List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        T[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return values;
    }

    List<Fresh> fresh(long fileId, long after, int limit) {
        return jdbc.sql(FRESH)
                .param("fileId", fileId)
                .param("after", after)
                .param("limit", limit)
                .query((row, nr) -> fresh(row))
                .list();
    }

    private static Fresh fresh(ResultSet row) throws SQLException {
        return new Fresh(
                row.getLong("id"),
                row.getObject("received_on", LocalDate.class),
                Won.of(row.getLong("amount")),
                row.getBytes("payer_sealed"),
                row.getString("account"));
    }

    /** Those that still wait for the house; they are the caller's until the transaction ends. */
    Set<Long> takeFresh(List<Fresh> rows) {
        return jdbc.sql(TAKE_FRESH)
                .param("ids", of(rows, Fresh::id, Long[]::new))
                .query(Long.class)
                .set();
    }

    /** Whether a person may settle it; then it is the caller's until the transaction ends. */
    boolean takeOpen(long id) {
        return jdbc.sql(TAKE_OPEN).param("id", id).query(Long.class).optional().isPresent();
    }

    int times(long id) {
        return jdbc.sql(TIMES).param("id", id).query(Integer.class).single();
    }

    /** A row and how it came to its loan. */
    record Recorded(long id, How how) {}

    /** A row and why it waits; {@code said} is the sentence of whoever refused. */
    record Waiting(long id, Why why, @Nullable String said) {}

    void recorded(long id, long receiptId, How how) {
        recorded(List.of(new Recorded(id, how)), List.of(receiptId));
    }

    /** {@code receiptIds} are of the rows, one by one. */
    void recorded(List<Recorded> rows, List<Long> receiptIds) {
        if (!rows.isEmpty()) {
            jdbc.sql(RECEIPTS)
                    .param("ids", of(rows, Recorded::id, Long[]::new))
                    .param("receiptIds", receiptIds.toArray(Long[]::new))
                    .param("hows", of(rows, each -> each.how().name(), String[]::new))
                    .update();
            settle(rows, Recorded::id, "RECORDED", _ -> null, _ -> null);
        }
    }

    void wait(List<Waiting> rows) {
        if (!rows.isEmpty()) {
            settle(rows, Waiting::id, "WAITING", each -> each.why().name(), Waiting::said);
        }
    }

    void setAside(long id, String reason) {
        jdbc.sql(SET_ASIDE).param("rowId", id).param("reason", reason).update();
        settle(List.of(id), each -> each, "SET_ASIDE", _ -> null, _ -> null);
    }

    private <R> void settle(
            List<R> rows,
            Function<R, Long> id,
            String state,
            Function<R, @Nullable String> why,
            Function<R, @Nullable String> said) {
        jdbc.sql(SETTLE)
                .param("state", state)
                .param("ids", of(rows, id, Long[]::new))
                .param("whys", of(rows, why, String[]::new))
                .param("said", of(rows, said, String[]::new))
                .update();
    }
}
