package kr.dure.access;

import java.time.Instant;

/** One try to sign in, or the lifting of a lock. */
public record Attempt(Instant at, String address, Outcome outcome) {

    /** How it ended. */
    public enum Outcome {
        ENTERED,
        FAILED,
        /** Turned away because of the failures before it, whatever the password was. */
        LOCKED,
        /** An administrator lifted the lock. */
        UNLOCKED
    }
}
