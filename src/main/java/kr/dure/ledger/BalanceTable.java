package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of postings, debit positive: beside the accounts for now, from the days' for any then. */
@Repository
class BalanceTable {

    private static final String LINES_NOW =
            """
            select line_id, kind, balance_won
            from ledger.account
            where plan_id = :planId
              and line_id is not null
            """;

    private static final String LINES_THEN =
            """
            select a.line_id, a.kind, sum(m.debit_won - m.credit_won) as balance_won
            from ledger.account a
            join ledger.moved(:day, :knownAt) m on m.account_id = a.id
            where a.plan_id = :planId
              and a.line_id is not null
            group by a.line_id, a.kind
            """;

    private static final String FUND_NOW =
            """
            select 0 as line_id, a.kind, sum(a.balance_won) as balance_won
            from ledger.account a
            left join ledger.plan p on p.id = a.plan_id
            where a.fund_id = :fundId
              and (a.book = 'ASSET' or p.fiscal_year = :year)
            group by a.kind
            """;

    private static final String FUND_THEN =
            """
            select 0 as line_id, a.kind, sum(m.debit_won - m.credit_won) as balance_won
            from ledger.account a
            left join ledger.plan n on n.id = a.plan_id
            join ledger.moved(:day, :knownAt) m on m.account_id = a.id
            where a.fund_id = :fundId
              and (a.book = 'ASSET' or n.fiscal_year = :year)
            group by a.kind
            """;

    private static final String KIND_THEN =
            """
            select coalesce(sum(m.debit_won - m.credit_won), 0)
            from ledger.account a
            join ledger.moved(:day, :knownAt) m on m.account_id = a.id
            where a.fund_id = :fundId
              and a.kind = :kind
            """;

    private static final String KIND_ABOUT_THEN =
            """
            select coalesce(sum(p.amount_won), 0)
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            join ledger.entry e on e.id = p.entry_id
            where p.about_kind = :aboutKind
              and p.about_id = :aboutId
              and a.fund_id = :fundId
              and a.kind = :kind
              and e.value_date <= :day
              and e.recorded_at <= :knownAt
            """;

    private static final String ABOUT_NOW =
            """
            select p.about_id, a.kind, sum(p.amount_won) as balance_won
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            where p.about_kind = :aboutKind
              and p.about_id = any (:aboutIds)
            group by p.about_id, a.kind
            """;

    private static final String CLAIMS =
            """
            select p.about_id, a.line_id, a.kind, sum(p.amount_won) as balance_won
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            join ledger.line l on l.id = a.line_id
            where p.about_kind = :aboutKind
              and p.about_id = any (:aboutIds)
              and l.side = 'INCOME'
            group by p.about_id, a.line_id, a.kind
            """;

    private static final String LINE_BY_ABOUT =
            """
            select p.about_kind, p.about_id, a.kind, sum(p.amount_won) as balance_won
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            where a.line_id = :lineId
              and p.about_kind <> 'plan'
            group by p.about_kind, p.about_id, a.kind
            order by p.about_kind, p.about_id, a.kind
            """;

    /** Cash of receipts of a year's bills, less what of them was taken back. */
    private static final String RETURNED =
            """
            select coalesce(sum(m.debit_won - m.credit_won), 0)
            from ledger.account a
            join ledger.moved(:day, :knownAt) m on m.account_id = a.id
            where a.fund_id = :fundId
              and a.kind = 'CASH'
              and m.fiscal_year = :year
              and m.act in ('RECEIVE', 'ADJUST')
            """;

    private final JdbcClient jdbc;

    BalanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Map<AccountKind, Won>> ofLines(long planId) {
        return jdbc.sql(LINES_NOW).param("planId", planId).query(sums());
    }

    Map<Long, Map<AccountKind, Won>> ofLines(long planId, AsOf asOf) {
        return then(LINES_THEN, asOf).param("planId", planId).query(sums());
    }

    Map<AccountKind, Won> ofFund(long fundId, FiscalYear year) {
        return jdbc.sql(FUND_NOW)
                .param("fundId", fundId)
                .param("year", year.year())
                .query(sums())
                .getOrDefault(0L, Map.of());
    }

    Map<AccountKind, Won> ofFund(long fundId, FiscalYear year, AsOf asOf) {
        return then(FUND_THEN, asOf)
                .param("fundId", fundId)
                .param("year", year.year())
                .query(sums())
                .getOrDefault(0L, Map.of());
    }

    Won ofKind(long fundId, AccountKind kind, AsOf asOf) {
        return Won.of(
                then(KIND_THEN, asOf)
                        .param("fundId", fundId)
                        .param("kind", kind.name())
                        .query(Long.class)
                        .single());
    }

    Won ofKind(long fundId, AccountKind kind, About about, AsOf asOf) {
        return Won.of(
                then(KIND_ABOUT_THEN, asOf)
                        .param("fundId", fundId)
                        .param("kind", kind.name())
                        .param("aboutKind", about.kind())
                        .param("aboutId", about.id())
                        .query(Long.class)
                        .single());
    }

    /** By thing. */
    Map<Long, Map<AccountKind, Won>> about(String kind, Collection<Long> ids) {
        Map<Long, Map<AccountKind, Won>> sums = new HashMap<>();
        ofThings(ABOUT_NOW, kind, ids)
                .query(row -> {
                    add(sums, row.getLong("about_id"), row);
                });
        return sums;
    }

    /** What each income line holds about each of these: by thing, by line. */
    Map<Long, Map<Long, Map<AccountKind, Won>>> claims(String kind, Collection<Long> ids) {
        Map<Long, Map<Long, Map<AccountKind, Won>>> sums = new HashMap<>();
        ofThings(CLAIMS, kind, ids)
                .query(row -> {
                    var lines = sums.computeIfAbsent(row.getLong("about_id"), _ -> new HashMap<>());
                    add(lines, row.getLong("line_id"), row);
                });
        return sums;
    }

    private JdbcClient.StatementSpec ofThings(String sql, String kind, Collection<Long> ids) {
        return jdbc.sql(sql).param("aboutKind", kind).param("aboutIds", ids.toArray(Long[]::new));
    }

    /** What a line holds about each thing. */
    Map<About, Map<AccountKind, Won>> ofLineByAbout(long lineId) {
        Map<About, Map<AccountKind, Won>> sums = new LinkedHashMap<>();
        jdbc.sql(LINE_BY_ABOUT)
                .param("lineId", lineId)
                .query(row -> {
                    About about = new About(row.getString("about_kind"), row.getLong("about_id"));
                    AccountKind kind = AccountKind.valueOf(row.getString("kind"));
                    sums.computeIfAbsent(about, each -> new EnumMap<>(AccountKind.class))
                            .put(kind, Won.of(row.getLong("balance_won")));
                });
        return sums;
    }

    Won returned(long fundId, FiscalYear year, AsOf asOf) {
        return Won.of(
                then(RETURNED, asOf)
                        .param("fundId", fundId)
                        .param("year", year.year())
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec then(String sql, AsOf asOf) {
        return jdbc.sql(sql)
                .param("day", asOf.day())
                .param("knownAt", asOf.knownAt().atOffset(ZoneOffset.UTC));
    }

    private static ResultSetExtractor<Map<Long, Map<AccountKind, Won>>> sums() {
        return BalanceTable::read;
    }

    private static Map<Long, Map<AccountKind, Won>> read(ResultSet row) throws SQLException {
        Map<Long, Map<AccountKind, Won>> sums = new HashMap<>();
        while (row.next()) {
            add(sums, row.getLong("line_id"), row);
        }
        return sums;
    }

    private static void add(Map<Long, Map<AccountKind, Won>> sums, long of, ResultSet row)
            throws SQLException {
        sums.computeIfAbsent(of, _ -> new EnumMap<>(AccountKind.class))
                .put(
                        AccountKind.valueOf(row.getString("kind")),
                        Won.of(row.getLong("balance_won")));
    }
}
