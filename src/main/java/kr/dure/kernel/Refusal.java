package kr.dure.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A "no" with its reason: the sentence a person reads, found by {@code key} in the message files
 * and filled with {@code args}, the form field it stands at, and the article of law it rests on.
 * Each room narrows it to a sealed family of its own.
 *
 * <p>Nothing is half done when it is thrown: every door is one transaction.
 */
public abstract class Refusal extends RuntimeException {

    /** What kind of "no": decides the status of the answer. */
    public enum Kind {
        /** The input cannot stand as it is (422). */
        INVALID,
        /** The state of things forbids it, or somebody was faster (409). */
        CONFLICT,
        /** This office, or this person, may not (403). */
        FORBIDDEN,
        /** No such thing within these walls (404). */
        ABSENT
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> args;
    private @Nullable String field;
    private @Nullable String article;

    protected Refusal(Kind kind, String key, Object... args) {
        super(key + " " + List.of(args), null, false, true);
        this.kind = kind;
        this.key = key;
        this.args = List.of(args);
    }

    /** Names the form field the sentence stands at. */
    public Refusal at(String field) {
        this.field = field;
        return this;
    }

    /** Names the article the refusal rests on, as it is cited ("조례 제9조"). */
    public Refusal under(String article) {
        this.article = article;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String article() {
        return article;
    }
}
