package kr.dure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample region in a program of its own, as {@code ./dure demo} starts it. */
final class SampleHouse implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)");

    private final Process program;
    private final int port;

    private SampleHouse(Process program, int port) {
        this.program = program;
        this.port = port;
    }

    /**
     * Starts it in an empty folder and waits until it serves; its year is written meanwhile.
     *
     * @param questions where it writes down what it asks of its database
     */
    static SampleHouse start(Path folder, Path questions) throws IOException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-Dlogging.level.org.springframework.jdbc.core.JdbcTemplate=debug",
                                "-Dlogging.threshold.console=warn",
                                "-Dlogging.pattern.file=%msg%n",
                                "-Dlogging.file.name=" + questions,
                                "-Dlogging.logback.rollingpolicy.max-file-size=1GB",
                                "-cp",
                                classes(),
                                "kr.dure.Dure",
                                "demo",
                                "--port",
                                "0",
                                "--data",
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        return new SampleHouse(program, port(program.inputReader()));
    }

    /** The program without its tests, whose own parts would be found beside it. */
    private static String classes() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(each -> !each.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int port(BufferedReader said) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return Integer.parseInt(address.group(1));
            }
            lines.add(line);
        }
        throw new IllegalStateException("it ended before it served: " + lines);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        program.destroy();
        program.waitFor();
    }
}
