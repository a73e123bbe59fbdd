package kr.dure.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kr.dure.kernel.Language;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all rooms, by key, in the language of who reads ({@link Language#current}).
 * Arguments are put in as people read them: won with commas, dates as 2026. 11. 22. or 22 Nov 2026,
 * months, numbers without grouping (a year is not 2,026).
 */
@Component
public class Words {

    private static final String LAW = "screen.law.";

    private final Map<String, String> korean;
    private final Map<String, String> english;
    private final Map<String, String> laws;

    Words() {
        this.korean = Map.copyOf(read(Language.KOREAN));
        Map<String, String> most = new HashMap<>(korean);
        most.putAll(read(Language.ENGLISH));
        this.english = Map.copyOf(most);
        Map<String, String> cited = new HashMap<>();
        korean.forEach((key, law) -> {
            if (key.startsWith(LAW)) {
                cited.put(law.replace(" ", ""), Objects.requireNonNull(english.get(key)));
            }
        });
        this.laws = Map.copyOf(cited);
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> patterns = new HashMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        String files = "classpath*:messages/*_" + language.tag() + ".properties";
        try {
            for (Resource file : resolver.getResources(files)) {
                var room = new Properties();
                try (var in =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    room.load(in);
                }
                room.forEach((key, words) -> patterns.put((String) key, (String) words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }

    /** The words where no server is started: for a command. */
    public static Words ofTheHouse() {
        return new Words();
    }

    /** The sentence of a key; an unknown key shows itself, and a test finds it. */
    public String text(String key, Object... args) {
        Language language = Language.current();
        String pattern = patterns(language).get(key);
        if (pattern == null) {
            return key;
        }
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = shown(args[i]);
        }
        String filled = new MessageFormat(pattern, language.locale()).format(shown);
        return switch (language) {
            case KOREAN -> Particles.settle(filled);
            case ENGLISH -> Plurals.settle(filled);
        };
    }

    public String text(String key, List<?> args) {
        return text(key, args.toArray());
    }

    /** Whether there is such a sentence, in Korean as in English. */
    public boolean has(String key) {
        return korean.containsKey(key);
    }

    /** The sentence of a refusal, with its article behind it when it names one. */
    public String text(Refusal refusal) {
        String sentence = text(refusal.key(), refusal.args());
        String article = refusal.article();
        return article == null ? sentence : sentence + " (" + article(article) + ")";
    }

    /** An article of law as it is cited: in English too, where the law is known here. */
    public String article(String article) {
        return switch (Language.current()) {
            case KOREAN -> article;
            case ENGLISH -> Citation.inEnglish(article, laws);
        };
    }

    private Map<String, String> patterns(Language language) {
        return switch (language) {
            case KOREAN -> korean;
            case ENGLISH -> english;
        };
    }

    private static String shown(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case Won won -> Shown.won(won);
            case LocalDate date -> Shown.date(date);
            case YearMonth month -> Shown.month(month);
            case Instant moment -> Shown.moment(moment);
            default -> arg.toString();
        };
    }
}
