package kr.dure.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums between days: of accounts from the sums of their days, of single things from postings. */
@Repository
class FlowTable {

    private static final String OF_ASSETS =
            """
            select width_bucket(f.value_date, :begins::date[]) as period, f.kind, f.act,
                   sum(f.debit_won) as debit_won, sum(f.credit_won) as credit_won
            from (select m.value_date, m.recorded_on, a.fund_id, a.book, a.kind, m.act,
                         m.debit_won, m.credit_won
                  from ledger.account a
                  join ledger.movement m on m.account_id = a.id
                  where m.act <> 'CORRECTION'
                  union all
                  select e.value_date, (e.recorded_at at time zone 'Asia/Seoul')::date, a.fund_id,
                         a.book, a.kind, o.kind, greatest(p.amount_won, 0),
                         greatest(-p.amount_won, 0)
                  from ledger.correction c
                  join ledger.entry e on e.id = c.entry_id
                  join ledger.entry o on o.id = c.corrects
                  join ledger.posting p on p.entry_id = c.entry_id
                  join ledger.account a on a.id = p.account_id) f
            where f.fund_id = :fundId
              and f.book = 'ASSET'
              and f.value_date <= :until
              and f.recorded_on <= :known
            group by 1, f.kind, f.act
            """;

    private static final String OF_EACH =
            """
            select width_bucket(e.value_date, :begins::date[]) as period, p.about_id,
                   sum(p.amount_won) as won
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            join ledger.entry e on e.id = p.entry_id
            where p.about_kind = :aboutKind
              and p.about_id = any (:aboutIds)
              and a.fund_id = :fundId
              and a.kind = :kind
              and e.value_date <= :until
              and e.recorded_at < (:known::date + 1)::timestamp at time zone 'Asia/Seoul'
            group by 1, p.about_id
            """;

    private final JdbcClient jdbc;

    FlowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssetFlow> ofAssets(long fundId, List<LocalDate> ends, LocalDate known) {
        return between(OF_ASSETS, fundId, ends, known)
                .query((row, nr) ->
                        new AssetFlow(
                                row.getInt("period"),
                                AccountKind.valueOf(row.getString("kind")),
                                EntryKind.valueOf(row.getString("act")),
                                Won.of(row.getLong("debit_won")),
                                Won.of(row.getLong("credit_won"))))
                .list();
    }

    List<AboutFlow> ofEach(
            long fundId,
            AccountKind kind,
            String aboutKind,
            Collection<Long> aboutIds,
            List<LocalDate> ends,
            LocalDate known) {
        return between(OF_EACH, fundId, ends, known)
                .param("kind", kind.name())
                .param("aboutKind", aboutKind)
                .param("aboutIds", aboutIds.toArray(Long[]::new))
                .query((row, nr) ->
                        new AboutFlow(
                                row.getInt("period"),
                                row.getLong("about_id"),
                                Won.of(row.getLong("won"))))
                .list();
    }

    /** A period begins on the day after the end of the one before. */
    private JdbcClient.StatementSpec between(
            String sql, long fundId, List<LocalDate> ends, LocalDate known) {
        return jdbc.sql(sql)
                .param("fundId", fundId)
                .param("until", ends.getLast())
                .param("known", known)
                .param(
                        "begins",
                        ends.stream()
                                .map(each -> each.plusDays(1).toString())
                                .toArray(String[]::new));
    }
}
