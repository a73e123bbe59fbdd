package kr.dure.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Supplementary plans, and what a plan's lines had before and after each. */
@Repository
class RevisionTable {

    private static final String REVISIONS =
            """
            select distinct r.nr, r.entry_id, c.changed_on, c.reason, c.voted_on, c.resolution
            from ledger.plan_revision r
            join ledger.plan_change c on c.entry_id = r.entry_id
            where r.plan_id = :planId
            order by r.nr
            """;

    private static final String OF_ENTRY =
            """
            select nr
            from ledger.plan_revision
            where entry_id = :entryId
            """;

    private static final String ADD =
            """
            insert into ledger.plan_revision (plan_id, nr, entry_id)
            select :planId, coalesce(max(r.nr), 0) + 1, :entryId
            from ledger.plan_revision r
            where r.plan_id = :planId
            returning nr
            """;

    /** The planned amount of every line before an entry: what was voted and changed until then. */
    private static final String PLANNED_BEFORE =
            """
            select a.line_id, sum(p.amount_won) as amount_won
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            join ledger.entry e on e.id = p.entry_id
            where a.plan_id = :planId
              and a.kind in ('AVAILABLE', 'EXPECTED')
              and e.kind in ('PLAN', 'PLAN_CHANGE')
              and e.id < :entryId
            group by a.line_id
            """;

    private final JdbcClient jdbc;

    RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Revision> revisions(long planId) {
        return jdbc.sql(REVISIONS)
                .param("planId", planId)
                .query((row, nr) ->
                        new Revision(
                                row.getInt("nr"),
                                row.getLong("entry_id"),
                                row.getObject("changed_on", LocalDate.class),
                                row.getString("reason"),
                                row.getObject("voted_on", LocalDate.class),
                                row.getString("resolution")))
                .list();
    }

    Optional<Integer> ofEntry(long entryId) {
        return jdbc.sql(OF_ENTRY).param("entryId", entryId).query(Integer.class).optional();
    }

    int add(long planId, long entryId) {
        return jdbc.sql(ADD)
                .param("planId", planId)
                .param("entryId", entryId)
                .query(Integer.class)
                .single();
    }

    Map<Long, Won> plannedBefore(long planId, long entryId) {
        Map<Long, Won> planned = new HashMap<>();
        jdbc.sql(PLANNED_BEFORE)
                .param("planId", planId)
                .param("entryId", entryId)
                .query(row -> {
                    planned.put(row.getLong("line_id"), Won.of(row.getLong("amount_won")));
                });
        return planned;
    }
}
