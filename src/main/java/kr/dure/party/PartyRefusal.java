package kr.dure.party;

import kr.dure.kernel.Refusal;

/**
 * Why an organisation, or something about it, cannot be kept, changed or shown. Keys are written
 * out where they are thrown, so that they can be found.
 */
public final class PartyRefusal extends Refusal {

    private PartyRefusal(Kind kind, String key, Object... args) {
        super(kind, key, args);
    }

    static PartyRefusal invalid(String key, Object... args) {
        return new PartyRefusal(Kind.INVALID, key, args);
    }

    static PartyRefusal conflict(String key, Object... args) {
        return new PartyRefusal(Kind.CONFLICT, key, args);
    }

    static PartyRefusal forbidden(String key, Object... args) {
        return new PartyRefusal(Kind.FORBIDDEN, key, args);
    }

    /** The same for what does not exist and for what lies outside of the caller's scope. */
    static PartyRefusal absent(long number) {
        return new PartyRefusal(Kind.ABSENT, "party.refusal.absent", number);
    }
}
