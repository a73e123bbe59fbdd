package kr.dure.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/**
 * Where a bench runs.
 *
 * @param settings of the database, in the words Spring reads
 * @param folder for what it writes; thrown away afterwards
 * @param rows postings of the largest fund; all else is in proportion
 */
public record Scene(
        ApplicationContext context, Map<String, Object> settings, Path folder, long rows) {

    /** As many rows as an aim speaks of. */
    public static final long WHOLE = 10_000_000;

    /** So many of something when all is measured, and fewer when less is. */
    int scaled(long whole) {
        return Math.toIntExact(Math.max(20, whole * rows / WHOLE));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A connection of the owner of all tables, beside the doors. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                text("spring.flyway.url"),
                text("spring.flyway.user"),
                text("spring.flyway.password"));
    }

    private String text(String setting) {
        return Objects.requireNonNull(settings.get(setting)).toString();
    }
}
