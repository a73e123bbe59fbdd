package kr.dure.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on calls. */
@Repository
class CallTable {

    private static final String INSERT =
            """
            insert into programme.call
                (programme_id, nr, form_version, opens_at, closes_at, amount_won, line_id,
                 contact, opened_by)
            select :programme_id, coalesce(max(c.nr), 0) + 1, :form_version, :opens_at,
                   :closes_at, :amount_won, :line_id, :contact, :opened_by
            from programme.call c
            where c.programme_id = :programme_id
            returning id
            """;

    private static final String FIND =
            """
            select c.id, c.programme_id, c.nr, c.form_version, c.opens_at, c.closes_at,
                   c.amount_won, c.line_id, c.contact
            from programme.call c
            where c.id = :id
            """;

    private static final String LOCK =
            """
            select c.id
            from programme.call c
            where c.line_id = :line_id
            order by c.id
            for update
            """;

    private static final String LIST =
            """
            select c.id, c.programme_id, c.nr, c.form_version, c.opens_at, c.closes_at,
                   c.amount_won, c.line_id, c.contact, p.name as programme,
                   (select count(*) from programme.application a
                    where a.call_id = c.id and a.state not in ('DRAFT', 'WITHDRAWN'))
                       as applications
            from programme.call c
            join programme.programme p on p.id = c.programme_id
            where (:programme_id = 0 or c.programme_id = :programme_id)
            order by c.opens_at desc, c.id desc
            """;

    private static final String AWARDS =
            """
            select w.call_id, w.instrument, w.record_id, w.amount_won
            from programme.award w
            join programme.call c on c.id = w.call_id
            where (:call_id = 0 or w.call_id = :call_id)
            and (:line_id = 0 or c.line_id = :line_id)
            """;

    private final JdbcClient jdbc;

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(CallDraft draft, int formVersion, long lineId, long by) {
        return jdbc.sql(INSERT)
                .param("programme_id", draft.programmeId())
                .param("form_version", formVersion)
                .param("opens_at", Timestamp.from(draft.opensAt()))
                .param("closes_at", Timestamp.from(draft.closesAt()))
                .param("amount_won", draft.amount().amount())
                .param("line_id", lineId)
                .param("contact", draft.contact())
                .param("opened_by", by)
                .query(Long.class)
                .single();
    }

    Optional<Call> find(long id) {
        return jdbc.sql(FIND).param("id", id).query(CallTable::call).optional();
    }

    /** Holds the calls of a line until the transaction ends: it is awarded from one by one. */
    void lock(long lineId) {
        jdbc.sql(LOCK).param("line_id", lineId).query(Long.class).list();
    }

    /** All calls, of one programme or of every (0), the newest first, without their awards. */
    List<Call.Listed> list(long programmeId) {
        return jdbc.sql(LIST)
                .param("programme_id", programmeId)
                .query((row, at) ->
                        new Call.Listed(
                                call(row, at),
                                row.getString("programme"),
                                row.getInt("applications"),
                                0,
                                Won.ZERO))
                .list();
    }

    /** What was awarded, of one call or of one line; 0 does not narrow. */
    List<Awarded> awards(long callId, long lineId) {
        return jdbc.sql(AWARDS)
                .param("call_id", callId)
                .param("line_id", lineId)
                .query((row, at) ->
                        new Awarded(
                                row.getLong("call_id"),
                                row.getString("instrument"),
                                row.getLong("record_id"),
                                Won.of(row.getLong("amount_won"))))
                .list();
    }

    /** An award as it counts against its call and line. */
    record Awarded(long callId, String instrument, long recordId, Won amount) {}

    private static Call call(ResultSet row, int at) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getInt("nr"),
                row.getInt("form_version"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                Won.of(row.getLong("amount_won")),
                row.getLong("line_id"),
                row.getString("contact"));
    }
}
