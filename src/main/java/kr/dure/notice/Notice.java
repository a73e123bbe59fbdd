package kr.dure.notice;

import java.time.Instant;
import java.util.List;

/**
 * A notice, as it is shown to one account.
 *
 * @param key of the sentence, in the messages of the room that told it
 * @param args for the sentence: texts, whole numbers, won and dates
 * @param href where it leads, within the house
 */
public record Notice(
        long id, String key, List<Object> args, String href, Instant at, boolean read) {

    public Notice {
        args = List.copyOf(args);
    }
}
