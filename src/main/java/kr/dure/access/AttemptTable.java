package kr.dure.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kr.dure.access.Attempt.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries to sign in; append-only by the rights of the database. */
@Repository
class AttemptTable {

    /** Tries at one account stand in line here, on whatever node they arrive. */
    private static final String STAND_IN_LINE =
            """
            select password_hash
            from access.secret
            where account_id = :accountId
            for update
            """;

    private static final String INSERT =
            """
            insert into access.attempt (account_id, address, outcome)
            values (:accountId, :address, :outcome)
            """;

    private static final String FAILURES =
            """
            select count(*)
            from access.attempt
            where account_id = :accountId
              and outcome = 'FAILED'
              and at > :since
              and id > coalesce((select max(id)
                                 from access.attempt
                                 where account_id = :accountId
                                   and outcome in ('ENTERED', 'UNLOCKED')), 0)
            """;

    private static final String LATEST =
            """
            select at, address, outcome
            from access.attempt
            where account_id = :accountId
            order by id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String standInLine(long accountId) {
        return jdbc.sql(STAND_IN_LINE).param("accountId", accountId).query(String.class).single();
    }

    void insert(@Nullable Long accountId, String address, Outcome outcome) {
        jdbc.sql(INSERT)
                .param("accountId", accountId)
                .param("address", address)
                .param("outcome", outcome.name())
                .update();
    }

    int failures(long accountId, Instant since) {
        return jdbc.sql(FAILURES)
                .param("accountId", accountId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Attempt> latest(long accountId, int limit) {
        return jdbc.sql(LATEST)
                .param("accountId", accountId)
                .param("limit", limit)
                .query(AttemptTable::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                Outcome.valueOf(row.getString("outcome")));
    }
}
