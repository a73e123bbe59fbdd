package kr.dure.party;

import java.util.List;

/**
 * A row of a list that cannot be taken over, and the sentence that says why.
 *
 * @param line where the row begins in the file, the heading being line 1
 * @param key of the sentence, filled with {@code args}
 */
public record BadRow(long line, String key, List<Object> args) {}
