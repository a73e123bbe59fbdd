package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went through a fund's cash, by day and by what it was. */
@Repository
class StatementTable {

    /** One row an entry, in the order of days, after a given place. */
    private static final String CASH =
            """
            select e.id, e.value_date, e.kind, e.cause_kind, e.cause_id, e.memo,
                   sum(greatest(p.amount_won, 0)) as in_won,
                   sum(greatest(-p.amount_won, 0)) as out_won
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            join ledger.entry e on e.id = p.entry_id
            where a.fund_id = :fundId
              and a.kind = 'CASH'
              and (e.value_date, e.id) > (:day, :entryId)
              and e.value_date <= :until
            group by e.id, e.value_date, e.kind, e.cause_kind, e.cause_id, e.memo
            order by e.value_date, e.id
            limit :most
            """;

    private static final String CASH_UNTIL =
            """
            select coalesce(sum(p.amount_won), 0)
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            join ledger.entry e on e.id = p.entry_id
            where a.fund_id = :fundId
              and a.kind = 'CASH'
              and (e.value_date, e.id) <= (:day, :entryId)
            """;

    private static final String MONTHS =
            """
            select date_trunc('month', e.value_date)::date as month,
                   sum(greatest(p.amount_won, 0)) as in_won,
                   sum(greatest(-p.amount_won, 0)) as out_won
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            join ledger.entry e on e.id = p.entry_id
            where a.fund_id = :fundId
              and a.kind = 'CASH'
              and e.value_date between :from and :until
            group by date_trunc('month', e.value_date)
            order by date_trunc('month', e.value_date)
            """;

    /** Cash of every entry by its fiscal year; what was taken back counts against what it undid. */
    private static final String POSITION =
            """
            select coalesce(sum(p.amount_won) filter (
                       where e.fiscal_year < :year or k.kind = 'OPENING'), 0) as prior_won,
                   coalesce(sum(p.amount_won) filter (
                       where e.fiscal_year = :year
                         and k.kind in ('CONTRIBUTION', 'RECEIVE', 'ADJUST')), 0) as raised_won,
                   coalesce(-sum(p.amount_won) filter (
                       where e.fiscal_year = :year and k.kind = 'SPEND'), 0) as used_won
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            join ledger.entry e on e.id = p.entry_id
            left join ledger.entry o on o.id = e.reverses
            left join ledger.correction c on c.entry_id = e.id
            left join ledger.entry m on m.id = c.corrects
            cross join lateral (select coalesce(o.kind, m.kind, e.kind) as kind) k
            where a.fund_id = :fundId
              and a.kind = 'CASH'
              and e.fiscal_year <= :year
            """;

    private static final String LENT =
            """
            select coalesce(sum(p.amount_won), 0)
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            join ledger.entry e on e.id = p.entry_id
            where a.fund_id = :fundId
              and a.kind = 'LOAN_PRINCIPAL'
              and e.fiscal_year <= :year
            """;

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CashBook.Moved> cash(long fundId, CashBook.Place after, LocalDate until, int most) {
        return place(CASH, fundId, after)
                .param("until", until)
                .param("most", most)
                .query((row, nr) -> moved(row))
                .list();
    }

    Won cashUntil(long fundId, CashBook.Place place) {
        return Won.of(place(CASH_UNTIL, fundId, place).query(Long.class).single());
    }

    List<CashBook.Month> months(long fundId, LocalDate from, LocalDate until) {
        return jdbc.sql(MONTHS)
                .param("fundId", fundId)
                .param("from", from)
                .param("until", until)
                .query((row, nr) ->
                        new CashBook.Month(
                                row.getObject("month", LocalDate.class),
                                Won.of(row.getLong("in_won")),
                                Won.of(row.getLong("out_won")),
                                Won.ZERO))
                .list();
    }

    Position position(long fundId, FiscalYear year) {
        Won lent = Won.of(ofYear(LENT, fundId, year).query(Long.class).single());
        return ofYear(POSITION, fundId, year)
                .query((row, nr) ->
                        new Position(
                                Won.of(row.getLong("prior_won")),
                                Won.of(row.getLong("raised_won")),
                                Won.of(row.getLong("used_won")),
                                lent))
                .single();
    }

    private JdbcClient.StatementSpec ofYear(String sql, long fundId, FiscalYear year) {
        return jdbc.sql(sql).param("fundId", fundId).param("year", year.year());
    }

    private JdbcClient.StatementSpec place(String sql, long fundId, CashBook.Place place) {
        return jdbc.sql(sql)
                .param("fundId", fundId)
                .param("day", place.day())
                .param("entryId", place.entryId());
    }

    private static CashBook.Moved moved(ResultSet row) throws SQLException {
        return new CashBook.Moved(
                row.getLong("id"),
                row.getObject("value_date", LocalDate.class),
                EntryKind.valueOf(row.getString("kind")),
                new About(row.getString("cause_kind"), row.getLong("cause_id")),
                row.getString("memo"),
                Won.of(row.getLong("in_won")),
                Won.of(row.getLong("out_won")),
                Won.ZERO);
    }
}
