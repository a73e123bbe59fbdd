package kr.dure.access;

import java.util.Locale;

/** What a password must be: long, and not the sign-in name. No classes of characters, no expiry. */
final class PasswordRule {

    static final int LEAST = 10;

    /** Longer ones would only make the hash slow. */
    static final int MOST = 200;

    private PasswordRule() {}

    static void check(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw new AccessRefusal.PasswordLength(LEAST, MOST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            throw new AccessRefusal.PasswordIsLogin();
        }
    }
}
