package kr.dure.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the files. */
@Repository
class FileTable {

    private static final String KEEP_CONTENT =
            """
            insert into document.content (sha256, size, bytes)
            values (:sha256, :size, :bytes)
            on conflict (region, sha256) do nothing
            """;

    private static final String KEEP =
            """
            insert into document.file (name, kind, size, sha256, kept_by, kept_at)
            values (:name, :kind, :size, :sha256, :kept_by, :kept_at)
            returning id, name, kind, size, sha256, kept_by, kept_at
            """;

    private static final String FIND =
            """
            select id, name, kind, size, sha256, kept_by, kept_at
            from document.file
            where id in (:ids)
            order by id
            """;

    private static final String OPEN =
            """
            select f.id, f.name, f.kind, f.size, f.sha256, f.kept_by, f.kept_at, c.bytes
            from document.file f
            join document.content c on c.sha256 = f.sha256
            where f.id = :id
            """;

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keepContent(String sha256, byte[] content) {
        jdbc.sql(KEEP_CONTENT)
                .param("sha256", sha256)
                .param("size", content.length)
                .param("bytes", content)
                .update();
    }

    StoredFile keep(StoredFile file) {
        return jdbc.sql(KEEP)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("kept_by", file.keptBy())
                .param("kept_at", Timestamp.from(file.keptAt()))
                .query(FileTable::file)
                .single();
    }

    List<StoredFile> find(Collection<Long> ids) {
        return jdbc.sql(FIND).param("ids", ids).query(FileTable::file).list();
    }

    Optional<OpenedFile> open(long id) {
        return jdbc.sql(OPEN)
                .param("id", id)
                .query((row, at) -> new OpenedFile(file(row, at), row.getBytes("bytes")))
                .optional();
    }

    private static StoredFile file(ResultSet row, int at) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("sha256"),
                row.getLong("kept_by"),
                row.getTimestamp("kept_at").toInstant());
    }
}
