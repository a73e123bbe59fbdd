package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The process, or the database under it, is killed at a random moment of a payment. Whatever was
 * acknowledged is there afterwards, nothing is paid twice, and the books hold.
 *
 * <p>{@code -Ddure.seed=…} repeats a run's moments.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledPaymentTests {

    private static final int KILLS = 20;
    private static final int LATEST_MILLIS = 25;
    private static final int MOST_PAYMENTS_BETWEEN = 2;

    private final long seed = Long.getLong("dure.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void losesNothingAndPaysNothingTwice() throws Exception {
        System.out.println("kill test, -Ddure.seed=" + seed);
        try (var server = new DurableServer()) {
            var house = new HouseProcess(PayingHouse.class, server.url(), true);
            HouseProcess spare = null;
            try {
                house.mustBeReady();
                spare = new HouseProcess(PayingHouse.class, server.url(), false);
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
                        spare = new HouseProcess(PayingHouse.class, server.url(), false);
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

    private static Deque<String> set(HouseProcess house) throws IOException {
        String set = house.ask("set " + KILLS * MOST_PAYMENTS_BETWEEN);
        assertThat(set).startsWith("loan");
        return new ArrayDeque<>(Arrays.asList(set.split(" ")));
    }

    private void payQuietly(
            HouseProcess house,
            String region,
            Deque<String> loans,
            Map<String, String> acknowledged)
            throws IOException {
        for (int i = random.nextInt(MOST_PAYMENTS_BETWEEN); i > 0; i--) {
            String loan = loans.removeFirst();
            note(acknowledged, loan, payUntilDone(house, region, loan));
        }
    }

    private String payAndKill(
            HouseProcess house,
            DurableServer server,
            String region,
            String loan,
            boolean killsHouse)
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
            house.kill();
        } else {
            server.kill();
        }
        return answer.get();
    }

    /** A house whose database was killed needs a moment to find it again. */
    private static String payUntilDone(HouseProcess house, String region, String loan)
            throws IOException {
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
            HouseProcess house, String region, List<String> loans, Map<String, String> acknowledged)
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
