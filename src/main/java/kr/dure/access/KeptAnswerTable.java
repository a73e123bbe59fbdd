package kr.dure.access;

import java.util.Optional;
import kr.dure.access.KeptAnswers.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers kept under idempotency keys. */
@Repository
class KeptAnswerTable {

    private static final String TAKE =
            """
            insert into access.kept_answer (account_id, key, fingerprint)
            values (:accountId, :key, :fingerprint)
            on conflict do nothing
            """;

    private static final String KEEP =
            """
            update access.kept_answer
            set status = :status,
                location = :location,
                body = :body
            where account_id = :accountId
              and key = :key
              and status is null
            """;

    private static final String FIND =
            """
            select status, location, body
            from access.kept_answer
            where account_id = :accountId
              and key = :key
              and fingerprint = :fingerprint
              and status is not null
            """;

    private final JdbcClient jdbc;

    KeptAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the key was free; it waits while another transaction holds it. */
    boolean take(long accountId, String key, byte[] fingerprint) {
        return jdbc.sql(TAKE)
                        .param("accountId", accountId)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    void keep(long accountId, String key, Answer answer) {
        jdbc.sql(KEEP)
                .param("accountId", accountId)
                .param("key", key)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("body", answer.body())
                .update();
    }

    Optional<Answer> find(long accountId, String key, byte[] fingerprint) {
        return jdbc.sql(FIND)
                .param("accountId", accountId)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .query((row, nr) ->
                        new Answer(
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("body"),
                                true))
                .optional();
    }
}
