package kr.dure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kr.dure.database.CannotStart;
import kr.dure.database.Database;
import kr.dure.database.Progress;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A running Dure: its port, then its database, then Spring; stopped in the reverse order. */
@NullMarked
final class Server {

    /** Failures come back as exceptions; told here, in one sentence, and not a second time. */
    private static final Map<String, Object> QUIET =
            Map.of(
                    "logging.level.org.springframework.boot.SpringApplication", "off",
                    "logging.level.org.springframework.boot.diagnostics", "off",
                    "logging.level.org.flywaydb", "error",
                    "logging.level.org.springframework.boot.web.server.servlet.context", "error");

    private static final String SECONDS_FOR_REQUESTS = "5s";

    private final int port;
    private final String profile;

    /**
     * @param port 0 for any that is free
     * @param profile Spring's profile, "" for none
     */
    Server(int port, String profile) {
        this.port = port;
        this.profile = profile;
    }

    void start(Function<Progress, Database> databases) {
        Progress progress = new Progress(System.out);
        checkPort();
        Database database = databases.apply(progress);
        // Runs after Spring has closed its contexts, the pool of connections among them.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.open();
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("server.port", Integer.toString(port));
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", SECONDS_FOR_REQUESTS);
        SpringApplication spring = spring(settings, progress);
        if (profile.isEmpty()) {
            Prepared.use(spring);
        } else {
            spring.setAdditionalProfiles(profile);
        }
        ConfigurableApplicationContext context = spring.run();
        String at = context.getEnvironment().getProperty("local.server.port");
        System.out.println();
        System.out.println("두레가 " + progress.seconds().strip() + "초 만에 준비되었습니다.");
        System.out.println("주소: http://localhost:" + at);
        System.out.println("멈추려면 Ctrl-C를 누르십시오.");
    }

    /** Dure as Spring is to start it. */
    static SpringApplication spring(Map<String, Object> settings, Progress progress) {
        SpringApplication spring = with(settings);
        spring.addInitializers(
                context -> context.getBeanFactory().registerSingleton("progress", progress));
        return spring;
    }

    /** Dure without its pages, each part made when it is first asked for. */
    static SpringApplication aside(Map<String, Object> settings) {
        SpringApplication spring = with(settings);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        return spring;
    }

    private static SpringApplication with(Map<String, Object> settings) {
        SpringApplication spring = new SpringApplication(Dure.class);
        spring.setDefaultProperties(QUIET);
        spring.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", settings)));
        return spring;
    }

    /** Before the database starts, so that a clash costs nothing. */
    private void checkPort() {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > 0xFFFF) {
            throw new CannotStart("%d번은 포트 번호가 아닙니다.".formatted(port));
        }
        checkBinding(new InetSocketAddress(port));
        checkBinding(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private void checkBinding(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new CannotStart(
                    "%d번 포트를 다른 프로그램이 쓰고 있거나 열 권한이 없으니, --port로 다른 번호를 주십시오.".formatted(port));
        }
    }
}
