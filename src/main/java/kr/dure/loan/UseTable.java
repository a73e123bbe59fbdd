package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what money was spent on and what was said of it, and lists where that waits. */
@Repository
class UseTable {

    private static final String SENT =
            """
            select id
            from loan.use_paper
            where loan_id = :loanId
              and key = :key
            """;

    private static final String ADD =
            """
            insert into loan.use_paper (loan_id, spent_on, what, amount, file_id, key)
            values (:loanId, :spentOn, :what, :amount, :fileId, :key)
            returning id
            """;

    private static final String TAKE_OUT =
            """
            update loan.use_paper
            set withdrawn_by = :actor,
                withdrawn_at = dure.current_moment()
            where id = :id
              and loan_id = :loanId
              and withdrawn_at is null
            """;

    private static final String VERDICT =
            """
            insert into loan.use_verdict (loan_id, accepted, reason)
            values (:loanId, :accepted, :reason)
            """;

    /** Loans whose use is to be judged: papers are there, or their day has passed without. */
    private static final String WAITING =
            """
            select l.id, l.number, l.organisation_id, l.amount, t.due_on,
                   coalesce(u.shown, 0) as shown
            from loan.loan l
            join loan.payment p on p.loan_id = l.id
            cross join lateral (
                select (p.paid_on + make_interval(months => l.proof_months))::date as due_on) t
            left join lateral (
                select sum(e.amount)::bigint as shown, max(e.recorded_at) as last_at
                from loan.use_paper e
                where e.loan_id = l.id
                  and e.withdrawn_at is null) u
                on true
            left join lateral (
                select v.accepted, v.recorded_at
                from loan.use_verdict v
                where v.loan_id = l.id
                order by v.id desc
                limit 1) v
                on true
            where l.proof_months > 0
              and l.closed_on is null
              and v.accepted is distinct from true
              and (u.last_at > coalesce(v.recorded_at, '-infinity') or t.due_on < :today)
              and not exists (select
                              from loan.recall r
                              where r.loan_id = l.id
                                and not exists (select
                                                from loan.turn_reversal v
                                                where v.recall_id = r.id))
            order by t.due_on, l.id
            limit :limit
            """;

    /** A loan whose use is to be judged. */
    record Waiting(
            long id, String number, long organisationId, Won amount, LocalDate dueOn, Won shown) {}

    private final JdbcClient jdbc;

    UseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> sent(long loanId, String key) {
        return jdbc.sql(SENT)
                .param("loanId", loanId)
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    long add(long loanId, UsePaperDraft draft, long fileId) {
        return jdbc.sql(ADD)
                .param("loanId", loanId)
                .param("spentOn", draft.spentOn())
                .param("what", draft.what().strip())
                .param("amount", draft.amount().amount())
                .param("fileId", fileId)
                .param("key", draft.key())
                .query(Long.class)
                .single();
    }

    /** False where there is none, or it was taken out before. */
    boolean takeOut(long loanId, long id) {
        return jdbc.sql(TAKE_OUT)
                        .param("loanId", loanId)
                        .param("id", id)
                        .param("actor", Acting.current().accountId())
                        .update()
                == 1;
    }

    void verdict(long loanId, boolean accepted, String reason) {
        jdbc.sql(VERDICT)
                .param("loanId", loanId)
                .param("accepted", accepted)
                .param("reason", reason.strip())
                .update();
    }

    List<Waiting> waiting(LocalDate today, int limit) {
        return jdbc.sql(WAITING)
                .param("today", today)
                .param("limit", limit)
                .query((row, nr) ->
                        new Waiting(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getLong("organisation_id"),
                                Won.of(row.getLong("amount")),
                                FactRows.day(row, "due_on"),
                                Won.of(row.getLong("shown"))))
                .list();
    }
}
