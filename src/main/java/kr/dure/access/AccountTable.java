package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dure.kernel.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their secrets; both stand outside the walls between regions. */
@Repository
class AccountTable {

    private static final String INSERT =
            """
            insert into access.account (login, name)
            values (:login, :name)
            returning id
            """;

    private static final String INSERT_SECRET =
            """
            insert into access.secret (account_id, password_hash)
            values (:id, :hash)
            """;

    private static final String UPDATE_SECRET =
            """
            update access.secret
            set password_hash = :hash,
                changed_at = dure.current_moment()
            where account_id = :id
            """;

    private static final String PASSWORD_HASH =
            """
            select password_hash
            from access.secret
            where account_id = :id
            """;

    private static final String FIND =
            """
            select id, login, name, closed
            from access.account
            where id = :id
            """;

    private static final String FIND_BY_LOGIN =
            """
            select id, login, name, closed
            from access.account
            where login = :login
            """;

    private static final String OF_REGION =
            """
            select id, login, name, closed
            from access.account as a
            where home = :region
               or exists (select 1
                          from access.office_held as o
                          where o.account_id = a.id
                            and o.region = :region)
            order by name, id
            """;

    private static final String NAMES =
            """
            select id, name
            from access.account
            where id in (:ids)
            """;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String login, String name) {
        return jdbc.sql(INSERT)
                .param("login", login)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void insertSecret(long id, String hash) {
        jdbc.sql(INSERT_SECRET).param("id", id).param("hash", hash).update();
    }

    void updateSecret(long id, String hash) {
        jdbc.sql(UPDATE_SECRET).param("id", id).param("hash", hash).update();
    }

    String passwordHash(long id) {
        return jdbc.sql(PASSWORD_HASH).param("id", id).query(String.class).single();
    }

    Optional<Account> find(long id) {
        return jdbc.sql(FIND).param("id", id).query(AccountTable::account).optional();
    }

    Optional<Account> findByLogin(String login) {
        return jdbc.sql(FIND_BY_LOGIN)
                .param("login", login)
                .query(AccountTable::account)
                .optional();
    }

    List<Account> ofRegion(RegionCode region) {
        return jdbc.sql(OF_REGION)
                .param("region", region.value())
                .query(AccountTable::account)
                .list();
    }

    Map<Long, String> names(Collection<Long> ids) {
        return jdbc
                .sql(NAMES)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("closed"));
    }
}
