package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a person typed, as they typed it, and what is wrong with it. A page is shown again with
 * both, so nothing typed is lost.
 *
 * <p>A controller reads it inside {@link #submit}:
 *
 * <pre>{@code
 * return form.submit(
 *         () -> loans.register(id, form.read(() -> new Security(form.required("registryNo"),
 *                 form.date("registeredOn")))),
 *         "redirect:/loans/" + id,
 *         () -> show(id, form, model));
 * }</pre>
 */
public final class Form {

    /** The name of the hidden field that makes a second sending of the same form harmless. */
    static final String KEY = "_key";

    private final Words words;
    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, Upload> uploads;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final @Nullable HttpServletRequest request;
    private final @Nullable HttpServletResponse response;

    Form(
            Words words,
            Map<String, String[]> typed,
            Map<String, Upload> uploads,
            @Nullable HttpServletRequest request,
            @Nullable HttpServletResponse response) {
        this.words = words;
        this.uploads = uploads;
        this.request = request;
        this.response = response;
        typed.forEach((name, values) -> this.typed.put(name, List.of(values)));
    }

    /** An empty form for a page shown the first time. */
    public static Form blank(Words words) {
        return new Form(words, Map.of(), Map.of(), null, null);
    }

    /** Fills in what the house knows already, unless the person has typed something. */
    public Form fill(String name, @Nullable Object value) {
        if (value != null) {
            typed.putIfAbsent(name, List.of(shown(value)));
        }
        return this;
    }

    /**
     * Runs the act and goes on to {@code then}; when the form cannot be read or the door refuses,
     * the sentence is put at its field, the answer becomes 422 (409, 403 …) and {@code again} is
     * shown.
     */
    public String submit(Runnable act, String then, Supplier<String> again) {
        return submit(
                () -> {
                    act.run();
                    return then;
                },
                again);
    }

    /** The same where the act itself says where to go on. */
    public String submit(Supplier<String> act, Supplier<String> again) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.ABSENT) {
                throw refusal;
            }
            if (!(refusal instanceof FormWrong)) {
                refuse(refusal);
            }
            if (response != null) {
                response.setStatus(Failures.status(refusal));
                if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                    response.setHeader(Failures.REFUSED_BY, "door");
                }
            }
            return again.get();
        }
    }

    /** Reads several fields, and refuses with all that is wrong rather than with the first. */
    public <T> T read(Supplier<T> fields) {
        T read = fields.get();
        if (!errors.isEmpty()) {
            throw new FormWrong();
        }
        return read;
    }

    /** Leaves a sentence about what was just done, shown once on the page gone on to. */
    public void done(String key, Object... args) {
        if (request != null) {
            RequestContextUtils.getOutputFlashMap(request).put(Pages.DONE, words.text(key, args));
        }
    }

    /** What was typed, trimmed; empty when nothing was. */
    public String text(String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** As {@link #text}, exactly as it was typed, to be shown again. */
    public String typed(String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public Map<String, List<String>> all() {
        return Map.copyOf(typed);
    }

    public boolean checked(String name) {
        return typed.containsKey(name);
    }

    public boolean chosen(String name, String value) {
        return all(name).contains(value);
    }

    public String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            wrong(name, "screen.form.required");
        }
        return value;
    }

    public Won won(String name) {
        return value(name, WonText::read, Won.ZERO);
    }

    public LocalDate date(String name) {
        return value(name, DateText::read, LocalDate.EPOCH);
    }

    public @Nullable LocalDate dateOrNull(String name) {
        return text(name).isEmpty() ? null : date(name);
    }

    public @Nullable Won wonOrNull(String name) {
        return text(name).isEmpty() ? null : won(name);
    }

    /**
     * Reads a required field with a reader of its own, such as {@code BusinessNumber::read}; what
     * the reader refuses becomes the error of the field.
     *
     * @return the value, or {@code otherwise} where there is an error
     */
    public <T> T value(String name, Function<String, T> reader, T otherwise) {
        String typed = required(name);
        if (typed.isEmpty()) {
            return otherwise;
        }
        try {
            return reader.apply(typed);
        } catch (Refusal unreadable) {
            refuse(unreadable.at(name));
            return otherwise;
        }
    }

    /** A whole number from 0 to a thousand million. */
    public int number(String name) {
        String value = required(name).replace(",", "");
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("[0-9]{1,9}")) {
            wrong(name, "screen.form.number", value);
            return 0;
        }
        return Integer.parseInt(value);
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        for (E each : choices.getEnumConstants()) {
            if (each.name().equals(text(name))) {
                return each;
            }
        }
        wrong(name, "screen.form.choice");
        return null;
    }

    public @Nullable Upload file(String name) {
        return uploads.get(name);
    }

    public void wrong(String field, String key, Object... args) {
        errors.putIfAbsent(field, words.text(key, args));
    }

    /** Takes a door's refusal as an error at its field, or of the whole form. */
    public void refuse(Refusal refusal) {
        String field = refusal.field();
        errors.putIfAbsent(field == null ? "" : field, words.text(refusal));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Field → sentence, in the order they were found; "" is the whole form. */
    public Map<String, String> errors() {
        return errors;
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** The same when the form is sent twice, another when it is asked for anew. */
    public String key() {
        String sent = text(KEY);
        return sent.isEmpty() ? UUID.randomUUID().toString() : sent;
    }

    private static String shown(Object value) {
        return switch (value) {
            case Won won -> Shown.won(won);
            case LocalDate date -> Shown.date(date);
            default -> value.toString();
        };
    }

    /** Which texts describe a field to a screen reader: its hint, its error, neither or both. */
    public @Nullable String describedBy(String name, boolean hint) {
        String hintId = hint ? name + "-h" : "";
        String errorId = errors.containsKey(name) ? name + "-e" : "";
        String both = (hintId + " " + errorId).strip();
        return both.isEmpty() ? null : both;
    }

    /** An amount as it is read aloud, beside the figure typed; empty where it cannot be read. */
    public String reading(String name) {
        try {
            return text(name).isEmpty() ? "" : WonText.spoken(WonText.read(text(name)));
        } catch (Refusal unreadable) {
            return "";
        }
    }
}
