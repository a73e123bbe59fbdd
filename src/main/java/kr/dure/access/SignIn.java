package kr.dure.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.dure.access.Attempt.Outcome;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in by name and password, and locks an account for a while after several failures. The
 * lock is counted in the database, so it holds on every node and over a restart.
 *
 * <p>Source: 개인정보의 안전성 확보조치 기준 제5조 (몇 번 틀리면 접근을 제한한다).
 */
@Service
public class SignIn {

    /** So many failures within {@link #WINDOW}, and even the right password is turned away. */
    static final int FAILURES = 5;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final AccountTable accounts;
    private final AttemptTable attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /**
     * Checked for unknown names, so that they take as long as known ones: the hash of a password by
     * chance that nobody kept, at the price {@link AccessConfiguration} asks.
     */
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$E9jy/wT4fbHna9TU3X+4IQ"
                    + "$geG+ZSFwufqgkHdNmLNDUaLThxXb2Rq/NAIOXqY7fAM";

    SignIn(AccountTable accounts, AttemptTable attempts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The account, if name and password fit and it is neither locked nor closed. All reasons for
     * "no" look and last the same.
     */
    @Transactional
    public Optional<Account> enter(String login, String password, String address) {
        Optional<Account> account =
                accounts.findByLogin(login.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.closed());
        String hash = account.map(each -> attempts.standInLine(each.id())).orElse(NOBODYS_HASH);
        boolean locked = account.map(each -> isLocked(each.id())).orElse(false);
        String bounded = password.length() > PasswordRule.MOST ? "" : password;
        boolean fits = passwords.matches(bounded, hash) && account.isPresent();
        Outcome outcome = locked ? Outcome.LOCKED : fits ? Outcome.ENTERED : Outcome.FAILED;
        attempts.insert(account.map(Account::id).orElse(null), address, outcome);
        return outcome == Outcome.ENTERED ? account : Optional.empty();
    }

    /** Whether the account is locked now. */
    @Transactional(readOnly = true)
    public boolean isLocked(long accountId) {
        return attempts.failures(accountId, clock.instant().minus(WINDOW)) >= FAILURES;
    }

    /** Lifts the lock of an account of the acting region. */
    @Transactional
    public void unlock(long accountId) {
        Offices.mustAdminister();
        boolean ours =
                accounts.ofRegion(Acting.current().region()).stream()
                        .anyMatch(each -> each.id() == accountId);
        if (!ours) {
            throw new AccessRefusal.Absent("account");
        }
        attempts.insert(accountId, Acting.current().request(), Outcome.UNLOCKED);
    }

    /** The latest tries at an account, the newest first. */
    @Transactional(readOnly = true)
    public List<Attempt> latest(long accountId) {
        return attempts.latest(accountId, 20);
    }
}
