package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authorities of a region. */
@Repository
class AuthorityTable {

    private static final String ALL =
            """
            select id, level, admin_code, name
            from access.authority
            order by level desc, admin_code, name
            """;

    private static final String FIND =
            """
            select id, level, admin_code, name
            from access.authority
            where name = :name
            """;

    private static final String INSERT =
            """
            insert into access.authority (level, admin_code, name)
            values (:level, :adminCode, :name)
            returning id
            """;

    private final JdbcClient jdbc;

    AuthorityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Authority> all() {
        return jdbc.sql(ALL).query(AuthorityTable::authority).list();
    }

    Optional<Authority> find(String name) {
        return jdbc.sql(FIND).param("name", name).query(AuthorityTable::authority).optional();
    }

    long insert(Authority.Level level, String adminCode, String name) {
        return jdbc.sql(INSERT)
                .param("level", level.name())
                .param("adminCode", adminCode)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        return new Authority(
                row.getLong("id"),
                Authority.Level.valueOf(row.getString("level")),
                row.getString("admin_code"),
                row.getString("name"));
    }
}
