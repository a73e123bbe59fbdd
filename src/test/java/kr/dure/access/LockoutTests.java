package kr.dure.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.dure.Cast;
import kr.dure.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@HouseTest
class LockoutTests {

    private static final String WRONG = "not the password";

    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired SignIn signIn;
    @Autowired PasswordEncoder passwords;

    @Test
    void locksAfterFiveFailuresEvenForTheRightPassword() {
        String login = open();
        for (int i = 0; i < SignIn.FAILURES; i++) {
            assertThat(signIn.enter(login, WRONG, "10.0.0.1")).isEmpty();
        }
        assertThat(signIn.enter(login, Cast.PASSWORD, "10.0.0.2")).isEmpty();
        assertThat(signIn.latest(id(login)).getFirst().outcome()).isEqualTo(Attempt.Outcome.LOCKED);
    }

    /** What stands before the salt says how much memory and how many passes a check takes. */
    @Test
    void takesAsLongForUnknownNamesAsForKnownOnes() {
        String known = passwords.encode(Cast.PASSWORD);
        assertThat(price(SignIn.NOBODYS_HASH)).isEqualTo(price(known)).startsWith("$argon2id$");
        assertThat(SignIn.NOBODYS_HASH).hasSameSizeAs(known);
    }

    private static String price(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }

    @Test
    void forgetsFailuresAfterTheRightPassword() {
        String login = open();
        for (int i = 0; i < 3; i++) {
            for (int j = 1; j < SignIn.FAILURES; j++) {
                signIn.enter(login, WRONG, "10.0.0.1");
            }
            assertThat(signIn.enter(login, Cast.PASSWORD, "10.0.0.1")).isPresent();
        }
    }

    @Test
    void isUnlockedByAnAdministratorOfTheRegionAlone() {
        String login = open();
        long id = id(login);
        for (int i = 0; i < SignIn.FAILURES; i++) {
            signIn.enter(login, WRONG, "10.0.0.1");
        }
        Acting daegu = cast.acting(Cast.DAEGU, Office.ADMINISTRATOR);
        assertThat(refused(daegu, id)).isInstanceOf(AccessRefusal.Absent.class);
        assertThat(refused(cast.acting(Office.CASHIER), id))
                .isInstanceOf(AccessRefusal.NotAdministrator.class);
        assertThat(signIn.isLocked(id)).isTrue();
        cast.as(Office.ADMINISTRATOR, () -> signIn.unlock(id));
        assertThat(signIn.enter(login, Cast.PASSWORD, "10.0.0.1")).isPresent();
    }

    @Test
    void countsAllOfManyTriesAtOnce() throws Exception {
        String login = open();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> signIn.enter(login, WRONG, "10.0.0.1").isPresent();
            List<Future<Boolean>> all =
                    IntStream.range(0, 12).mapToObj(i -> threads.submit(attempt)).toList();
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isFalse();
            }
        }
        assertThat(signIn.latest(id(login)))
                .filteredOn(each -> each.outcome() == Attempt.Outcome.FAILED)
                .hasSize(SignIn.FAILURES);
    }

    @Test
    void takesAboutAsLongForUnknownNames() {
        String login = open();
        signIn.enter("nobody-at-all", WRONG, "10.0.0.1");
        long known = nanos(() -> signIn.enter(login, WRONG, "10.0.0.1"));
        long unknown = nanos(() -> signIn.enter("nobody-at-all", WRONG, "10.0.0.1"));
        // Without the hash of nobody it would be a fiftieth.
        assertThat(unknown).isGreaterThan(known / 4);
    }

    private static long nanos(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private Throwable refused(Acting acting, long id) {
        return org.assertj.core.api.Assertions.catchThrowable(
                () -> acting.run(() -> signIn.unlock(id)));
    }

    private long id(String login) {
        return cast.call(
                Office.ADMINISTRATOR,
                () ->
                        accounts.all().stream()
                                .filter(each -> each.login().equals(login))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    private String open() {
        String login = "l" + UUID.randomUUID();
        cast.call(Office.ADMINISTRATOR, () -> accounts.open(login, "아무개", Cast.PASSWORD));
        return login;
    }
}
