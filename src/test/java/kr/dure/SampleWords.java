package kr.dure;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Korean a page in English may hold: what the sample region is made of (people, enterprises,
 * its programme, plan and papers), what the house keeps as Korean text, and the switch itself. All
 * other Hangul is a sentence that nobody has said in English.
 */
final class SampleWords {

    private static final Pattern LITERAL =
            Pattern.compile("[\"']([^\"'\\n]*\\p{IsHangul}[^\"'\\n]*)[\"']");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}|\\\\n");
    private static final int SHORTEST = 3;
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    /** Amounts within the sentences of a rule, and names of which a part is hidden. */
    private static final Pattern MADE =
            Pattern.compile(
                    "[0-9,.\\u00a0 ]+(?:억\\u00a0)?[0-9,]*만?원|[0-9,]+억원?"
                            + "|\\p{IsHangul}○+\\p{IsHangul}?");

    private static final List<Path> PAPERS =
            List.of(
                    Path.of("messages/loan-papers_ko.properties"),
                    Path.of("messages/programme-letters_ko.properties"));

    /** Sentences kept as Korean text (docs/decisions/0017). */
    private static final List<String> KEPT = List.of("한국어", "낼 금액이 바뀌어 거둠");

    private static final List<Pattern> KNOWN =
            known().filter(each -> HANGUL.matcher(each).find())
                    .map(String::strip)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(SampleWords::pattern)
                    .toList();

    private SampleWords() {}

    /** What is left of a text once all that is known is taken out; empty where it has no Hangul. */
    static String unknownIn(String text) {
        if (!HANGUL.matcher(text).find()) {
            return "";
        }
        String left = text;
        for (Pattern each : KNOWN) {
            left = each.matcher(left).replaceAll(" ");
            if (!HANGUL.matcher(left).find()) {
                return "";
            }
        }
        left = MADE.matcher(left).replaceAll(" ");
        return HANGUL.matcher(left).find() ? text.strip() + " → " + left.strip() : "";
    }

    /** A short word counts only where it stands alone, or it would hide a longer one. */
    private static Pattern pattern(String word) {
        String quoted = Pattern.quote(word);
        return word.length() >= SHORTEST
                ? Pattern.compile(quoted)
                : Pattern.compile("(?<!\\p{IsHangul})" + quoted + "(?!\\p{IsHangul})");
    }

    private static Stream<String> known() {
        Stream<Path> written =
                Stream.of(
                                Sources.under(Sources.MAIN.resolve("kr/dure/demo"), ".java"),
                                Sources.under(Sources.RESOURCES.resolve("programme"), ".json"),
                                Sources.under(Sources.RESOURCES.resolve("db"), ".sql"))
                        .flatMap(List::stream);
        Stream<String> literals =
                written.flatMap(file -> LITERAL.matcher(Sources.text(file)).results())
                        .map(found -> found.group(1));
        Stream<String> papers =
                PAPERS.stream().map(Sources.RESOURCES::resolve).flatMap(SampleWords::sentences);
        return Stream.of(literals, papers, KEPT.stream())
                .flatMap(each -> each)
                .flatMap(PLACE::splitAsStream);
    }

    private static Stream<String> sentences(Path file) {
        var topic = new Properties();
        try {
            topic.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return topic.values().stream().map(String::valueOf);
    }
}
