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

    private final Map<String, String> patterns = new HashMap<>();

    Words() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (Resource file : resolver.getResources("classpath*:messages/*_ko.properties")) {
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
        return Particles.settle(new MessageFormat(pattern, Locale.KOREAN).format(shown));
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
