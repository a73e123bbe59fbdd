package kr.dure.access.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address, and anybody at one name, may fail to sign in, or to show a token. It is
 * counted in the memory of each node: it spares the machine from hashing without end, and slows
 * down guessing over many names. What must hold over all nodes, the lock of an account, is counted
 * in the database.
 */
@Component
class SignInRate {

    private static final int NAMES_KNOWN = 50_000;
    private static final int TRIES_AT_A_NAME = 10;

    private final Map<String, Bucket> buckets = new Known();
    private final int triesOfAnAddress;
    private final Clock clock;

    SignInRate(@Value("${dure.sign-in.tries-a-minute:30}") int triesOfAnAddress, Clock clock) {
        this.triesOfAnAddress = triesOfAnAddress;
        this.clock = clock;
    }

    /** Takes a try at a name from an address, if there is one left of both. */
    boolean takes(String address, String login) {
        return bucket(address, triesOfAnAddress).tryConsume(1)
                && bucket(name(login), TRIES_AT_A_NAME).tryConsume(1);
    }

    /** Gives the try back: only failures count. */
    void succeeded(String address, String login) {
        bucket(address, triesOfAnAddress).addTokens(1);
        bucket(name(login), TRIES_AT_A_NAME).addTokens(1);
    }

    /** Whether requests of programs from an address are looked at: not after many wrong tokens. */
    boolean listensTo(String address) {
        return bucket(programs(address), triesOfAnAddress).getAvailableTokens() > 0;
    }

    /** Counts a wrong token. */
    void failed(String address) {
        bucket(programs(address), triesOfAnAddress).tryConsume(1);
    }

    /** Apart from people at the same address, who sign in by name. */
    private static String programs(String address) {
        return "programs " + address;
    }

    private static String name(String login) {
        return "name " + login.strip().toLowerCase(Locale.ROOT);
    }

    private synchronized Bucket bucket(String key, int tries) {
        return buckets.computeIfAbsent(
                key,
                _ ->
                        Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(tries)
                                                .refillGreedy(tries, Duration.ofMinutes(1)))
                                .withCustomTimePrecision(new HouseTime(clock))
                                .build());
    }

    /** The clock of the house, as the buckets ask for it. */
    private record HouseTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Forgets who has not tried for longest, so that memory stays bounded. */
    private static final class Known extends LinkedHashMap<String, Bucket> {

        Known() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > NAMES_KNOWN;
        }
    }
}
