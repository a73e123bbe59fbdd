package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Portfolio.Coming;
import kr.dure.loan.Portfolio.Latest;
import kr.dure.loan.Portfolio.OnDay;
import kr.dure.loan.Portfolio.PaidOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the loans of a fund and their instalments as they stand. */
@Repository
class PortfolioTable {

    private static final String COMING =
            """
            select date_trunc('month', i.due_on)::date as month,
                   sum(i.open_principal)::bigint as principal,
                   sum(i.open_interest)::bigint as interest
            from loan.instalment i
            join loan.loan l on l.region = i.region and l.id = i.loan_id
            where l.fund_id = :fundId
              and i.open_principal + i.open_interest > 0
              and i.last_on > :lateSince
            group by 1
            order by 1
            """;

    private static final String LATE =
            """
            select coalesce(sum(i.open_principal), 0)::bigint
            from loan.instalment i
            join loan.loan l on l.region = i.region and l.id = i.loan_id
            where l.fund_id = :fundId
              and i.open_principal + i.open_interest > 0
              and i.last_on <= :lateSince
            """;

    private static final String RUNNING =
            """
            select count(distinct i.loan_id)
            from loan.instalment i
            join loan.loan l on l.region = i.region and l.id = i.loan_id
            where l.fund_id = :fundId
              and i.open_principal + i.open_interest > 0
            """;

    private static final String PAID_OUT =
            """
            select count(*) as loans, coalesce(sum(p.amount), 0)::bigint as amount
            from loan.payment p
            join loan.loan l on l.region = p.region and l.id = p.loan_id
            where l.fund_id = :fundId
              and p.paid_on between :from and :until
            """;

    private static final String LATEST =
            """
            select l.amount, l.rate_bp, l.contract_months[1] as months
            from loan.loan l
            where l.fund_id = :fundId
            order by l.awarded_on desc, l.id desc
            limit 1
            """;

    private static final String ON_DAYS =
            """
            with day as (
                select unnest(:days::date[]) as day
            ), each as (
                select d.day, p.loan_id, p.amount,
                       coalesce(sum(i.principal) filter (
                           where i.settled_on is null or i.settled_on > d.day), 0) as open,
                       coalesce(max(d.day - i.last_on) filter (
                           where i.last_on < d.day
                             and (i.settled_on is null or i.settled_on > d.day)), 0) as late,
                       count(i.no) filter (where i.last_on <= d.day) as due,
                       count(i.no) filter (
                           where i.last_on <= d.day and i.settled_on <= i.last_on) as in_time
                from day d
                join loan.payment p on p.paid_on <= d.day
                join loan.loan l on l.region = p.region and l.id = p.loan_id
                left join loan.instalment i on i.region = p.region and i.loan_id = p.loan_id
                where l.fund_id = :fundId
                group by d.day, p.loan_id, p.amount
            )
            select d.day, count(e.loan_id) as loans,
                   coalesce(sum(e.amount), 0)::bigint as paid_out,
                   coalesce(sum(e.open), 0)::bigint as open,
                   coalesce(sum(e.open) filter (where e.late > 30), 0)::bigint as risk30,
                   coalesce(sum(e.open) filter (where e.late >= 90), 0)::bigint as risk90,
                   coalesce(sum(e.due), 0)::int as due,
                   coalesce(sum(e.in_time), 0)::int as in_time
            from day d
            left join each e on e.day = d.day
            group by d.day
            order by d.day
            """;

    private final JdbcClient jdbc;

    PortfolioTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Coming> coming(long fundId, LocalDate lateSince) {
        return jdbc.sql(COMING)
                .param("fundId", fundId)
                .param("lateSince", lateSince)
                .query((row, at) ->
                        new Coming(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                Won.of(row.getLong("principal")),
                                Won.of(row.getLong("interest"))))
                .list();
    }

    Won late(long fundId, LocalDate lateSince) {
        return Won.of(
                jdbc.sql(LATE)
                        .param("fundId", fundId)
                        .param("lateSince", lateSince)
                        .query(Long.class)
                        .single());
    }

    int running(long fundId) {
        return jdbc.sql(RUNNING).param("fundId", fundId).query(Integer.class).single();
    }

    PaidOut paidOut(long fundId, LocalDate from, LocalDate until) {
        return jdbc.sql(PAID_OUT)
                .param("fundId", fundId)
                .param("from", from)
                .param("until", until)
                .query((row, at) -> new PaidOut(row.getInt("loans"), Won.of(row.getLong("amount"))))
                .single();
    }

    Optional<Latest> latest(long fundId) {
        return jdbc.sql(LATEST)
                .param("fundId", fundId)
                .query((row, at) ->
                        new Latest(
                                Won.of(row.getLong("amount")),
                                Rate.of(row.getInt("rate_bp")),
                                row.getInt("months")))
                .optional();
    }

    List<OnDay> onDays(long fundId, List<LocalDate> days) {
        return jdbc.sql(ON_DAYS)
                .param("fundId", fundId)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(PortfolioTable::onDay)
                .list();
    }

    private static OnDay onDay(ResultSet row, int at) throws SQLException {
        return new OnDay(
                row.getObject("day", LocalDate.class),
                row.getInt("loans"),
                Won.of(row.getLong("paid_out")),
                Won.of(row.getLong("open")),
                Won.of(row.getLong("risk30")),
                Won.of(row.getLong("risk90")),
                row.getInt("due"),
                row.getInt("in_time"));
    }
}
