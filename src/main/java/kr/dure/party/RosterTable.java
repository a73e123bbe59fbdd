package kr.dure.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement on lists that were sent in. */
@Repository
class RosterTable {

    private static final String INSERT =
            """
            insert into party.roster (file_name, sha256, charset, as_of)
            values (:name, :sha, :charset, :asOf)
            returning id
            """;

    private static final String INSERT_TEXT =
            """
            insert into party.roster_text (roster_id, sealed)
            values (:id, :sealed)
            """;

    private static final String FIND =
            """
            select id, file_name, sha256, charset, as_of, recorded_at, recorded_by, confirmed_at,
                   confirmed_by, added, changed, same, left_out
            from party.roster
            where id = :id
            """;

    private static final String LATEST =
            """
            select id, file_name, sha256, charset, as_of, recorded_at, recorded_by, confirmed_at,
                   confirmed_by, added, changed, same, left_out
            from party.roster
            where confirmed_at is not null
            order by confirmed_at desc, id desc
            limit 20
            """;

    private static final String TEXT =
            """
            select sealed
            from party.roster_text
            where roster_id = :id
            """;

    private static final String FORGET_TEXT =
            """
            delete from party.roster_text
            where roster_id = :id
            """;

    private static final String FORGET_EARLIER =
            """
            delete from party.roster_text t
            using party.roster r
            where r.id = t.roster_id
              and r.recorded_by = :actor
            """;

    private static final String CONFIRM =
            """
            update party.roster
            set confirmed_at = dure.current_moment(),
                confirmed_by = :actor,
                added = :added,
                changed = :changed,
                same = :same,
                left_out = :leftOut
            where id = :id
              and confirmed_at is null
            """;

    private static final String LATEST_DAY =
            """
            select max(as_of)
            from party.roster
            where confirmed_at is not null
            """;

    private static final String ONE_AT_A_TIME =
            """
            select pg_advisory_xact_lock(hashtextextended('party.roster ' || region, 0)) is null
            from (select dure.current_region() as region) as here
            """;

    private final JdbcClient jdbc;

    RosterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String fileName, String sha256, String charset, LocalDate asOf) {
        return jdbc.sql(INSERT)
                .param("name", fileName)
                .param("sha", sha256)
                .param("charset", charset)
                .param("asOf", asOf)
                .query(Long.class)
                .single();
    }

    void insertText(long id, byte[] sealed) {
        jdbc.sql(INSERT_TEXT).param("id", id).param("sealed", sealed).update();
    }

    Optional<Roster> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> roster(row)).optional();
    }

    /** Those taken over, the latest first. */
    List<Roster> latest() {
        return jdbc.sql(LATEST).query((row, n) -> roster(row)).list();
    }

    Optional<byte[]> text(long id) {
        return jdbc.sql(TEXT).param("id", id).query((row, n) -> row.getBytes("sealed")).optional();
    }

    void forgetText(long id) {
        jdbc.sql(FORGET_TEXT).param("id", id).update();
    }

    void forgetEarlier(long actor) {
        jdbc.sql(FORGET_EARLIER).param("actor", actor).update();
    }

    /** False when it was confirmed already. */
    boolean confirm(long id, long actor, RosterPlan plan) {
        return jdbc.sql(CONFIRM)
                        .param("id", id)
                        .param("actor", actor)
                        .param("added", plan.added().size())
                        .param("changed", plan.changed().size())
                        .param("same", plan.same().size())
                        .param("leftOut", plan.leftOutCount())
                        .update()
                == 1;
    }

    Optional<LocalDate> latestDay() {
        return jdbc.sql(LATEST_DAY)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Holds back a second import of the region until this one has ended. */
    void lock() {
        jdbc.sql(ONE_AT_A_TIME).query(Boolean.class).single();
    }

    private static Roster roster(ResultSet row) throws SQLException {
        return new Roster(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("charset"),
                row.getObject("as_of", LocalDate.class),
                OrganisationTable.moment(row, "recorded_at"),
                row.getLong("recorded_by"),
                taken(row));
    }

    private static Roster.@Nullable Taken taken(ResultSet row) throws SQLException {
        if (row.getObject("confirmed_at") == null) {
            return null;
        }
        return new Roster.Taken(
                OrganisationTable.moment(row, "confirmed_at"),
                row.getLong("confirmed_by"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("left_out"));
    }
}
