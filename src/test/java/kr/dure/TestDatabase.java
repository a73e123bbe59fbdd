package kr.dure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one PostgreSQL of the test run, with the same three roles as a real one. It does not sync to
 * disk: tests of faults start a server of their own.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = start();

    public static String url() {
        return SERVER.getJdbcUrl("dure_owner", "dure");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String base = "jdbc:postgresql://localhost:" + SERVER.getPort() + "/dure";
        TestPropertyValues.of(
                        "spring.datasource.url=" + base,
                        "spring.datasource.username=dure_app",
                        "spring.datasource.password=app",
                        "spring.datasource.hikari.maximum-pool-size=20",
                        "spring.flyway.url=" + base,
                        "spring.flyway.user=dure_owner",
                        "spring.flyway.password=owner")
                .applyTo(context);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("timezone", "Asia/Seoul")
                            .setServerConfig("max_connections", "120")
                            .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role dure_owner login password 'owner'");
                statement.execute("create role dure_app login password 'app'");
                statement.execute(
                        "create database dure owner dure_owner encoding 'UTF8' template template0");
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }
}
