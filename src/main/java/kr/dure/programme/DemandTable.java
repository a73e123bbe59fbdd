package kr.dure.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the applications to a fund's programmes. */
@Repository
class DemandTable {

    private static final String OF_FUND =
            """
            select p.line_code, min(p.name) as programme,
                   max(t.limit_won) as limit_won,
                   count(s.asked_won) as applications,
                   count(*) filter (where s.asked_won >= s.limit_won) as at_limit,
                   coalesce(sum(s.asked_won)
                            filter (where (s.asked_won >= s.limit_won) is not true), 0)::bigint
                       as below
            from programme.programme p
            left join (select programme_id, cast(terms ->> 'limitWon' as bigint) as limit_won
                       from programme.terms
                       where valid @> cast(:today as date)) t
                on t.programme_id = p.id
            left join (select distinct on (s.application_id)
                              c.programme_id, s.asked_won,
                              cast(s.terms ->> 'limitWon' as bigint) as limit_won
                       from programme.submission s
                       join programme.application a on a.id = s.application_id
                       join programme.call c on c.id = a.call_id
                       where s.at >= :from
                       order by s.application_id, s.nr desc) s
                on s.programme_id = p.id
            where p.fund_id = :fundId
              and p.instrument in (:instruments)
            group by p.line_code
            order by min(p.id)
            """;

    private final JdbcClient jdbc;

    DemandTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Demand> of(long fundId, Collection<String> instruments, Instant from, LocalDate today) {
        return jdbc.sql(OF_FUND)
                .param("fundId", fundId)
                .param("instruments", instruments)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(DemandTable::demand)
                .list();
    }

    private static Demand demand(ResultSet row, int nr) throws SQLException {
        Long limit = row.getObject("limit_won", Long.class);
        return new Demand(
                row.getString("line_code"),
                row.getString("programme"),
                limit == null ? null : Won.of(limit),
                row.getInt("applications"),
                row.getInt("at_limit"),
                Won.of(row.getLong("below")));
    }
}
