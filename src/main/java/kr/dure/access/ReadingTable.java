package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of views; append-only by the rights of the database. */
@Repository
class ReadingTable {

    private static final String INSERT =
            """
            insert into access.reading (subject_kind, subject_id, what)
            values (:subjectKind, :subjectId, :what)
            """;

    private static final String LIST =
            """
            select id, at, actor, office, request, subject_kind, subject_id, what
            from access.reading
            where id < :before
              and (:actor::bigint is null or actor = :actor)
              and (:subjectKind::text is null or subject_kind = :subjectKind)
              and (:subjectId::bigint is null or subject_id = :subjectId)
            order by id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    ReadingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String subjectKind, long subjectId, String what) {
        jdbc.sql(INSERT)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .param("what", what)
                .update();
    }

    List<Reading> list(Readings.Filter filter, long before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before)
                .param("actor", filter.actor())
                .param("subjectKind", filter.subjectKind())
                .param("subjectId", filter.subjectId())
                .param("limit", limit)
                .query(ReadingTable::reading)
                .list();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("actor"),
                row.getString("office"),
                row.getString("request"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("what"));
    }
}
