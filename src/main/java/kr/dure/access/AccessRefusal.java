package kr.dure.access;

import java.time.LocalDate;
import kr.dure.kernel.Refusal;

/** What the doors of people, offices and secrets say "no" to. */
public abstract sealed class AccessRefusal extends Refusal {

    AccessRefusal(Kind kind, String key, Object... args) {
        super(kind, "access.refusal." + key, args);
    }

    /** The refusal of an office that is not, or no longer, in these hands. */
    public static AccessRefusal noOffice() {
        return new Absent("office");
    }

    /** Only an administrator of the region, or the house itself, may. */
    public static final class NotAdministrator extends AccessRefusal {
        NotAdministrator() {
            super(Kind.FORBIDDEN, "not-administrator");
        }
    }

    /** Nobody gives an office to themselves, or ends their own. */
    public static final class OwnOffice extends AccessRefusal {
        OwnOffice() {
            super(Kind.FORBIDDEN, "own-office");
        }
    }

    /** No such account, office held, region or authority within these walls. */
    public static final class Absent extends AccessRefusal {
        Absent(String what) {
            super(Kind.ABSENT, "absent." + what);
        }
    }

    /** The sign-in name is in use. */
    public static final class LoginTaken extends AccessRefusal {
        LoginTaken(String login) {
            super(Kind.CONFLICT, "login-taken", login);
            at("login");
        }
    }

    /** The sign-in name has other than 3 to 60 of a–z, 0–9 and . _ @ -. */
    public static final class LoginMalformed extends AccessRefusal {
        LoginMalformed() {
            super(Kind.INVALID, "login-malformed");
            at("login");
        }
    }

    /** A name is needed. */
    public static final class NameMissing extends AccessRefusal {
        NameMissing() {
            super(Kind.INVALID, "name-missing");
            at("name");
        }
    }

    /** The password is too short or too long. */
    public static final class PasswordLength extends AccessRefusal {
        PasswordLength(int least, int most) {
            super(Kind.INVALID, "password-length", least, most);
            at("password");
        }
    }

    /** The password holds the sign-in name. */
    public static final class PasswordIsLogin extends AccessRefusal {
        PasswordIsLogin() {
            super(Kind.INVALID, "password-is-login");
            at("password");
        }
    }

    /** The password given as the present one is not. */
    public static final class PasswordWrong extends AccessRefusal {
        PasswordWrong() {
            super(Kind.INVALID, "password-wrong");
            at("present");
        }
    }

    /** The account already holds this office, for this scope, at that time. */
    public static final class AlreadyHeld extends AccessRefusal {
        AlreadyHeld() {
            super(Kind.CONFLICT, "already-held");
            at("office");
        }
    }

    /** An office needs the organisation or authority it speaks for, and no other scope. */
    public static final class ScopeMismatch extends AccessRefusal {
        ScopeMismatch(String key) {
            super(Kind.INVALID, key);
            at("office");
        }
    }

    /** The last day lies before the first. */
    public static final class EndsBeforeStart extends AccessRefusal {
        EndsBeforeStart() {
            super(Kind.INVALID, "ends-before-start");
            at("until");
        }
    }

    /** A token not revoked has the name. */
    public static final class TokenNamed extends AccessRefusal {
        TokenNamed(String name) {
            super(Kind.CONFLICT, "token-named", name);
            at("name");
        }
    }

    /** The name of a token is too long. */
    public static final class TokenNameLong extends AccessRefusal {
        TokenNameLong(int most) {
            super(Kind.INVALID, "token-name-long", most);
            at("name");
        }
    }

    /** A token ends between today and a year from now. */
    public static final class TokenDays extends AccessRefusal {
        TokenDays(LocalDate typed, LocalDate first, LocalDate last) {
            super(Kind.INVALID, "token-days", typed, first, last);
            at("expiresOn");
        }
    }

    /** The idempotency key was used for something else. */
    public static final class KeyUsed extends AccessRefusal {
        KeyUsed(String key) {
            super(Kind.INVALID, "key-used", key);
            at("Idempotency-Key");
        }
    }
}
