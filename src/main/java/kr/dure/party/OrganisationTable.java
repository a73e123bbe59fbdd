package kr.dure.party;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dure.kernel.BusinessNumber;
import kr.dure.kernel.CorporateNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement on organisations. */
@Repository
class OrganisationTable {

    private static final String FIND =
            """
            select id, kind, name, business_number, corporate_number, business_type, industry,
                   address, authority_id, centre_id, opened_on, closed_on, revision, recorded_at,
                   recorded_by
            from party.organisation
            where id = :id
              and (cast(:own as bigint) is null or id = :own or centre_id = :own)
              and (cast(:authority as bigint) is null or authority_id = :authority)
            """;

    private static final String LIST =
            """
            select o.id, o.kind, o.name, o.business_number, o.corporate_number, o.business_type,
                   o.industry, o.address, o.authority_id, o.centre_id, o.opened_on, o.closed_on,
                   o.revision, o.recorded_at, o.recorded_by,
                   array(select r.kind || coalesce('.' || r.reach, '')
                         from party.recognition r
                         where r.organisation_id = o.id
                           and r.valid @> cast(:today as date)
                         order by r.kind) as recognitions,
                   (select m.members
                    from party.member_count m
                    where m.organisation_id = o.id
                    order by m.as_of desc, m.id desc
                    limit 1) as members
            from party.organisation o
            where (cast(:own as bigint) is null or o.id = :own or o.centre_id = :own)
              and (cast(:authority as bigint) is null or o.authority_id = :authority)
              and (cast(:kind as text) is null or o.kind = :kind)
              and (cast(:city as bigint) is null or o.authority_id = :city)
              and (cast(:recognition as text) is null or exists
                   (select 1
                    from party.recognition r
                    where r.organisation_id = o.id
                      and r.kind = :recognition
                      and r.valid @> cast(:today as date)))
              and (:words = '' or position(lower(:words) in lower(o.name)) > 0
                   or (:digits <> '' and starts_with(o.business_number, :digits)))
              and (cast(:after as bigint) is null or (o.name, o.id) >
                   (select a.name, a.id from party.organisation a where a.id = :after))
            order by o.name, o.id
            limit :most
            """;

    private static final String COUNT =
            """
            select count(*)
            from party.organisation o
            where (cast(:own as bigint) is null or o.id = :own or o.centre_id = :own)
              and (cast(:authority as bigint) is null or o.authority_id = :authority)
              and (cast(:kind as text) is null or o.kind = :kind)
              and (cast(:city as bigint) is null or o.authority_id = :city)
              and (cast(:recognition as text) is null or exists
                   (select 1
                    from party.recognition r
                    where r.organisation_id = o.id
                      and r.kind = :recognition
                      and r.valid @> cast(:today as date)))
              and (:words = '' or position(lower(:words) in lower(o.name)) > 0
                   or (:digits <> '' and starts_with(o.business_number, :digits)))
            """;

    private static final String NAMES =
            """
            select id, name
            from party.organisation
            where id in (:ids)
            """;

    private static final String OF_KIND =
            """
            select id, name
            from party.organisation
            where kind = :kind
              and closed_on is null
            order by name, id
            """;

    private static final String REPRESENTATIVE =
            """
            select representative_sealed
            from party.organisation
            where id = :id
            """;

    private static final String REPRESENTED_BY =
            """
            select count(*)
            from party.organisation
            where id = :id
              and representative_mark = :mark
            """;

    private static final String SAME_REPRESENTATIVE =
            """
            select count(*)
            from party.organisation a
            join party.organisation b on b.representative_mark = a.representative_mark
            where a.id = :one
              and b.id = :other
            """;

    private static final String BY_NAME =
            """
            select id
            from party.organisation
            where kind = 'ENTERPRISE'
              and authority_id = :authority
              and match_name = :match
              and closed_on is null
            """;

    private static final String INSERT =
            """
            insert into party.organisation
                (kind, name, match_name, representative_sealed, representative_mark,
                 business_number, corporate_number, business_type, industry, address,
                 authority_id, centre_id, opened_on, closed_on)
            values (:kind, :name, :match, :sealed, :mark, :business, :corporate, :type,
                    :industry, :address, :authority, :centre, :opened, :closed)
            returning id
            """;

    private static final String UPDATE =
            """
            update party.organisation
            set name = :name,
                match_name = :match,
                representative_sealed = :sealed,
                representative_mark = :mark,
                business_number = :business,
                corporate_number = :corporate,
                business_type = :type,
                industry = :industry,
                address = :address,
                authority_id = :authority,
                centre_id = :centre,
                opened_on = :opened,
                closed_on = :closed,
                revision = revision + 1
            where id = :id
              and revision = :revision
            """;

    private static final String ENTERPRISES =
            """
            select id, authority_id, match_name, name, representative_mark, business_type,
                   industry, address, closed_on
            from party.organisation
            where kind = 'ENTERPRISE'
            order by id
            """;

    private static final String UPDATE_LISTED =
            """
            update party.organisation
            set name = :name,
                match_name = :match,
                representative_sealed = coalesce(:sealed, representative_sealed),
                representative_mark = coalesce(:mark, representative_mark),
                business_type = coalesce(:type, business_type),
                industry = case when :industry = '' then industry else :industry end,
                address = case when :address = '' then address else :address end,
                revision = revision + 1
            where id = :id
            """;

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(long id, Scope scope) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("own", scope.own())
                .param("authority", scope.authority())
                .query((row, n) -> organisation(row))
                .optional();
    }

    List<OrganisationList.Row> list(
            OrganisationFilter filter, Scope scope, LocalDate today, int most) {
        return filtered(LIST, filter, scope, today)
                .param("after", filter.after())
                .param("most", most)
                .query((row, n) -> listed(row))
                .list();
    }

    long count(OrganisationFilter filter, Scope scope, LocalDate today) {
        return filtered(COUNT, filter, scope, today).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(
            String sql, OrganisationFilter filter, Scope scope, LocalDate today) {
        return jdbc.sql(sql)
                .param("own", scope.own())
                .param("authority", scope.authority())
                .param("kind", nameOf(filter.kind()))
                .param("city", filter.authorityId())
                .param("recognition", nameOf(filter.recognition()))
                .param("words", filter.words())
                .param("digits", filter.digits())
                .param("today", today);
    }

    Map<Long, String> names(Collection<Long> ids) {
        return jdbc.sql(NAMES).param("ids", ids).query(OrganisationTable::named).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Map.Entry<Long, String>> ofKind(OrganisationKind kind) {
        return jdbc.sql(OF_KIND).param("kind", kind.name()).query(OrganisationTable::named).list();
    }

    byte @Nullable [] representative(long id) {
        return jdbc.sql(REPRESENTATIVE)
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getBytes("representative_sealed")))
                .single()
                .orElse(null);
    }

    boolean isRepresentedBy(long id, byte[] mark) {
        return jdbc.sql(REPRESENTED_BY)
                        .param("id", id)
                        .param("mark", mark)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean sameRepresentative(long one, long other) {
        return jdbc.sql(SAME_REPRESENTATIVE)
                        .param("one", one)
                        .param("other", other)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Long> enterprise(long authorityId, String matchName) {
        return jdbc.sql(BY_NAME)
                .param("authority", authorityId)
                .param("match", matchName)
                .query(Long.class)
                .optional();
    }

    long insert(OrganisationFacts facts, @Nullable SealedName representative) {
        return written(INSERT, facts, representative)
                .param("kind", facts.kind().name())
                .query(Long.class)
                .single();
    }

    /** False when somebody was faster. */
    boolean update(
            long id, int revision, OrganisationFacts facts, @Nullable SealedName representative) {
        return written(UPDATE, facts, representative)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(
            String sql, OrganisationFacts facts, @Nullable SealedName representative) {
        BusinessNumber business = facts.businessNumber();
        CorporateNumber corporate = facts.corporateNumber();
        return jdbc.sql(sql)
                .param("name", facts.name())
                .param("match", NameMatch.of(facts.name()))
                .param("sealed", representative == null ? null : representative.sealed())
                .param("mark", representative == null ? null : representative.mark())
                .param("business", business == null ? null : business.digits())
                .param("corporate", corporate == null ? null : corporate.digits())
                .param("type", nameOf(facts.businessType()))
                .param("industry", facts.industry())
                .param("address", facts.address())
                .param("authority", facts.authorityId())
                .param("centre", facts.centreId())
                .param("opened", facts.openedOn())
                .param("closed", facts.closedOn());
    }

    /** Every enterprise of the region as an import compares it, without its recognitions. */
    List<KnownEnterprise> enterprises() {
        return jdbc.sql(ENTERPRISES)
                .query((row, n) ->
                        new KnownEnterprise(
                                row.getLong("id"),
                                row.getLong("authority_id"),
                                row.getString("match_name"),
                                row.getString("name"),
                                hex(row.getBytes("representative_mark")),
                                type(row.getString("business_type")),
                                row.getString("industry"),
                                row.getString("address"),
                                row.getObject("closed_on", LocalDate.class),
                                List.of()))
                .list();
    }

    void updateListed(long id, RosterRow row, @Nullable SealedName representative) {
        jdbc.sql(UPDATE_LISTED)
                .param("id", id)
                .param("name", row.name())
                .param("match", row.matchName())
                .param("sealed", representative == null ? null : representative.sealed())
                .param("mark", representative == null ? null : representative.mark())
                .param("type", nameOf(row.businessType()))
                .param("industry", row.industry())
                .param("address", row.address())
                .update();
    }

    private static OrganisationList.Row listed(ResultSet row) throws SQLException {
        Array recognitions = row.getArray("recognitions");
        return new OrganisationList.Row(
                organisation(row),
                List.of((String[]) recognitions.getArray()),
                row.getObject("members", Integer.class));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        String business = row.getString("business_number");
        String corporate = row.getString("corporate_number");
        return new Organisation(
                row.getLong("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                business == null ? null : new BusinessNumber(business),
                corporate == null ? null : new CorporateNumber(corporate),
                type(row.getString("business_type")),
                row.getString("industry"),
                row.getString("address"),
                row.getLong("authority_id"),
                row.getObject("centre_id", Long.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("revision"),
                moment(row, "recorded_at"),
                row.getLong("recorded_by"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Map.Entry<Long, String> named(ResultSet row, int n) throws SQLException {
        return Map.entry(row.getLong("id"), row.getString("name"));
    }

    private static @Nullable BusinessType type(@Nullable String name) {
        return name == null ? null : BusinessType.valueOf(name);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
