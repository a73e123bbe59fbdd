package kr.dure.programme;

import java.util.List;
import kr.dure.kernel.Refusal;

/**
 * One thing to put right before an application can be handed in.
 *
 * @param field the name in the form, "file-" and the code of a wanted paper (which may be the name
 *     of a field as well), or empty for the whole
 * @param key of the sentence in the message files, {@code args} in its place holders
 */
public record Problem(String field, String key, List<Object> args) {

    static Problem at(String field, String key, Object... args) {
        return new Problem(field, key, List.of(args));
    }

    static Problem of(String field, Refusal refusal) {
        return new Problem(field, refusal.key(), refusal.args());
    }
}
