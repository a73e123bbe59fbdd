package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Portfolio.Coming;
import kr.dure.loan.Portfolio.Latest;
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
            select l.line_code, count(*) as loans, sum(p.amount)::bigint as amount
            from loan.payment p
            join loan.loan l on l.region = p.region and l.id = p.loan_id
            where l.fund_id = :fundId
              and p.paid_on between :from and :until
            group by l.line_code
            order by l.line_code
            """;

    private static final String LATEST =
            """
            select distinct on (l.line_code)
                   l.line_code, l.amount, l.rate_bp, l.contract_months[1] as months,
                   l.repayment, l.grace_months
            from loan.loan l
            where l.fund_id = :fundId
            order by l.line_code, l.awarded_on desc, l.id desc
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

    List<PaidOut> paidOut(long fundId, LocalDate from, LocalDate until) {
        return jdbc.sql(PAID_OUT)
                .param("fundId", fundId)
                .param("from", from)
                .param("until", until)
                .query((row, at) ->
                        new PaidOut(
                                row.getString("line_code"),
                                row.getInt("loans"),
                                Won.of(row.getLong("amount"))))
                .list();
    }

    List<Latest> latest(long fundId) {
        return jdbc.sql(LATEST)
                .param("fundId", fundId)
                .query((row, at) ->
                        new Latest(
                                row.getString("line_code"),
                                Won.of(row.getLong("amount")),
                                Rate.of(row.getInt("rate_bp")),
                                row.getInt("months"),
                                Repayment.valueOf(row.getString("repayment")),
                                row.getInt("grace_months")))
                .list();
    }
}
