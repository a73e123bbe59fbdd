package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kr.dure.HouseTest;
import kr.dure.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class SignInRateTests {

    private final Hand clock = new Hand();
    private final SignInRate rate = new SignInRate(30, clock);

    @LocalServerPort int port;

    @Test
    void takesThirtyTriesAMinuteOfAnAddress() {
        for (int i = 0; i < 30; i++) {
            assertThat(rate.takes("10.0.0.1", "name" + i)).isTrue();
        }
        assertThat(rate.takes("10.0.0.1", "another")).isFalse();
        assertThat(rate.takes("10.0.0.2", "another")).isTrue();
        clock.now = clock.now.plusSeconds(61);
        assertThat(rate.takes("10.0.0.1", "another")).isTrue();
    }

    @Test
    void takesTenTriesAMinuteAtANameFromAnywhere() {
        for (int i = 0; i < 10; i++) {
            assertThat(rate.takes("10.0.1." + i, " Somebody")).isTrue();
        }
        assertThat(rate.takes("10.0.2.1", "somebody")).isFalse();
    }

    @Test
    void countsOnlyFailures() {
        for (int i = 0; i < 100; i++) {
            assertThat(rate.takes("10.0.3.1", "busy")).isTrue();
            rate.succeeded("10.0.3.1", "busy");
        }
    }

    @Test
    void saysWhenToTryAgain() {
        Visit visit = new Visit(port);
        String answer = "";
        for (int i = 0; i < 40 && !answer.endsWith("?wait"); i++) {
            answer =
                    visit.signIn("guessed-at", "guess " + i)
                            .headers()
                            .firstValue("Location")
                            .orElse("");
        }
        assertThat(answer).isEqualTo("/sign-in?wait");
        var page = visit.get(answer);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("60");
    }

    /** A clock turned by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.EPOCH.plus(Duration.ofDays(20_000));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
