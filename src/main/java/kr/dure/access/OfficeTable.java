package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offices held. The table stands outside the walls: at sign-in no region is known yet. */
@Repository
class OfficeTable {

    private static final String INSERT =
            """
            insert into access.office_held
                (account_id, office, organisation_id, authority_id, valid)
            values (:accountId, :office, :organisationId, :authorityId,
                    daterange(:from::date, :until::date, '[]'))
            returning id
            """;

    private static final String END_ON =
            """
            update access.office_held
            set valid = daterange(lower(valid), :lastDay::date, '[]')
            where id = :id
            """;

    private static final String END_NOW =
            """
            update access.office_held
            set ended_at = dure.current_moment()
            where id = :id
              and ended_at is null
            """;

    private static final String FIND =
            """
            select o.id, o.account_id, a.name, o.region, o.office, o.organisation_id,
                   o.authority_id, lower(o.valid) as first_day, upper(o.valid) - 1 as last_day,
                   o.ended_at is not null as ended, o.granted_by
            from access.office_held as o
            join access.account as a on a.id = o.account_id
            where o.id = :id
              and not a.closed
            """;

    private static final String OF_ACCOUNT =
            """
            select o.id, o.account_id, a.name, o.region, o.office, o.organisation_id,
                   o.authority_id, lower(o.valid) as first_day, upper(o.valid) - 1 as last_day,
                   o.ended_at is not null as ended, o.granted_by
            from access.office_held as o
            join access.account as a on a.id = o.account_id
            where o.account_id = :accountId
              and not a.closed
            order by o.id desc
            """;

    private static final String OF_REGION =
            """
            select o.id, o.account_id, a.name, o.region, o.office, o.organisation_id,
                   o.authority_id, lower(o.valid) as first_day, upper(o.valid) - 1 as last_day,
                   o.ended_at is not null as ended, o.granted_by
            from access.office_held as o
            join access.account as a on a.id = o.account_id
            where o.region = :region
              and not a.closed
            order by o.id
            """;

    private final JdbcClient jdbc;

    OfficeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Grant grant) {
        return jdbc.sql(INSERT)
                .param("accountId", grant.accountId())
                .param("office", grant.office().name())
                .param("organisationId", grant.organisationId())
                .param("authorityId", grant.authorityId())
                .param("from", grant.from())
                .param("until", grant.until())
                .query(Long.class)
                .single();
    }

    void endOn(long id, LocalDate lastDay) {
        jdbc.sql(END_ON).param("id", id).param("lastDay", lastDay).update();
    }

    void endNow(long id) {
        jdbc.sql(END_NOW).param("id", id).update();
    }

    Optional<OfficeHeld> find(long id) {
        return jdbc.sql(FIND).param("id", id).query(OfficeTable::held).optional();
    }

    List<OfficeHeld> ofAccount(long accountId) {
        return jdbc.sql(OF_ACCOUNT).param("accountId", accountId).query(OfficeTable::held).list();
    }

    List<OfficeHeld> ofRegion(RegionCode region) {
        return jdbc.sql(OF_REGION).param("region", region.value()).query(OfficeTable::held).list();
    }

    private static OfficeHeld held(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate last = row.getObject("last_day", LocalDate.class);
        return new OfficeHeld(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("name"),
                RegionCode.of(row.getString("region")),
                Office.valueOf(row.getString("office")),
                row.getObject("organisation_id", Long.class),
                row.getObject("authority_id", Long.class),
                row.getObject("first_day", LocalDate.class),
                last,
                row.getBoolean("ended"),
                row.getLong("granted_by"));
    }
}
