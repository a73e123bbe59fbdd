package kr.dure.screen;

/** A request of a program that is not looked at: too long, no JSON, without its key. */
final class NotTaken extends RuntimeException {

    private final int status;
    private final String key;

    NotTaken(int status, String key) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }
}
