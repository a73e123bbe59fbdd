package kr.dure;

import java.util.Map;
import kr.dure.database.Progress;
import org.jspecify.annotations.NullMarked;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * Dure as {@code ./dure run} starts it, for Spring to work out beforehand which beans there are:
 * {@code ./dure} shows it this class when it builds, and what Spring writes down goes by its name.
 * A start that finds it there need not look for beans; one that does not, looks.
 */
@NullMarked
final class Prepared {

    private static final String WRITTEN =
            Prepared.class.getName() + "__ApplicationContextInitializer";

    private Prepared() {}

    /** Starts nothing: Spring stops it before a bean is made, so the database need not be there. */
    public static void main(String[] args) {
        Map<String, Object> settings = Map.of("spring.datasource.url", "jdbc:postgresql:dure");
        Server.spring(settings, new Progress(System.out)).run();
    }

    /** Takes what is written down, if it is there. */
    static void use(SpringApplication spring) {
        spring.setMainApplicationClass(Prepared.class);
        if (ClassUtils.isPresent(WRITTEN, null)) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }
}
