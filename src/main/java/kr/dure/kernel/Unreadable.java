package kr.dure.kernel;

/**
 * Text that a value could not be read from: a distinct key for each reason, and what was typed as
 * the first argument of the sentence.
 */
public final class Unreadable extends Refusal {

    private Unreadable(String key, Object... args) {
        super(Kind.INVALID, key, args);
    }

    /** The key is written out in full where it is thrown, so that it can be found. */
    static Unreadable because(String key, Object... args) {
        return new Unreadable(key, args);
    }
}
