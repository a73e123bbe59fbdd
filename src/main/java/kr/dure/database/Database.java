package kr.dure.database;

import java.util.Map;

/**
 * The database the program works on. It is opened before Spring starts and closed after Spring has
 * closed the last connection.
 */
public interface Database extends AutoCloseable {

    /**
     * Makes the database ready, and starts it if it lies inside.
     *
     * @throws CannotStart with the sentence for the operator
     */
    void open();

    /** What Spring has to know: addresses, roles, passwords, the key. Only once it is open. */
    Map<String, Object> settings();

    /** Where it is, for people. */
    String place();

    /** Stops what {@link #open} started; closing twice, or before, does no harm. */
    @Override
    void close();
}
