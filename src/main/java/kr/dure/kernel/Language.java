package kr.dure.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The languages Dure speaks. Which one the reader reads is bound for the length of a request, as
 * who acts is; where nobody chose one it is Korean, and official papers are Korean whoever reads
 * (docs/decisions/0017).
 */
public enum Language {
    KOREAN(Locale.KOREAN),
    ENGLISH(Locale.ENGLISH);

    private static final ScopedValue<Language> CURRENT = ScopedValue.newInstance();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** What the reader reads. */
    public static Language current() {
        return CURRENT.orElse(KOREAN);
    }

    /** The language of a tag such as "en". */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    public Locale locale() {
        return locale;
    }

    /** "ko" or "en". */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The one a reader of this language can change to. */
    public Language other() {
        return this == KOREAN ? ENGLISH : KOREAN;
    }

    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /** The same for work that fails with nothing to be declared. */
    public <T> T get(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
