package kr.dure.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement on counts of members. */
@Repository
class MemberCountTable {

    private static final String INSERT =
            """
            insert into party.member_count
                (organisation_id, as_of, members, recipients, near_poor, disadvantaged, workers)
            values (:organisation, :asOf, :members, :recipients, :nearPoor, :disadvantaged,
                    :workers)
            """;

    private static final String LATEST_OF_EACH_DAY =
            """
            select distinct on (as_of) as_of, members, recipients, near_poor, disadvantaged,
                   workers, recorded_at, recorded_by
            from party.member_count
            where organisation_id = :organisation
            order by as_of desc, id desc
            """;

    private final JdbcClient jdbc;

    MemberCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long organisationId, MemberCount count) {
        jdbc.sql(INSERT)
                .param("organisation", organisationId)
                .param("asOf", count.asOf())
                .param("members", count.members())
                .param("recipients", count.recipients())
                .param("nearPoor", count.nearPoor())
                .param("disadvantaged", count.disadvantaged())
                .param("workers", count.workers())
                .update();
    }

    /** The latest day first; of one day what was said last. */
    List<MemberCounts.Recorded> of(long organisationId) {
        return jdbc.sql(LATEST_OF_EACH_DAY)
                .param("organisation", organisationId)
                .query((row, n) -> recorded(row))
                .list();
    }

    private static MemberCounts.Recorded recorded(ResultSet row) throws SQLException {
        return new MemberCounts.Recorded(
                new MemberCount(
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("members"),
                        row.getInt("recipients"),
                        row.getInt("near_poor"),
                        row.getInt("disadvantaged"),
                        row.getInt("workers")),
                OrganisationTable.moment(row, "recorded_at"),
                row.getLong("recorded_by"));
    }
}
