package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kr.dure.database.DurableServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The process, or the database under it, is killed at random moments while a list of deposits is
 * worked through and the days are closed. Every row becomes one receipt and every day is closed
 * once all the same, and the books hold.
 *
 * <p>{@code -Ddure.seed=…} repeats a run's moments, {@code -Ddure.kills=30} kills more often.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledDepositTests {

    private static final int KILLS = Integer.getInteger("dure.kills", 4);
    private static final int LOANS = 5;
    private static final int ROWS_A_KILL = 60;
    private static final int LATEST_MILLIS = 900;

    private final long seed = Long.getLong("dure.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void recordsEveryRowAndClosesEveryDayOnceWhateverIsKilled() throws Exception {
        System.out.println("kill test, -Ddure.seed=" + seed);
        int rows = KILLS * ROWS_A_KILL;
        try (var server = new DurableServer()) {
            var house = new HouseProcess(DepositHouse.class, server.url(), true);
            try {
                house.mustBeReady();
                String region = house.ask("set " + LOANS + " " + rows);
                assertThat(region).startsWith("loan");
                int stopped = 0;
                for (int kill = 0; kill < KILLS; kill++) {
                    // The first come early, whatever the machine: then there is work left.
                    int moment = random.nextInt(LATEST_MILLIS * (kill + 1) / KILLS);
                    house = runAndKill(house, server, region, moment, kill % 2 == 0);
                    stopped += isDone(house, region, rows) ? 0 : 1;
                }
                assertThat(stopped).as("kills in the middle, seed " + seed).isPositive();
                assertThat(untilDone(house, "run " + region)).isEqualTo("done");
                long sum = rows * 1_000L + rows * (rows - 1L) / 2;
                assertThat(house.ask("count " + region))
                        .as("seed " + seed)
                        .isEqualTo(rows + " " + rows + " " + rows + " " + sum);
                assertThat(house.ask("nights " + region))
                        .as("seed " + seed)
                        .startsWith(DepositHouse.NIGHTS + " " + DepositHouse.NIGHTS + " ")
                        .matches(".* (\\d+) \\1");
                assertThat(house.ask("verify " + region)).as("seed " + seed).isEqualTo("holds");
            } finally {
                house.close();
            }
        }
    }

    private HouseProcess runAndKill(
            HouseProcess house, DurableServer server, String region, int moment, boolean killsHouse)
            throws Exception {
        var answer =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return house.ask("run " + region);
                    } catch (IOException dead) {
                        return "dead";
                    }
                });
        Thread.sleep(moment);
        if (!killsHouse) {
            server.kill();
            answer.get();
            server.startAgain();
            return house;
        }
        house.kill();
        answer.get();
        var next = new HouseProcess(DepositHouse.class, server.url(), false);
        next.mustBeReady();
        return next;
    }

    /** What is recorded is what has a receipt, at every stop. */
    private boolean isDone(HouseProcess house, String region, int rows) throws IOException {
        String[] counts = untilDone(house, "count " + region).split(" ");
        assertThat(counts[0]).as("recorded rows and receipts, seed " + seed).isEqualTo(counts[2]);
        return Integer.parseInt(counts[0]) == rows;
    }

    /** A house whose database was killed needs a moment to find it again. */
    private static String untilDone(HouseProcess house, String command) throws IOException {
        String answer = house.ask(command);
        for (int tries = 0; tries < 50 && answer.startsWith("failed"); tries++) {
            assertThat(answer).doesNotContain("Refusal");
            answer = house.ask(command);
        }
        return answer;
    }
}
