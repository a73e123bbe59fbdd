package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Won;
import kr.dure.loan.DepositMatch.How;
import kr.dure.loan.DepositMatch.Why;
import kr.dure.loan.DepositQueue.OfLoan;
import kr.dure.loan.DepositQueue.Row;
import kr.dure.loan.DepositQueue.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists rows of deposits, and the loans they could be for. */
@Repository
class DepositListTable {

    private static final String RUNNING =
            """
            select l.id, l.organisation_id
            from loan.loan l
            join loan.payment p on p.loan_id = l.id
            where l.organisation_id = any (:organisationIds)
              and l.closed_on is null
            order by l.id
            """;

    /** Loans that ask for exactly so much, late interest aside. */
    private static final String OWING =
            """
            select i.loan_id
            from loan.instalment i
            where i.open_principal + i.open_interest > 0
              and (i.billed or i.due_on <= :on)
            group by i.loan_id
            having sum(i.open_principal + i.open_interest) = :amount
            order by i.loan_id
            limit :limit
            """;

    private static final String ROWS =
            """
            select r.id, r.file_id, f.name as file_name, r.line, r.received_on, r.amount,
                   r.payer_shown, r.account, r.reference, r.state, r.why, r.said,
                   c.loan_id, l.number as loan_number, a.reason
            from loan.deposit_row r
            join loan.deposit_file f on f.id = r.file_id
            left join lateral (
                select d.receipt_id
                from loan.deposit_receipt d
                where d.row_id = r.id
                  and r.state = 'RECORDED'
                order by d.id desc
                limit 1) d on true
            left join loan.receipt c on c.id = d.receipt_id
            left join loan.loan l on l.id = c.loan_id
            left join lateral (
                select s.reason
                from loan.deposit_set_aside s
                where s.row_id = r.id
                  and r.state = 'SET_ASIDE'
                order by s.id desc
                limit 1) a on true
            where (cast(:id as bigint) is null or r.id = :id)
              and (cast(:fileId as bigint) is null or r.file_id = :fileId)
              and (cast(:state as text) is null or r.state = :state)
              and r.id > :after
            order by r.id
            limit :limit
            """;

    private static final String WAITING =
            """
            select count(*) as count, coalesce(sum(amount), 0) as amount, min(received_on) as first
            from loan.deposit_row
            where state = 'WAITING'
            """;

    @SuppressWarnings("ArrayRecordComponent") // read and opened at once, never compared
    record Sealed(byte[] payer, byte @Nullable [] memo) {}

    private static final String SEALED =
            """
            select payer_sealed, memo_sealed
            from loan.deposit_row
            where id = :id
            """;

    private static final String OF_LOAN =
            """
            select d.receipt_id, r.file_id, f.name as file_name, r.line, r.received_on, r.amount,
                   r.payer_shown, d.how, d.recorded_at, v.id is not null as reversed
            from loan.receipt c
            join loan.deposit_receipt d on d.receipt_id = c.id
            join loan.deposit_row r on r.id = d.row_id
            join loan.deposit_file f on f.id = r.file_id
            left join loan.receipt_reversal v on v.receipt_id = c.id
            where c.loan_id = :loanId
            order by d.id desc
            """;

    private final JdbcClient jdbc;

    DepositListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Loans paid out and not closed, in their order, with who borrows. */
    Map<Long, Long> running(Collection<Long> organisationIds) {
        Map<Long, Long> running = new LinkedHashMap<>();
        jdbc.sql(RUNNING)
                .param("organisationIds", organisationIds.toArray(Long[]::new))
                .query(row -> {
                    running.put(row.getLong("id"), row.getLong("organisation_id"));
                });
        return running;
    }

    List<Long> owing(Won amount, LocalDate on, int limit) {
        return jdbc.sql(OWING)
                .param("amount", amount.amount())
                .param("on", on)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    Optional<Row> row(long id) {
        return rows(id, null, null, 0, 1).stream().findFirst();
    }

    /** In the order of the file, or of all files. */
    List<Row> rows(@Nullable Long fileId, @Nullable String state, long after, int limit) {
        return rows(null, fileId, state, after, limit);
    }

    private List<Row> rows(
            @Nullable Long id,
            @Nullable Long fileId,
            @Nullable String state,
            long after,
            int limit) {
        return jdbc.sql(ROWS)
                .param("id", id)
                .param("fileId", fileId)
                .param("state", state)
                .param("after", after)
                .param("limit", limit)
                .query((row, nr) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return new Row(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("file_name"),
                row.getInt("line"),
                row.getObject("received_on", LocalDate.class),
                Won.of(row.getLong("amount")),
                row.getString("payer_shown"),
                row.getString("account"),
                row.getString("reference"),
                DepositQueue.State.valueOf(row.getString("state")),
                why == null ? null : Why.valueOf(why),
                row.getString("said"),
                row.getObject("loan_id", Long.class),
                row.getString("loan_number"),
                row.getString("reason"));
    }

    Sum waiting() {
        return jdbc.sql(WAITING)
                .query((row, nr) ->
                        new Sum(
                                row.getInt("count"),
                                Won.of(row.getLong("amount")),
                                row.getObject("first", LocalDate.class)))
                .single();
    }

    Sealed sealed(long id) {
        return jdbc.sql(SEALED)
                .param("id", id)
                .query((row, nr) ->
                        new Sealed(row.getBytes("payer_sealed"), row.getBytes("memo_sealed")))
                .single();
    }

    List<OfLoan> ofLoan(long loanId) {
        return jdbc.sql(OF_LOAN)
                .param("loanId", loanId)
                .query((row, nr) ->
                        new OfLoan(
                                row.getLong("receipt_id"),
                                row.getLong("file_id"),
                                row.getString("file_name"),
                                row.getInt("line"),
                                row.getObject("received_on", LocalDate.class),
                                Won.of(row.getLong("amount")),
                                row.getString("payer_shown"),
                                How.valueOf(row.getString("how")),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("reversed")))
                .list();
    }
}
