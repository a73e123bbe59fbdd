package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import kr.dure.Dure;
import kr.dure.database.TestServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A house in a process of its own, which takes one command a line and can be killed. */
final class HouseProcess implements AutoCloseable {
    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    /**
     * @param main what it runs
     * @param first the one that lays the tables
     */
    HouseProcess(Class<?> main, String url, boolean first) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-Dfile.encoding=UTF-8",
                                "-Dspring.main.lazy-initialization=true",
                                "-Dspring.flyway.enabled=" + first,
                                "-cp",
                                classes,
                                main.getName(),
                                url)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    String ask(String command) throws IOException {
        commands.println(command);
        return answer();
    }

    /** The next answer; "dead" when none will come any more. */
    String answer() throws IOException {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("> ")) {
                    return line.substring(2);
                }
            }
        } catch (IOException closed) {
            return "dead";
        }
        return "dead";
    }

    void mustBeReady() throws IOException {
        assertThat(answer()).isEqualTo("ready");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Inside the process: the whole house on that database. */
    static ConfigurableApplicationContext start(String url) {
        var spring = new SpringApplication(Dure.class);
        spring.setDefaultProperties(
                Map.of(
                        "server.port", "0",
                        "dure.key", "test-1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "spring.datasource.url", url,
                        "spring.datasource.username", "dure_app",
                        "spring.datasource.password", TestServer.APP_PASSWORD,
                        "spring.datasource.hikari.maximum-pool-size", "4",
                        "spring.flyway.url", url,
                        "spring.flyway.user", "dure_owner",
                        "spring.flyway.password", TestServer.OWNER_PASSWORD));
        // What it does by itself at night is left to those who command it.
        return spring.run("--dure.night=false");
    }

    /** Inside the process: answers each command with one line, once the work is committed. */
    static void serve(Function<String[], String> answer) throws IOException {
        System.out.println("> ready");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println("> " + answer.apply(line.split(" ")));
        }
    }
}
