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

/** Dure in a program of its own, as {@code ./dure} starts it. */
final class StartedHouse implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)");

    private final Process program;
    private final int port;

    private StartedHouse(Process program, int port) {
        this.program = program;
        this.port = port;
    }

    /**
     * Starts the sample region in an empty folder and waits until it serves; its year is written
     * meanwhile.
     *
     * @param questions where it writes down what it asks of its database
     */
    static StartedHouse sample(Path folder, Path questions) throws IOException {
        List<String> options =
                List.of(
                        "-Dlogging.level.org.springframework.jdbc.core.JdbcTemplate=debug",
                        "-Dlogging.threshold.console=warn",
                        "-Dlogging.pattern.file=%msg%n",
                        "-Dlogging.file.name=" + questions,
                        "-Dlogging.logback.rollingpolicy.max-file-size=1GB");
        return serving(
                program(options, classes(), "demo", "--port", "0", "--data", folder.toString()));
    }

    /** Starts a real one with more classes beside its own. */
    static StartedHouse real(Path folder, Path more) throws IOException {
        String all = classes() + File.pathSeparator + more;
        return serving(program(List.of(), all, "run", "--port", "0", "--data", folder.toString()));
    }

    /** What a subcommand says that comes to its end. */
    static String say(String... arguments) throws IOException {
        Process program = program(List.of(), classes(), arguments);
        return program.inputReader().lines().collect(Collectors.joining("\n"));
    }

    /** The program without its tests, whose own parts would be found beside it. */
    static String classes() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(each -> !each.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Process program(List<String> options, String classes, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes, "kr.dure.Dure"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static StartedHouse serving(Process program) throws IOException {
        return new StartedHouse(program, port(program.inputReader()));
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
