package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.TrialRow.TrialLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Debits and credits of accounts, from the sums of their days. */
@Repository
class TrialTable {

    private static final String ROWS =
            """
            select a.id, a.kind, l.id as line_id, l.side, l.title,
                   sum(m.debit_won) as debit_won, sum(m.credit_won) as credit_won
            from ledger.account a
            left join ledger.plan n on n.id = a.plan_id
            left join ledger.line l on l.id = a.line_id
            join ledger.moved(:day, :knownAt) m on m.account_id = a.id
            where a.fund_id = :fundId
              and (a.book = 'ASSET' or n.fiscal_year = :year)
            group by a.id, a.kind, l.id, l.side, l.title
            having sum(m.postings) > 0
            order by l.side nulls first, l.id, a.id
            """;

    private static final String ROW =
            """
            select a.id, a.kind, l.id as line_id, l.side, l.title,
                   coalesce(sum(m.debit_won), 0) as debit_won,
                   coalesce(sum(m.credit_won), 0) as credit_won
            from ledger.account a
            left join ledger.line l on l.id = a.line_id
            left join ledger.moved(:day, :knownAt) m on m.account_id = a.id
            where a.fund_id = :fundId
              and a.id = :accountId
            group by a.id, a.kind, l.id, l.side, l.title
            """;

    private final JdbcClient jdbc;

    TrialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TrialRow> rows(long fundId, FiscalYear year, AsOf asOf) {
        return then(ROWS, fundId, asOf).param("year", year.year()).query(TrialTable::row).list();
    }

    Optional<TrialRow> row(long fundId, long accountId, AsOf asOf) {
        return then(ROW, fundId, asOf)
                .param("accountId", accountId)
                .query(TrialTable::row)
                .optional();
    }

    private JdbcClient.StatementSpec then(String sql, long fundId, AsOf asOf) {
        return jdbc.sql(sql)
                .param("fundId", fundId)
                .param("day", asOf.day())
                .param("knownAt", asOf.knownAt().atOffset(ZoneOffset.UTC));
    }

    private static TrialRow row(ResultSet row, int nr) throws SQLException {
        Long lineId = row.getObject("line_id", Long.class);
        return new TrialRow(
                row.getLong("id"),
                AccountKind.valueOf(row.getString("kind")),
                lineId == null
                        ? null
                        : new TrialLine(
                                lineId,
                                Side.valueOf(row.getString("side")),
                                row.getString("title")),
                Won.of(row.getLong("debit_won")),
                Won.of(row.getLong("credit_won")));
    }
}
