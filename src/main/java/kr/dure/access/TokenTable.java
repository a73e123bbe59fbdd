package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens, and apart from them the hashes they are found by. */
@Repository
class TokenTable {

    private static final String INSERT =
            """
            insert into access.token (account_id, office_held_id, name, tail, expires_on)
            values (:accountId, :heldId, :name, :tail, :expiresOn)
            returning id
            """;

    private static final String INSERT_KEY =
            """
            insert into access.token_key (token_id, hash)
            values (:id, :hash)
            """;

    private static final String NAME_TAKEN =
            """
            select exists (select 1
                           from access.token
                           where account_id = :accountId
                             and name = :name
                             and revoked_at is null)
            """;

    private static final String FIND =
            """
            select t.id, t.account_id, t.name as token_name, t.tail, t.made_at, t.expires_on,
                   t.revoked_at, k.used_at, k.used_from,
                   o.id as held_id, a.name, o.region, o.office, o.organisation_id, o.authority_id,
                   lower(o.valid) as first_day, upper(o.valid) - 1 as last_day,
                   o.ended_at is not null or a.closed as ended, o.granted_by
            from access.token as t
            join access.token_key as k on k.token_id = t.id
            join access.office_held as o on o.id = t.office_held_id
            join access.account as a on a.id = t.account_id
            where t.id = coalesce(
                cast(:id as bigint),
                (select h.token_id from access.token_key as h where h.hash = :hash))
            """;

    private static final String OF_ACCOUNT =
            """
            select t.id, t.account_id, t.name as token_name, t.tail, t.made_at, t.expires_on,
                   t.revoked_at, k.used_at, k.used_from,
                   o.id as held_id, a.name, o.region, o.office, o.organisation_id, o.authority_id,
                   lower(o.valid) as first_day, upper(o.valid) - 1 as last_day,
                   o.ended_at is not null or a.closed as ended, o.granted_by
            from access.token as t
            join access.token_key as k on k.token_id = t.id
            join access.office_held as o on o.id = t.office_held_id
            join access.account as a on a.id = t.account_id
            where t.account_id = :accountId
              and o.region = :region
            order by t.id desc
            """;

    private static final String REVOKE =
            """
            update access.token
            set revoked_at = dure.current_moment(),
                revoked_by = current_setting('dure.actor')::bigint
            where id = :id
              and revoked_at is null
            """;

    private static final String USED =
            """
            update access.token_key
            set used_at = dure.current_moment(),
                used_from = :from
            where token_id = :id
              and (used_at is null or used_at < :before)
            """;

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isTaken(long accountId, String name) {
        return jdbc.sql(NAME_TAKEN)
                .param("accountId", accountId)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    long insert(OfficeHeld held, String name, LocalDate expiresOn, String tail, byte[] hash) {
        long id =
                jdbc.sql(INSERT)
                        .param("accountId", held.accountId())
                        .param("heldId", held.id())
                        .param("name", name)
                        .param("tail", tail)
                        .param("expiresOn", expiresOn)
                        .query(Long.class)
                        .single();
        jdbc.sql(INSERT_KEY).param("id", id).param("hash", hash).update();
        return id;
    }

    Optional<Token> find(long id) {
        return find(id, null);
    }

    Optional<Token> findByHash(byte[] hash) {
        return find(null, hash);
    }

    private Optional<Token> find(@Nullable Long id, byte @Nullable [] hash) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("hash", hash)
                .query(TokenTable::token)
                .optional();
    }

    List<Token> ofAccount(long accountId, RegionCode region) {
        return jdbc.sql(OF_ACCOUNT)
                .param("accountId", accountId)
                .param("region", region.value())
                .query(TokenTable::token)
                .list();
    }

    void revoke(long id) {
        jdbc.sql(REVOKE).param("id", id).update();
    }

    /** Writes the use down, unless one since that moment stands there already. */
    void used(long id, String from, Instant before) {
        jdbc.sql(USED)
                .param("id", id)
                .param("from", from)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        long account = row.getLong("account_id");
        @Nullable LocalDate last = row.getObject("last_day", LocalDate.class);
        var held =
                new OfficeHeld(
                        row.getLong("held_id"),
                        account,
                        row.getString("name"),
                        RegionCode.of(row.getString("region")),
                        Office.valueOf(row.getString("office")),
                        row.getObject("organisation_id", Long.class),
                        row.getObject("authority_id", Long.class),
                        row.getObject("first_day", LocalDate.class),
                        last,
                        row.getBoolean("ended"),
                        row.getLong("granted_by"));
        return new Token(
                row.getLong("id"),
                account,
                held,
                row.getString("token_name"),
                row.getString("tail"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                moment(row, "revoked_at"),
                moment(row, "used_at"),
                row.getString("used_from"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
