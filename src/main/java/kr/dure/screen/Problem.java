package kr.dure.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A "no" as a program reads it (RFC 9457).
 *
 * @param type a name that stays: the key of the refusal, or of the kind of mistake
 * @param title what kind of "no" it is, in the reader's language
 * @param detail what was wrong and what to do
 * @param article of law it rests on
 * @param errors what is wrong field by field, empty where it is no single field's
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String article,
        List<Wrong> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field and its sentence. */
    public record Wrong(String field, String detail) {}
}
