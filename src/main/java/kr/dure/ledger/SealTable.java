package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of seals, and the lines they are made of. */
@Repository
class SealTable {

    private static final String SEAL_UNTIL =
            """
            select ledger.seal_until(:day)
            """;

    private static final String LAST =
            """
            select day, nr, previous, hash, entries, sealed_at
            from ledger.seal
            order by day desc
            limit 1
            """;

    private static final String ALL =
            """
            select day, nr, previous, hash, entries, sealed_at
            from ledger.seal
            order by nr
            """;

    private static final String LINES =
            """
            select day, entry_id, line
            from ledger.lines_of('-infinity', :until::timestamp at time zone 'Asia/Seoul')
            order by day, entry_id, nr
            """;

    /** A seal with what it stands on. */
    record Link(LocalDate day, int nr, String previous, String hash, int entries) {}

    /** Takes the lines of the books one by one. */
    interface LineReader {
        void line(LocalDate day, long entryId, String line);
    }

    private final JdbcClient jdbc;

    SealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int sealUntil(LocalDate day) {
        return jdbc.sql(SEAL_UNTIL).param("day", day).query(Integer.class).single();
    }

    Optional<Seal> last() {
        return jdbc.sql(LAST).query(SealTable::seal).optional();
    }

    List<Link> all() {
        return jdbc.sql(ALL).query(SealTable::link).list();
    }

    /** Every posting recorded up to this day, in the order of the seals. */
    void lines(LocalDate through, LineReader reader) {
        jdbc.sql(LINES)
                .withFetchSize(5_000)
                .param("until", through.plusDays(1))
                .query(row -> {
                    reader.line(
                            row.getObject("day", LocalDate.class),
                            row.getLong("entry_id"),
                            row.getString("line"));
                });
    }

    private static Seal seal(ResultSet row, int nr) throws SQLException {
        return new Seal(
                row.getObject("day", LocalDate.class),
                row.getInt("nr"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getInt("entries"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    private static Link link(ResultSet row, int nr) throws SQLException {
        return new Link(
                row.getObject("day", LocalDate.class),
                row.getInt("nr"),
                HexFormat.of().formatHex(row.getBytes("previous")),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getInt("entries"));
    }
}
