package kr.dure.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement on bank accounts. */
@Repository
class BankAccountTable {

    /** What is locked away of an account. */
    @SuppressWarnings("ArrayRecordComponent") // opened or stored at once, never compared
    record Locked(byte[] number, byte[] mark, String lastFour, byte[] holder) {}

    private static final String BANKS =
            """
            select code, name
            from party.bank
            order by name
            """;

    private static final String OF_ORGANISATION =
            """
            select a.id, a.organisation_id, a.bank_code, b.name as bank_name, a.last_four,
                   a.closed_at, a.recorded_at
            from party.bank_account a
            join party.bank b on b.code = a.bank_code
            where a.organisation_id = :organisation
            order by a.closed_at desc nulls first, a.id desc
            """;

    private static final String FIND =
            """
            select a.id, a.organisation_id, a.bank_code, b.name as bank_name, a.last_four,
                   a.closed_at, a.recorded_at
            from party.bank_account a
            join party.bank b on b.code = a.bank_code
            where a.id = :id
            """;

    private static final String LOCKED =
            """
            select number_sealed, number_mark, last_four, holder_sealed
            from party.bank_account
            where id = :id
            """;

    private static final String INSERT =
            """
            insert into party.bank_account
                (organisation_id, bank_code, number_sealed, number_mark, last_four,
                 holder_sealed)
            values (:organisation, :bank, :number, :mark, :lastFour, :holder)
            returning id
            """;

    private static final String CLOSE =
            """
            update party.bank_account
            set closed_at = dure.current_moment(),
                closed_by = :actor
            where id = :id
              and closed_at is null
            """;

    private final JdbcClient jdbc;

    BankAccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Map.Entry<String, String>> banks() {
        return jdbc.sql(BANKS)
                .query((row, n) -> Map.entry(row.getString("code"), row.getString("name")))
                .list();
    }

    /** Those in use first, the newest first. */
    List<BankAccount> of(long organisationId) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisationId)
                .query((row, n) -> account(row))
                .list();
    }

    Optional<BankAccount> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> account(row)).optional();
    }

    Locked locked(long id) {
        return jdbc.sql(LOCKED)
                .param("id", id)
                .query((row, n) ->
                        new Locked(
                                row.getBytes("number_sealed"),
                                row.getBytes("number_mark"),
                                row.getString("last_four"),
                                row.getBytes("holder_sealed")))
                .single();
    }

    long insert(long organisationId, String bankCode, Locked locked) {
        return jdbc.sql(INSERT)
                .param("organisation", organisationId)
                .param("bank", bankCode)
                .param("number", locked.number())
                .param("mark", locked.mark())
                .param("lastFour", locked.lastFour())
                .param("holder", locked.holder())
                .query(Long.class)
                .single();
    }

    /** False when it was closed already. */
    boolean close(long id, long actor) {
        return jdbc.sql(CLOSE).param("id", id).param("actor", actor).update() == 1;
    }

    private static BankAccount account(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new BankAccount(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("bank_code"),
                row.getString("bank_name"),
                row.getString("last_four"),
                closed == null ? null : closed.toInstant(),
                OrganisationTable.moment(row, "recorded_at"));
    }
}
