package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words live in the message files, each under a key that is used. */
class WordsTests {

    private static final Path MESSAGES = Sources.RESOURCES.resolve("messages");
    private static final String ROOMS =
            "(?:kernel|database|access|screen|document|notice|ledger|party|programme|loan|gap"
                    + "|insight|demo)";
    private static final Pattern KEY = Pattern.compile("\"(" + ROOMS + "(?:\\.[\\w-]+)+)\"");
    private static final Pattern KEY_BEGINNING =
            Pattern.compile("\"(" + ROOMS + "(?:\\.[\\w-]+)*(?:\\.|\\.[\\w-]*-))\"");
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z.]+_[a-z_]+");
    private static final Pattern JAVADOC = Pattern.compile("(?ms)^\\s*/\\*\\*.*?\\*/");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");

    /** A refusal names its sentence by the end of its key alone. */
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "(?:super|new \\w+)\\(\\s*(?:Refusal\\.)?Kind\\.[A-Z]+,\\s*\"([\\w.-]+)\"");

    /** Words of official papers, which are Korean (docs/decisions/0017). */
    private static final Set<String> OF_PAPERS = Set.of("loan-papers", "programme-letters");

    /** English sentences with a Korean word: what a file must have, and the language itself. */
    private static final Set<String> NAME_A_KOREAN_WORD =
            Set.of(
                    "party.roster.bad.reach",
                    "party.roster.bad.business-type",
                    "screen.language.other");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+[^}]*}");

    private static final Pattern COUNTED = Pattern.compile("([a-z]+)\\((?:s|[a-z]*/([a-z]+))\\)");

    private static final Map<String, String> WORDS = words("ko");
    private static final Map<String, String> ENGLISH = words("en");

    @Test
    void writesNoWordIntoATemplate() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under(Sources.TEMPLATES, ".jte")) {
            String source = Sources.text(file);
            Template.wordsIn(source).forEach(word -> found.add(file + ": " + word));
            if (HANGUL.matcher(source).find()) {
                found.add(file + " holds Hangul");
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void seesWordsWhereverTheyStand() {
        assertThat(
                        Template.wordsIn(
                                """
                                @import a.B
                                @param String x = "no"
                                <%-- no --%><p class="no" title="${x}">${x.call("no)")} &nbsp;1</p>
                                @if(x.equals("}"))<b>One</b>@else<i aria-label="Two">-</i>@endif
                                @template.a.b(c = "no", d = @`<p>Three ${x}</p>@if(y)<p/>@endif`)
                                <input type="submit" value="Four"><script>no()</script>
                                """))
                .containsExactlyInAnyOrder("One", "aria-label=\"Two\"", "Three", "Four");
    }

    @Test
    void hasASentenceForEveryKey() {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String source = JAVADOC.matcher(Sources.text(file)).replaceAll("");
            matches(KEY, source).stream()
                    .filter(key -> !WORDS.containsKey(key))
                    .filter(key -> !DATABASE_NAME.matcher(key).matches())
                    .forEach(key -> found.add(file.getFileName() + ": " + key));
            matches(KEY_BEGINNING, source).stream()
                    .filter(beginning -> WORDS.keySet().stream().noneMatch(startsWith(beginning)))
                    .forEach(beginning -> found.add(file.getFileName() + ": " + beginning + "…"));
        }
        assertThat(found).as("keys without words").isEmpty();
    }

    @Test
    void hasASentenceForEveryRefusal() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under(Sources.MAIN, ".java")) {
            String beginning = room(file) + ".refusal.";
            for (String end : matches(REFUSAL, Sources.text(file))) {
                String key = end.startsWith(room(file) + ".") ? end : beginning + end;
                boolean known =
                        key.endsWith(".") || key.endsWith("-")
                                ? WORDS.keySet().stream().anyMatch(startsWith(key))
                                : WORDS.containsKey(key);
                if (!known) {
                    found.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(found).as("refusals without words").isEmpty();
    }

    @Test
    void keepsNoSentenceThatNobodySays() {
        Set<String> unused = new TreeSet<>(WORDS.keySet());
        Stream.concat(sources().stream(), data().stream())
                .map(Sources::text)
                .forEach(source -> {
                    unused.removeAll(matches(KEY, source));
                    matches(KEY_BEGINNING, source).stream()
                            .filter(beginning -> !beginning.endsWith(".refusal."))
                            .forEach(beginning -> unused.removeIf(startsWith(beginning)));
                });
        unused.removeAll(refusalsSaid());
        assertThat(unused).as("words without use").isEmpty();
    }

    /** Every noun that is counted somewhere, {@code loan(s)} or {@code entr(y/ies)}, everywhere. */
    @Test
    void countsInEnglishWithTheEndingThatFits() {
        Set<String> counted =
                ENGLISH.values().stream()
                        .flatMap(each -> COUNTED.matcher(each).results())
                        .map(each -> each.group(1) + (each.group(2) == null ? "s" : each.group(2)))
                        .collect(Collectors.toSet());
        assertThat(counted).contains("loans", "entries", "days", "members");
        Pattern alwaysMany =
                Pattern.compile(
                        "\\{[0-9]+\\} (?:[a-z]+ )?(?:" + String.join("|", counted) + ")\\b");
        assertThat(ENGLISH)
                .as("{0} loans reads wrong where there is one: {0} loan(s)")
                .allSatisfy((key, text) ->
                        assertThat(alwaysMany.matcher(text).find()).as(key).isFalse());
    }

    @Test
    void saysEverySentenceInEnglishToo() {
        for (Path file : Sources.under(MESSAGES, "_ko.properties")) {
            String topic = topic(file);
            if (!OF_PAPERS.contains(topic)) {
                Path english = MESSAGES.resolve(topic + "_en.properties");
                assertThat(english).exists();
                assertThat(load(english).keySet()).as(topic).isEqualTo(load(file).keySet());
            }
        }
        assertThat(WORDS.keySet()).containsAll(ENGLISH.keySet());
    }

    @Test
    void putsTheSameArgumentsIntoBothLanguages() {
        List<String> found = new ArrayList<>();
        ENGLISH.forEach((key, english) -> {
            if (!arguments(english).equals(arguments(WORDS.getOrDefault(key, "")))) {
                found.add(key + ": " + english);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void writesEnglishInItsOwnLetters() {
        List<String> found = new ArrayList<>();
        ENGLISH.forEach((key, english) -> {
            if (HANGUL.matcher(english).find() && !NAME_A_KOREAN_WORD.contains(key)) {
                found.add(key + ": " + english);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void writesMessagesThatCanBeFilled() {
        assertThat(unfit(WORDS)).isEmpty();
        assertThat(unfit(ENGLISH)).isEmpty();
    }

    private static List<String> unfit(Map<String, String> sentences) {
        List<String> found = new ArrayList<>();
        sentences.forEach((key, words) -> {
            if (words.replace("''", "").contains("'")) {
                found.add(key + ": a single quote must be doubled");
            }
            try {
                new MessageFormat(words, Locale.KOREAN);
            } catch (IllegalArgumentException e) {
                found.add(key + ": " + e.getMessage());
            }
            if (words.isBlank() || words.contains("!") || words.contains("죄송")) {
                found.add(key + ": " + words);
            }
        });
        return found;
    }

    @Test
    void keepsEachKeyOnceInTheFileOfItsRoom() {
        assertThat(misplaced("_ko.properties")).isEmpty();
        assertThat(misplaced("_en.properties")).isEmpty();
    }

    /** Keys twice, or in another room's file. */
    private static List<String> misplaced(String suffix) {
        List<String> found = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Path file : Sources.under(MESSAGES, suffix)) {
            // A room with much to say has several files: programme, programme-calls.
            String room = file.getFileName().toString().split("[-_]", 2)[0];
            Sources.text(file)
                    .lines()
                    .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !known.add(key) || !key.startsWith(room + "."))
                    .forEach(key -> found.add(file.getFileName() + ": " + key));
        }
        return found;
    }

    /** Refusals whose last part stands somewhere in the room's Java. */
    private static Set<String> refusalsSaid() {
        Set<String> said = new TreeSet<>();
        for (Path file : Sources.under(Sources.MAIN, ".java")) {
            String beginning = room(file) + ".refusal.";
            for (String end : matches(LITERAL, Sources.text(file))) {
                if (end.endsWith(".") || end.endsWith("-")) {
                    WORDS.keySet().stream().filter(startsWith(beginning + end)).forEach(said::add);
                } else {
                    said.add(beginning + end);
                }
            }
        }
        return said;
    }

    private static String room(Path file) {
        Path inside = Sources.MAIN.resolve("kr/dure").relativize(file);
        return inside.getName(0).toString();
    }

    private static Predicate<String> startsWith(String beginning) {
        return key -> key.startsWith(beginning);
    }

    private static List<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> sources() {
        return Stream.concat(
                        Sources.under(Sources.MAIN, ".java").stream(),
                        Sources.under(Sources.TEMPLATES, ".jte").stream())
                .toList();
    }

    /** Forms and other data that name keys. */
    private static List<Path> data() {
        return Stream.of(".json", ".sql", ".csv", ".yaml")
                .flatMap(suffix -> Sources.under(Sources.RESOURCES, suffix).stream())
                .toList();
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String topic(Path file) {
        return file.getFileName().toString().replaceFirst("_ko.properties$", "");
    }

    private static Map<String, String> words(String language) {
        Map<String, String> words = new TreeMap<>();
        Sources.under(MESSAGES, "_" + language + ".properties")
                .forEach(file -> words.putAll(load(file)));
        return words;
    }

    private static Map<String, String> load(Path file) {
        Map<String, String> words = new TreeMap<>();
        var topic = new Properties();
        try {
            topic.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        topic.forEach((key, sentence) -> words.put((String) key, (String) sentence));
        return words;
    }
}
