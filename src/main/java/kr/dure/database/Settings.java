package kr.dure.database;

import java.util.Map;

/** The database in the words Spring reads. */
final class Settings {

    private Settings() {}

    /** The application's role works, the owner's role migrates. */
    static Map<String, Object> of(String url, Login owner, Login app, DataKey key) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", app.name(),
                "spring.datasource.password", app.password(),
                "spring.datasource.hikari.maximum-pool-size", "20",
                "spring.flyway.url", url,
                "spring.flyway.user", owner.name(),
                "spring.flyway.password", owner.password(),
                "dure.key", key.setting());
    }
}
