package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kr.dure.access.Change.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the trigger of every table has written; the application cannot write it. */
@Repository
class ChangeTable {

    private static final String LIST =
            """
            select id, at, actor, office, request, table_name, row_id, operation, before, after
            from dure.change
            where id < :before
              and (:actor::bigint is null or actor = :actor)
              and (:table::text is null or table_name = :table)
              and (:rowId::bigint is null or row_id = :rowId)
            order by id desc
            limit :limit
            """;

    private static final TypeReference<TreeMap<String, @Nullable Object>> ROW =
            new TypeReference<>() {};

    /** Stand beside the change itself. */
    private static final Set<String> NAMED_ALREADY = Set.of("region", "id");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Change> list(Changes.Filter filter, long before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before)
                .param("actor", filter.actor())
                .param("table", filter.table())
                .param("rowId", filter.rowId())
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("actor"),
                row.getString("office"),
                row.getString("request"),
                row.getString("table_name"),
                row.getObject("row_id", Long.class),
                Change.Operation.valueOf(row.getString("operation")),
                fields(read(row.getString("before")), read(row.getString("after"))));
    }

    private Map<String, @Nullable Object> read(@Nullable String written) {
        return written == null ? Map.of() : json.readValue(written, ROW);
    }

    private static List<Field> fields(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        List<Field> fields = new ArrayList<>();
        for (String column : (after.isEmpty() ? before : after).keySet()) {
            Object was = before.get(column);
            Object is = after.get(column);
            if (!NAMED_ALREADY.contains(column) && !Objects.equals(was, is)) {
                fields.add(new Field(column, text(was), text(is)));
            }
        }
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
