package kr.dure.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of programs. Each carries exactly one office of the person who made it and never more than
 * that: when the office ends, the account is locked or closed, or the token is revoked or has run
 * out, the next request is turned away.
 */
@Service
public class Tokens {

    /** The longest a token lives, in days. */
    public static final int LONGEST_DAYS = 366;

    /** What every secret begins with, so that one left lying about is known for what it is. */
    static final String MARK = "dure_";

    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int TAIL = 4;
    private static final Duration USE_KEPT_EVERY = Duration.ofMinutes(1);

    /**
     * A token just made.
     *
     * @param secret what the program sends; it is known here and now, and never again
     */
    public record Made(Token token, String secret) {}

    private final TokenTable table;
    private final Offices offices;
    private final SignIn signIn;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenTable table, Offices offices, SignIn signIn, Clock clock) {
        this.table = table;
        this.offices = offices;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Makes a token for an office that who acts holds now, in the acting region.
     *
     * @param name under which its owner finds it again
     * @param expiresOn its last day, today or later
     * @throws AccessRefusal if the office is another's or over, the name is missing, too long or
     *     taken by a token not revoked, or the last day cannot be
     */
    @Transactional
    public Made make(long heldId, String name, LocalDate expiresOn) {
        Acting acting = Acting.current();
        OfficeHeld held =
                offices.heldNow(heldId, acting.accountId())
                        .filter(each -> each.region().equals(acting.region()))
                        .orElseThrow(AccessRefusal::noOffice);
        String stripped = name.strip();
        check(stripped, expiresOn);
        if (table.isTaken(held.accountId(), stripped)) {
            throw new AccessRefusal.TokenNamed(stripped);
        }
        String secret = secret();
        String tail = secret.substring(secret.length() - TAIL);
        try {
            long id = table.insert(held, stripped, expiresOn, tail, hash(secret));
            return new Made(table.find(id).orElseThrow(), secret);
        } catch (DuplicateKeyException e) {
            throw new AccessRefusal.TokenNamed(stripped);
        }
    }

    /** The tokens of who acts for offices in the acting region, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> own() {
        Acting acting = Acting.current();
        return table.ofAccount(acting.accountId(), acting.region());
    }

    /**
     * The tokens of an account for offices in the acting region, for its administrators and
     * auditors.
     */
    @Transactional(readOnly = true)
    public List<Token> of(long accountId) {
        if (!Acting.current().isAnyOf(Office.ADMINISTRATOR, Office.AUDITOR)) {
            throw new AccessRefusal.NotAdministrator();
        }
        return table.ofAccount(accountId, Acting.current().region());
    }

    /**
     * Ends a token at once, by its owner or an administrator of its region. What is revoked stays
     * revoked; doing it again changes nothing.
     *
     * @throws AccessRefusal if there is none within reach
     */
    @Transactional
    public void revoke(long id) {
        Acting acting = Acting.current();
        Token token =
                table.find(id)
                        .filter(each -> each.office().region().equals(acting.region()))
                        .filter(each ->
                                each.accountId() == acting.accountId()
                                        || acting.isAnyOf(Office.ADMINISTRATOR))
                        .orElseThrow(() -> new AccessRefusal.Absent("token"));
        table.revoke(token.id());
    }

    /**
     * The token of a secret, if it opens the door now. All reasons for "no" look the same.
     *
     * @param from the address it is sent from
     */
    @Transactional
    public Optional<Token> enter(String secret, String from) {
        if (!secret.startsWith(MARK)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Optional<Token> found =
                table.findByHash(hash(secret))
                        .filter(each -> each.isLiveOn(today))
                        .filter(each -> !signIn.isLocked(each.accountId()));
        Instant lately = clock.instant().minus(USE_KEPT_EVERY);
        found.filter(each -> each.usedAt() == null || each.usedAt().isBefore(lately))
                .ifPresent(each -> table.used(each.id(), from, lately));
        return found;
    }

    private void check(String name, LocalDate expiresOn) {
        if (name.isEmpty()) {
            throw new AccessRefusal.NameMissing();
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new AccessRefusal.TokenNameLong(LONGEST_NAME);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(LONGEST_DAYS);
        if (expiresOn.isBefore(today) || expiresOn.isAfter(last)) {
            throw new AccessRefusal.TokenDays(expiresOn, today, last);
        }
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Fast on purpose: 256 random bits cannot be guessed, however many hashes are tried. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
