package kr.dure.demo;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the demo's today is from the real one. The table is there only in a demo. */
@Repository
class DemoTable {

    private static final String FIND = "select ahead_seconds from demo.clock where id = 1";

    private static final String SAVE =
            """
            insert into demo.clock (id, ahead_seconds)
            values (1, :ahead)
            on conflict (id) do update set ahead_seconds = excluded.ahead_seconds
            """;

    private final JdbcClient jdbc;

    DemoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Duration> ahead() {
        return jdbc.sql(FIND).query(Long.class).optional().map(Duration::ofSeconds);
    }

    void save(Duration ahead) {
        jdbc.sql(SAVE).param("ahead", ahead.toSeconds()).update();
    }
}
