package kr.dure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import kr.dure.access.Tokens;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tokens for the people of a test, and people where it has none with an account. */
@Component
public class Keys {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Tokens tokens;
    private final Accounts accounts;
    private final Offices offices;
    private final Clock clock;

    Keys(Tokens tokens, Accounts accounts, Offices offices, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
    }

    /** A new person in an office of a region. */
    public Acting person(RegionCode region, Office office) {
        return person(region, office, null);
    }

    /** A new person who speaks for an enterprise. */
    public Acting member(RegionCode region, long organisation) {
        return person(region, Office.ENTERPRISE_MEMBER, organisation);
    }

    private Acting person(RegionCode region, Office office, @Nullable Long organisation) {
        return call(
                Acting.house(region, "keys"),
                () -> {
                    String login = "k" + UUID.randomUUID();
                    long account = accounts.open(login, "나라온", Cast.PASSWORD);
                    var grant = new Grant(account, office, organisation, null, SINCE, null);
                    long held = offices.grant(grant);
                    return offices.heldNow(held, account).orElseThrow().acting("test");
                });
    }

    /** A token of the person for the office they act in. */
    public Tokens.Made make(Acting acting) {
        OfficeHeld held =
                offices.held(acting.accountId()).stream()
                        .filter(each -> each.office() == acting.office())
                        .findFirst()
                        .orElseThrow();
        LocalDate until = LocalDate.now(clock).plusDays(30);
        return call(acting, () -> tokens.make(held.id(), "시험 " + UUID.randomUUID(), until));
    }

    /** A program with such a token. */
    public Program program(int port, Acting acting) {
        return new Program(port, make(acting).secret());
    }

    private static <T> T call(Acting acting, Callable<T> work) {
        try {
            return acting.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
