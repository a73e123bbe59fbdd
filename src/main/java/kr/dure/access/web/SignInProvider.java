package kr.dure.access.web;

import java.util.List;
import kr.dure.access.Account;
import kr.dure.access.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Hands what was typed on the sign-in page to the door, as often as the rate allows. */
@Component
class SignInProvider implements AuthenticationProvider {

    /** Too many tries in too short a time. */
    static final class TooManyTries extends AuthenticationException {
        TooManyTries() {
            super("too many tries");
        }
    }

    private final SignIn signIn;
    private final SignInRate rate;

    SignInProvider(SignIn signIn, SignInRate rate) {
        this.signIn = signIn;
        this.rate = rate;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String login = typed.getName();
        String password = String.valueOf(typed.getCredentials());
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        if (!rate.takes(address, login)) {
            throw new TooManyTries();
        }
        Account account =
                signIn.enter(login, password, address)
                        .orElseThrow(() -> new BadCredentialsException("no"));
        rate.succeeded(address, login);
        var person = new Person(account.id(), account.login());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
