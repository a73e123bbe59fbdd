package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kr.dure.database.DurableServer;
import org.junit.jupiter.api.Test;

/**
 * The process, or the database under it, is killed at a random moment of a payment. Whatever was
 * acknowledged is there afterwards, nothing is paid twice, and the books hold.
 *
 * <p>{@code -Ddure.seed=…} repeats a run's moments.
 */
class KilledPaymentTests {

    private static final int KILLS = 20;
    private static final int LATEST_MILLIS = 25;
    private static final int MOST_PAYMENTS_BETWEEN = 2;

    private final long seed = Long.getLong("dure.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** A house in a process of its own. */
    private static final class House implements AutoCloseable {
        private final Process process;
        private final PrintStream commands;
        private final BufferedReader answers;

        /**
         * @param first the one that lays the tables
         */
        House(String url, boolean first) throws IOException {
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
                                    "kr.dure.loan.PayingHouse",
                                    url)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
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

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void losesNothingAndPaysNothingTwice() throws Exception {
        System.out.println("kill test, -Ddure.seed=" + seed);
        try (var server = new DurableServer()) {
            House house = new House(server.url(), true);
            House spare = null;
            try {
                house.mustBeReady();
                spare = new House(server.url(), false);
                Deque<String> words = set(house);
                String region = words.removeFirst();
                List<String> loans = List.copyOf(words);
                Map<String, String> acknowledged = new TreeMap<>();
                for (int kill = 0; kill < KILLS; kill++) {
                    payQuietly(house, region, words, acknowledged);
                    String loan = words.removeFirst();
                    boolean killsHouse = kill % 2 == 0;
                    var pending = payAndKill(house, server, region, loan, killsHouse);
                    if (killsHouse) {
                        house.close();
                        spare.mustBeReady();
                        house = spare;
                        spare = new House(server.url(), false);
                    } else {
                        server.startAgain();
                    }
                    note(acknowledged, loan, pending);
                    note(acknowledged, loan, payUntilDone(house, region, loan));
                }
                check(house, region, loans, acknowledged);
            } finally {
                house.close();
                if (spare != null) {
                    spare.close();
                }
            }
        }
    }

    private static Deque<String> set(House house) throws IOException {
        String set = house.ask("set " + KILLS * MOST_PAYMENTS_BETWEEN);
        assertThat(set).startsWith("loan");
        return new ArrayDeque<>(Arrays.asList(set.split(" ")));
    }

    private void payQuietly(
            House house, String region, Deque<String> loans, Map<String, String> acknowledged)
            throws IOException {
        for (int i = random.nextInt(MOST_PAYMENTS_BETWEEN); i > 0; i--) {
            String loan = loans.removeFirst();
            note(acknowledged, loan, payUntilDone(house, region, loan));
        }
    }

    private String payAndKill(
            House house, DurableServer server, String region, String loan, boolean killsHouse)
            throws IOException, InterruptedException, ExecutionException {
        var answer =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return house.ask("pay " + region + " " + loan);
                    } catch (IOException dead) {
                        return "dead";
                    }
                });
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        if (killsHouse) {
            house.process.destroyForcibly().waitFor();
        } else {
            server.kill();
        }
        return answer.get();
    }

    /** A house whose database was killed needs a moment to find it again. */
    private static String payUntilDone(House house, String region, String loan) throws IOException {
        for (int tries = 0; tries < 50; tries++) {
            String answer = house.ask("pay " + region + " " + loan);
            if (answer.startsWith("paid")) {
                return answer;
            }
            assertThat(answer).startsWith("failed").doesNotContain("Refusal");
        }
        throw new AssertionError("loan " + loan + " cannot be paid any more");
    }

    private void note(Map<String, String> acknowledged, String loan, String answer) {
        if (answer.startsWith("paid")) {
            String entry = answer.substring("paid ".length());
            String before = acknowledged.putIfAbsent(loan, entry);
            assertThat(before == null ? entry : before).as("seed " + seed).isEqualTo(entry);
        }
    }

    private void check(
            House house, String region, List<String> loans, Map<String, String> acknowledged)
            throws IOException {
        for (String loan : loans) {
            assertThat(house.ask("entries " + region + " " + loan))
                    .as("loan " + loan + ", seed " + seed)
                    .isEqualTo(acknowledged.getOrDefault(loan, ""));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(house.ask("verify " + region)).as("seed " + seed).isEqualTo("holds");
    }
}
