package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.LateRate.Difference;
import kr.dure.loan.LateRate.Draft;
import kr.dure.loan.LateRate.Own;
import kr.dure.loan.LoanFacts.Undone;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates of late interest of a fund, by the days they count from. */
@Repository
class LateRateTable {

    private static final String OF_FUND =
            """
            select id, from_on, rate_bp, article, recorded_by, recorded_at,
                   withdrawn_for as undone_for, withdrawn_by as undone_by, withdrawn_at as undone_at
            from loan.late_rate
            where fund_id = :fundId
            order by from_on, id
            """;

    private static final String FUND_OF =
            """
            select fund_id
            from loan.late_rate
            where id = :id
            """;

    private static final String OWN =
            """
            select late_rate_bp, count(*) as loans
            from loan.loan
            where fund_id = :fundId
              and closed_on is null
            group by late_rate_bp
            order by late_rate_bp
            """;

    private static final String SET =
            """
            insert into loan.late_rate (fund_id, from_on, rate_bp, article)
            values (:fundId, :from, :rateBp, :article)
            """;

    private static final String WITHDRAW =
            """
            update loan.late_rate
            set withdrawn_by = current_setting('dure.actor')::bigint,
                withdrawn_at = dure.current_moment(),
                withdrawn_for = :reason
            where id = :id
              and withdrawn_at is null
            """;

    /** Each loan at the rate in force on the day, which is its own where the fund has none. */
    private static final String DIFFERENCE =
            """
            select count(*) as running,
                   count(*) filter (where o.overdue > 0) as late,
                   coalesce(sum(o.overdue), 0)::bigint as overdue,
                   div(coalesce(sum(o.overdue * coalesce((
                           select t.rate_bp
                           from loan.late_rate t
                           where t.fund_id = l.fund_id
                             and t.from_on <= :from
                             and t.withdrawn_at is null
                           order by t.from_on desc
                           limit 1), l.late_rate_bp)), 0) * 30, 3650000)::bigint as before,
                   div(coalesce(sum(o.overdue), 0) * :rateBp * 30, 3650000)::bigint as after
            from loan.loan l
            join (select i.loan_id,
                         coalesce(sum(i.open_principal + i.open_interest)
                                  filter (where i.last_on < :today), 0) as overdue
                  from loan.instalment i
                  where i.open_principal + i.open_interest > 0
                  group by i.loan_id) o on o.loan_id = l.id
            where l.fund_id = :fundId
            """;

    private final JdbcClient jdbc;

    LateRateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LateRate> of(long fundId) {
        return jdbc.sql(OF_FUND).param("fundId", fundId).query(LateRateTable::rate).list();
    }

    private static LateRate rate(ResultSet row, int nr) throws SQLException {
        Undone withdrawn = FactRows.undone(row);
        return new LateRate(
                row.getLong("id"),
                FactRows.day(row, "from_on"),
                Rate.of(row.getInt("rate_bp")),
                row.getString("article"),
                FactRows.stamp(row, "recorded_by", "recorded_at"),
                withdrawn);
    }

    List<Own> own(long fundId) {
        return jdbc.sql(OWN)
                .param("fundId", fundId)
                .query((row, nr) ->
                        new Own(Rate.of(row.getInt("late_rate_bp")), row.getLong("loans")))
                .list();
    }

    Optional<Long> fundOf(long id) {
        return jdbc.sql(FUND_OF).param("id", id).query(Long.class).optional();
    }

    void set(long fundId, Draft draft) {
        try {
            jdbc.sql(SET)
                    .param("fundId", fundId)
                    .param("from", draft.from())
                    .param("rateBp", draft.rate().basisPoints())
                    .param("article", draft.article())
                    .update();
        } catch (DuplicateKeyException e) {
            throw LoanRefusal.lateRateTwice(draft.from());
        }
    }

    boolean withdraw(long id, String reason) {
        return jdbc.sql(WITHDRAW).param("id", id).param("reason", reason).update() == 1;
    }

    Difference difference(long fundId, Draft draft, LocalDate today) {
        return jdbc.sql(DIFFERENCE)
                .param("fundId", fundId)
                .param("from", draft.from())
                .param("rateBp", draft.rate().basisPoints())
                .param("today", today)
                .query((row, nr) ->
                        new Difference(
                                row.getLong("running"),
                                row.getLong("late"),
                                Won.of(row.getLong("overdue")),
                                Won.of(row.getLong("before")),
                                Won.of(row.getLong("after"))))
                .single();
    }
}
