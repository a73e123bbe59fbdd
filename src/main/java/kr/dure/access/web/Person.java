package kr.dure.access.web;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who has signed in. It lies in the session, so it is small; name, offices and locks are asked for
 * anew in every request.
 */
public record Person(long accountId, String login) implements AuthenticatedPrincipal, Serializable {

    @Serial private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return login;
    }
}
