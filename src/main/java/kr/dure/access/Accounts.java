package kr.dure.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People with accounts. Passwords are kept as argon2 hashes, apart from everything else. */
@Service
public class Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final AccountTable table;
    private final PasswordEncoder passwords;

    Accounts(AccountTable table, PasswordEncoder passwords) {
        this.table = table;
        this.passwords = passwords;
    }

    /**
     * Opens an account; it holds no office yet.
     *
     * @throws AccessRefusal for a login that is taken or malformed, or a weak password
     */
    @Transactional
    public long open(String login, String name, String password) {
        Offices.mustAdminister();
        String lowered = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(lowered).matches()) {
            throw new AccessRefusal.LoginMalformed();
        }
        if (name.isBlank()) {
            throw new AccessRefusal.NameMissing();
        }
        PasswordRule.check(password, lowered);
        if (table.findByLogin(lowered).isPresent()) {
            throw new AccessRefusal.LoginTaken(lowered);
        }
        long id = table.insert(lowered, name.strip());
        table.insertSecret(id, passwords.encode(password));
        return id;
    }

    /** The accounts opened in the acting region or holding an office in it, by name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return table.ofRegion(Acting.current().region());
    }

    /**
     * An account of the acting region.
     *
     * @throws AccessRefusal.Absent if it is not one of this region
     */
    @Transactional(readOnly = true)
    public Account get(long id) {
        return all().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new AccessRefusal.Absent("account"));
    }

    /** The names behind account numbers; numbers without an account are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : table.names(ids);
    }

    /**
     * Changes a password, by who knows the present one.
     *
     * @throws AccessRefusal if the present one is wrong or the new one weak
     */
    @Transactional
    public void changePassword(long id, String present, String next) {
        Account own = table.find(id).orElseThrow(() -> new AccessRefusal.Absent("account"));
        if (!passwords.matches(present, table.passwordHash(id))) {
            throw new AccessRefusal.PasswordWrong();
        }
        PasswordRule.check(next, own.login());
        table.updateSecret(id, passwords.encode(next));
    }
}
