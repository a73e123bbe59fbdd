package kr.dure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.dure.access.Acting;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import kr.dure.access.Tokens;
import org.springframework.stereotype.Component;

/** Makes tokens for the people of a test. */
@Component
public class Keys {

    private final Tokens tokens;
    private final Offices offices;
    private final Clock clock;

    Keys(Tokens tokens, Offices offices, Clock clock) {
        this.tokens = tokens;
        this.offices = offices;
        this.clock = clock;
    }

    /** A token of the person for the office they act in. */
    public Tokens.Made make(Acting acting) {
        OfficeHeld held =
                offices.held(acting.accountId()).stream()
                        .filter(each -> each.office() == acting.office())
                        .findFirst()
                        .orElseThrow();
        LocalDate until = LocalDate.now(clock).plusDays(30);
        try {
            return acting.call(() -> tokens.make(held.id(), "시험 " + UUID.randomUUID(), until));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program with such a token. */
    public Program program(int port, Acting acting) {
        return new Program(port, make(acting).secret());
    }
}
