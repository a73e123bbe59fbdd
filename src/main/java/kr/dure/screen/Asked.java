package kr.dure.screen;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.dure.access.Acting;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program sends: a JSON object and its idempotency key. As {@link Form} does for people, it
 * is read field by field, and refused with all that is wrong rather than with the first. A field
 * nobody reads is wrong too: a name mistyped must not be lost in silence.
 */
public final class Asked {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_TEXT = 1_000;

    private final Whole whole;
    private final JsonNode node;
    private final String path;
    private final Set<String> known = new HashSet<>();
    private final List<Asked> parts;

    /** What all parts of a request share. */
    record Whole(
            String key,
            byte[] fingerprint,
            Map<String, AskedWrong.Reason> wrong,
            List<Asked> parts) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private Asked(Whole whole, JsonNode node, String path) {
        this.whole = whole;
        this.node = node;
        this.path = path;
        this.parts = whole.parts();
        parts.add(this);
    }

    static Asked of(String key, byte[] fingerprint, JsonNode node) {
        var whole = new Whole(key, fingerprint, new TreeMap<>(), new ArrayList<>());
        return new Asked(whole, node, "");
    }

    String key() {
        return whole.key();
    }

    byte[] fingerprint() {
        return whole.fingerprint();
    }

    /** The key as a door takes it: the same for the same request of the same person. */
    public String doorKey() {
        String own = Acting.current().accountId() + " " + whole.key();
        return "api-" + UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the whole of it. */
    public <T> T read(Supplier<T> fields) {
        T read = fields.get();
        for (Asked part : parts) {
            part.node.propertyNames().stream()
                    .filter(each -> !part.known.contains(each))
                    .forEach(each -> part.wrong(each, "screen.asked.unknown"));
        }
        if (!whole.wrong().isEmpty()) {
            throw new AskedWrong(whole.wrong());
        }
        return read;
    }

    /** A text of one line, without the spaces around it. */
    public String text(String field) {
        JsonNode value = value(field);
        if (value == null || !value.isString() || value.stringValue().isBlank()) {
            wrong(field, value == null ? "screen.asked.missing" : "screen.asked.text");
            return "";
        }
        String text = value.stringValue().strip();
        if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
            wrong(field, "screen.asked.text-shape", LONGEST_TEXT);
            return "";
        }
        return text;
    }

    /** A day as 2026-11-25. */
    public LocalDate date(String field) {
        JsonNode value = value(field);
        try {
            if (value != null && value.isString()) {
                return LocalDate.parse(value.stringValue(), DAY);
            }
            wrong(field, value == null ? "screen.asked.missing" : "screen.asked.date");
        } catch (DateTimeException e) {
            wrong(field, "screen.asked.date");
        }
        return LocalDate.EPOCH;
    }

    /** An amount: a JSON number without a fraction. */
    public Won won(String field) {
        return Won.of(whole(field, "screen.asked.won"));
    }

    /** The number of a row. */
    public long id(String field) {
        return whole(field, "screen.asked.whole");
    }

    private long whole(String field, String no) {
        JsonNode value = value(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            wrong(field, value == null ? "screen.asked.missing" : no);
            return 0;
        }
        return value.longValue();
    }

    /** A whole number; one too large or below zero stays beyond every bound. */
    public int number(String field) {
        return Math.clamp(id(field), -1, Integer.MAX_VALUE);
    }

    /** A rate in basis points. */
    public Rate rate(String field) {
        long read = whole(field, "screen.asked.rate");
        if (read < 0 || read > Rate.MOST.basisPoints()) {
            wrong(field, "screen.asked.rate");
            return Rate.ZERO;
        }
        return Rate.of((int) read);
    }

    /** Yes or no; no where there is nothing. */
    public boolean flag(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isBoolean()) {
            wrong(field, "screen.asked.flag");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** Whether there is a value. */
    public boolean has(String field) {
        return value(field) != null;
    }

    /** One of the names of an enum, which has to be there. */
    public <E extends Enum<E>> E one(String field, Class<E> choices) {
        if (!has(field)) {
            wrong(field, "screen.asked.missing");
        }
        return choice(field, choices);
    }

    /**
     * The same where all other fields follow from it: a wrong one is refused before they are read.
     */
    public <E extends Enum<E>> E kind(String field, Class<E> choices) {
        E read = one(field, choices);
        if (!whole.wrong().isEmpty()) {
            throw new AskedWrong(whole.wrong());
        }
        return read;
    }

    /** One of the names of an enum; the first of them where there is none. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        JsonNode value = value(field);
        List<String> names = new ArrayList<>();
        for (E each : choices.getEnumConstants()) {
            if (value != null && value.isString() && value.stringValue().equals(each.name())) {
                return each;
            }
            names.add(each.name());
        }
        if (value != null) {
            wrong(field, "screen.asked.choice", String.join(", ", names));
        }
        return choices.getEnumConstants()[0];
    }

    /** A part of it, or null where there is none. */
    public <T> @Nullable T part(String field, Function<Asked, T> reader) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            wrong(field, "screen.asked.object");
            return null;
        }
        return reader.apply(new Asked(whole, value, path + field + "."));
    }

    /** Several parts, at least one and at most so many. */
    public <T> List<T> list(String field, int most, Function<Asked, T> reader) {
        JsonNode value = value(field);
        List<T> read = new ArrayList<>();
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > most) {
            wrong(field, value == null ? "screen.asked.missing" : "screen.asked.list", most);
            return read;
        }
        for (int i = 0; i < value.size(); i++) {
            String place = field + "[" + i + "]";
            if (value.get(i).isObject()) {
                read.add(reader.apply(new Asked(whole, value.get(i), path + place + ".")));
            } else {
                wrong(place, "screen.asked.object");
            }
        }
        return read;
    }

    /** The value of a field; null where it is not there, or null. */
    private @Nullable JsonNode value(String field) {
        known.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private void wrong(String field, String key, Object... args) {
        whole.wrong().putIfAbsent(path + field, new AskedWrong.Reason(key, List.of(args)));
    }

    /** The "no" about one value in an address. */
    static Refusal wrongIn(String field, String key, Object... args) {
        return new AskedWrong(Map.of(field, new AskedWrong.Reason(key, List.of(args))));
    }
}
