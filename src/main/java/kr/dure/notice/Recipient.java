package kr.dure.notice;

import kr.dure.access.Office;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for. */
public sealed interface Recipient {

    /** One account, in whatever office it reads. */
    record Account(long accountId) implements Recipient {}

    /** All who hold an office in the region, or for one authority of it where one is named. */
    record Holders(Office office, @Nullable Long authorityId) implements Recipient {}

    /** All who speak for an organisation. */
    record Members(long organisationId) implements Recipient {}

    static Recipient account(long accountId) {
        return new Account(accountId);
    }

    static Recipient holders(Office office) {
        return new Holders(office, null);
    }

    static Recipient holders(Office office, long authorityId) {
        return new Holders(office, authorityId);
    }

    static Recipient members(long organisationId) {
        return new Members(organisationId);
    }
}
