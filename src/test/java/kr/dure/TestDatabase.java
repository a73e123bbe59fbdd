package kr.dure;

import kr.dure.database.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one PostgreSQL of the test run, with the same three roles as a real one. It does not sync to
 * disk: tests of faults start a server of their own.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = TestServer.start();

    /** The address, without a role: who connects names dure_owner or dure_app. */
    public static String url() {
        return URL;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + URL,
                        "spring.datasource.username=dure_app",
                        "spring.datasource.password=" + TestServer.APP_PASSWORD,
                        "spring.datasource.hikari.maximum-pool-size=20",
                        "spring.flyway.locations=classpath:db/migration,classpath:db/demo",
                        "spring.flyway.url=" + URL,
                        "spring.flyway.user=dure_owner",
                        "spring.flyway.password=" + TestServer.OWNER_PASSWORD)
                .applyTo(context);
    }
}
