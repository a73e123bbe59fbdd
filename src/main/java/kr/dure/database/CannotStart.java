package kr.dure.database;

/**
 * The program cannot start, for a reason its operator can do something about. The message is the
 * one sentence the console shows.
 */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause, false, false);
    }
}
