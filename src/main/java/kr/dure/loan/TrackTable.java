package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.Track.Due;
import kr.dure.loan.Track.Late;
import kr.dure.loan.Track.Paid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instalments and payments of a fund's loans, by day. */
@Repository
class TrackTable {

    private static final String LATE =
            """
            select i.loan_id, l.number, i.last_on, i.settled_on
            from loan.instalment i
            join loan.loan l on l.region = i.region and l.id = i.loan_id
            where l.fund_id = :fundId
              and i.principal + i.interest > 0
              and i.last_on + :days::int <= least(i.settled_on, :until)
            order by i.last_on, i.loan_id, i.no
            """;

    private static final String DUE =
            """
            select i.last_on, sum(i.principal + i.interest)::bigint as due,
                   coalesce(sum(i.principal + i.interest) filter (
                       where i.settled_on <= i.last_on), 0)::bigint as in_time
            from loan.instalment i
            join loan.loan l on l.region = i.region and l.id = i.loan_id
            where l.fund_id = :fundId
              and i.last_on between :from and :until
            group by i.last_on
            order by i.last_on
            """;

    private static final String PAID =
            """
            select p.paid_on, count(*) as loans, sum(p.amount)::bigint as amount,
                   sum(greatest(coalesce(c.deposit, 0), p.amount))::bigint as deposit
            from loan.payment p
            join loan.loan l on l.region = p.region and l.id = p.loan_id
            join loan.contract c on c.region = p.region and c.loan_id = p.loan_id
            where l.fund_id = :fundId
              and p.paid_on <= :until
              and p.recorded_at < (:known::date + 1)::timestamp at time zone 'Asia/Seoul'
            group by p.paid_on
            order by p.paid_on
            """;

    private final JdbcClient jdbc;

    TrackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Late> late(long fundId, int days, LocalDate until) {
        return jdbc.sql(LATE)
                .param("fundId", fundId)
                .param("days", days)
                .param("until", until)
                .query((row, at) ->
                        new Late(
                                row.getLong("loan_id"),
                                row.getString("number"),
                                row.getObject("last_on", LocalDate.class),
                                row.getObject("settled_on", LocalDate.class)))
                .list();
    }

    List<Due> due(long fundId, LocalDate from, LocalDate until) {
        return jdbc.sql(DUE)
                .param("fundId", fundId)
                .param("from", from)
                .param("until", until)
                .query((row, at) ->
                        new Due(
                                row.getObject("last_on", LocalDate.class),
                                Won.of(row.getLong("due")),
                                Won.of(row.getLong("in_time"))))
                .list();
    }

    List<Paid> paid(long fundId, LocalDate until, LocalDate known) {
        return jdbc.sql(PAID)
                .param("fundId", fundId)
                .param("until", until)
                .param("known", known)
                .query((row, at) ->
                        new Paid(
                                row.getObject("paid_on", LocalDate.class),
                                row.getLong("loans"),
                                Won.of(row.getLong("amount")),
                                Won.of(row.getLong("deposit"))))
                .list();
    }
}
