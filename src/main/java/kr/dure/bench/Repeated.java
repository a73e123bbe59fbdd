package kr.dure.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The middle of several runs in milliseconds. */
final class Repeated {

    private static final int MOST = 50;
    private static final int LEAST = 3;
    private static final long ENOUGH_NANOS = 5_000_000_000L;

    private Repeated() {}

    /** Runs once unseen, then until it has run often or long enough. */
    static double milliseconds(Callable<?> work) throws Exception {
        work.call();
        long[] taken = new long[MOST];
        int runs = 0;
        long sum = 0;
        while (runs < MOST && (runs < LEAST || sum < ENOUGH_NANOS)) {
            long began = System.nanoTime();
            work.call();
            taken[runs] = System.nanoTime() - began;
            sum += taken[runs];
            runs++;
        }
        Arrays.sort(taken, 0, runs);
        return taken[runs / 2] / 1e6;
    }
}
