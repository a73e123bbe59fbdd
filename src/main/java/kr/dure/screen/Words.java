package kr.dure.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all rooms, by key. Arguments are put in as people read them: won with commas, dates
 * as 2026. 11. 22., numbers without grouping (a year is not 2,026).
 */
@Component
public class Words {

    private final Map<String, String> patterns;
    private final Locale locale;
    private final @Nullable Words english;

    Words() {
        this.patterns = read("ko");
        this.locale = Locale.KOREAN;
        Map<String, String> most = new HashMap<>(patterns);
        most.putAll(read("en"));
        this.english = new Words(most);
    }

    private Words(Map<String, String> english) {
        this.patterns = english;
        this.locale = Locale.ENGLISH;
        this.english = null;
    }

    private static Map<String, String> read(String language) {
        Map<String, String> patterns = new HashMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        String files = "classpath*:messages/*_" + language + ".properties";
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

    /** The words for a reader: in English for one who asks for it, Korean where it has none. */
    public Words in(Locale wanted) {
        boolean wantsEnglish = wanted.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return wantsEnglish && english != null ? english : this;
    }

    public Locale locale() {
        return locale;
    }

    /** The words where no server is started: for a command. */
    public static Words ofTheHouse() {
        return new Words();
    }

    /** The sentence of a key; an unknown key shows itself, and a test finds it. */
    public String text(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return key;
        }
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = shown(args[i]);
        }
        return Particles.settle(new MessageFormat(pattern, locale).format(shown));
    }

    public String text(String key, List<?> args) {
        return text(key, args.toArray());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The sentence of a refusal, with its article behind it when it names one. */
    public String text(Refusal refusal) {
        String sentence = text(refusal.key(), refusal.args());
        String article = refusal.article();
        return article == null ? sentence : sentence + " (" + article + ")";
    }

    private static String shown(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case Won won -> Shown.won(won);
            case LocalDate date -> Shown.date(date);
            case Instant moment -> Shown.moment(moment);
            default -> arg.toString();
        };
    }
}
