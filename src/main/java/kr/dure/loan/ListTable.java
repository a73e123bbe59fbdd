package kr.dure.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanRegister.Row;
import kr.dure.loan.LoanRegister.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists loans with their states and arrears; what {@link LoanState} and {@link Owing} derive. */
@Repository
class ListTable {

    /** One row a loan. {@code overdue_since} is the last day in time of the oldest unpaid bill. */
    private static final String PAGE =
            """
            select s.id, s.number, l.kind, s.organisation_id, s.amount, s.awarded_on, s.state,
                   s.lent, s.overdue, s.overdue_days, s.next_due
            from loan.standing(:today) s
            join loan.loan l on l.id = s.id
            where (cast(:kind as text) is null or l.kind = :kind)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:least as int) is null
                   or s.state = 'paid-out' and s.overdue_days between :least and :most)
              and (cast(:before as bigint) is null or s.id < :before)
              and (:everyone or s.organisation_id in (:organisations))
            order by s.id desc
            limit :limit
            """;

    private static final String TOTALS =
            """
            select count(*) as loans, coalesce(sum(s.amount), 0) as amount,
                   coalesce(sum(s.lent), 0) as lent, coalesce(sum(s.overdue), 0) as overdue
            from loan.standing(:today) s
            join loan.loan l on l.id = s.id
            where (cast(:kind as text) is null or l.kind = :kind)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:least as int) is null
                   or s.state = 'paid-out' and s.overdue_days between :least and :most)
              and (:everyone or s.organisation_id in (:organisations))
            """;

    /** What loans ask for now, the most pressing first; nothing is asked of what is over. */
    private static final String WAITING =
            """
            select s.id, s.number, l.kind, s.organisation_id, s.amount, s.state, s.lent,
                   s.overdue, s.overdue_days, s.owed, s.owed_due, s.matures_on, s.released
            from loan.standing(:today) s
            join loan.loan l on l.id = s.id
            where s.state not in ('closed', 'given-up')
              and (:recalled
                   or not exists (select
                                  from loan.recall r
                                  where r.loan_id = s.id
                                    and not exists (select
                                                    from loan.turn_reversal v
                                                    where v.recall_id = r.id)))
              and (s.state = any (:states)
                   or s.owed_due <= cast(:owedBy as date)
                   or s.overdue_days >= cast(:lateFrom as int)
                   or s.state = 'paid-out' and s.matures_on <= cast(:endsBy as date))
            order by coalesce(s.owed_due, s.matures_on, s.awarded_on), s.id
            limit :limit
            """;

    /**
     * What waits: in which states, owed by when, late for how long, ending by when; and whether
     * loans that were recalled count.
     */
    record Wanted(
            List<String> states,
            @Nullable LocalDate owedBy,
            @Nullable Integer lateFrom,
            @Nullable LocalDate endsBy,
            boolean recalled) {}

    /** A loan that asks for something. */
    record Waiting(
            long id,
            String number,
            LoanKind kind,
            long organisationId,
            Won amount,
            String state,
            Won lent,
            Won overdue,
            int overdueDays,
            Won owed,
            @Nullable LocalDate owedDue,
            @Nullable LocalDate maturesOn,
            boolean released) {}

    private final JdbcClient jdbc;

    ListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(
            LoanFilter filter, @Nullable Collection<Long> within, LocalDate today, int limit) {
        return narrowed(PAGE, filter, within, today)
                .param("before", filter.before())
                .param("limit", limit)
                .query((row, nr) ->
                        new Row(
                                row.getLong("id"),
                                row.getString("number"),
                                LoanKind.valueOf(row.getString("kind")),
                                row.getLong("organisation_id"),
                                Won.of(row.getLong("amount")),
                                row.getObject("awarded_on", LocalDate.class),
                                row.getString("state"),
                                Won.of(row.getLong("lent")),
                                Won.of(row.getLong("overdue")),
                                row.getInt("overdue_days"),
                                row.getObject("next_due", LocalDate.class)))
                .list();
    }

    List<Waiting> waiting(Wanted wanted, LocalDate today, int limit) {
        return jdbc.sql(WAITING)
                .param("today", today)
                .param("states", wanted.states().toArray(String[]::new))
                .param("owedBy", wanted.owedBy())
                .param("lateFrom", wanted.lateFrom())
                .param("endsBy", wanted.endsBy())
                .param("recalled", wanted.recalled())
                .param("limit", limit)
                .query((row, nr) ->
                        new Waiting(
                                row.getLong("id"),
                                row.getString("number"),
                                LoanKind.valueOf(row.getString("kind")),
                                row.getLong("organisation_id"),
                                Won.of(row.getLong("amount")),
                                row.getString("state"),
                                Won.of(row.getLong("lent")),
                                Won.of(row.getLong("overdue")),
                                row.getInt("overdue_days"),
                                Won.of(row.getLong("owed")),
                                row.getObject("owed_due", LocalDate.class),
                                row.getObject("matures_on", LocalDate.class),
                                row.getBoolean("released")))
                .list();
    }

    Totals totals(LoanFilter filter, @Nullable Collection<Long> within, LocalDate today) {
        return narrowed(TOTALS, filter, within, today)
                .query((row, nr) ->
                        new Totals(
                                row.getLong("loans"),
                                Won.of(row.getLong("amount")),
                                Won.of(row.getLong("lent")),
                                Won.of(row.getLong("overdue"))))
                .single();
    }

    private JdbcClient.StatementSpec narrowed(
            String sql, LoanFilter filter, @Nullable Collection<Long> within, LocalDate today) {
        ArrearsBucket bucket = filter.bucket();
        return jdbc.sql(sql)
                .param("today", today)
                .param("state", filter.state())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("least", bucket == null ? null : bucket.least())
                .param("most", bucket == null ? null : bucket.most())
                .param("everyone", within == null)
                .param("organisations", within == null || within.isEmpty() ? List.of(-1L) : within);
    }
}
