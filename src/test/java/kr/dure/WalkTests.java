package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Everybody of the sample region walks wherever a page leads, in English, and one of them asks the
 * doors for programs. Each kind of page is looked at once a person.
 */
@Execution(ExecutionMode.CONCURRENT)
class WalkTests {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/(?:vendor|style|script|files|api)/.*|.*\\.(?:pdf|xlsx|csv)(?:\\?.*)?");
    private static final Pattern OFFERED =
            Pattern.compile("name=\"(login|password)\" value=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<|=\"([^\"]*)\"");
    private static final int FEWEST = 250;

    /** So often a page may ask the same: each door it goes through asks who may see. */
    private static final long OFTEN = 8;

    private static final String AUDITOR = "seo.ondam";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([^<]+)<");

    /** What stands within another thing, whose list names it. */
    private static final Pattern INNER = Pattern.compile(".*\\{(?!id\\}|year\\})\\w+\\}.*");

    private static final Pattern ONE = Pattern.compile("/api/v1/[a-z-]+/\\{id}.*");

    @TempDir static Path folder;

    private static StartedHouse house;
    private static Questions questions;
    private static int seen;
    private static long asked;
    private static final Set<String> KOREAN = new TreeSet<>();
    private static final Map<String, String> REPEATED = new TreeMap<>();

    @BeforeAll
    static void walk() throws IOException {
        Path asked = folder.resolve("questions");
        house = StartedHouse.sample(folder.resolve("data"), asked);
        questions = new Questions(asked);
        walk(new Visit(house.port()), "/");
        List<String> offered = offered();
        for (int i = 0; i < offered.size(); i += 2) {
            Visit visit = new Visit(house.port());
            visit.signIn(offered.get(i), offered.get(i + 1));
            walk(visit, "/home");
            if (offered.get(i).equals(AUDITOR)) {
                ask(visit);
            }
        }
    }

    @AfterAll
    static void end() throws InterruptedException {
        house.close();
    }

    @Test
    void knowsASentenceOfTheHouseFromTheRegionsOwn() {
        assertThat(SampleWords.unknownIn("Loans of ㈜한올세탁")).isEmpty();
        assertThat(SampleWords.unknownIn("융자 대장")).isNotEmpty();
        assertThat(SampleWords.unknownIn("㈜한올세탁의 융자")).isNotEmpty();
    }

    @Test
    void findsNoKoreanButWhatTheRegionWrote() {
        assertThat(KOREAN).isEmpty();
        assertThat(seen).isGreaterThan(FEWEST);
    }

    /** A page that asks row by row asks more with every row. */
    @Test
    void findsNoPageThatAsksTheSameAgainAndAgain() {
        assertThat(REPEATED).isEmpty();
        assertThat(asked).as("what was seen to be asked").isGreaterThan(seen);
    }

    private static void walk(Visit visit, String from) {
        visit.get("/sign-in?lang=en");
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> kinds = new HashSet<>();
        while (!next.isEmpty()) {
            String path = next.poll();
            questions.next();
            HttpResponse<String> page = visit.get(path);
            count(kind(path));
            String moved = page.headers().firstValue("Location").orElse("");
            if (page.statusCode() != 200) {
                if (moved.isEmpty()) {
                    KOREAN.add(path + ": " + page.statusCode());
                }
                continue;
            }
            if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            seen++;
            look(kind(path), page.body());
            for (String link : links(page.body())) {
                if (isPage(link) && kinds.add(kind(link))) {
                    next.add(link);
                }
            }
        }
    }

    /** Every door for programs that is read, for each thing its list begins with. */
    private static void ask(Visit visit) {
        String made =
                visit.post("/tokens", Map.of("name", "Walk", "expiresOn", "2026-12-31")).body();
        Matcher secret = SECRET.matcher(made);
        assertThat(secret.find()).as(made).isTrue();
        Program program = new Program(house.port(), secret.group(1));
        program.read("/api/v1/openapi.json")
                .get("paths")
                .forEachEntry((path, ways) -> {
                    if (ways.has("get") && !INNER.matcher(path).matches()) {
                        ask(program, path);
                    }
                });
    }

    private static void ask(Program program, String path) {
        if (!ONE.matcher(path).matches()) {
            program.read(path);
            return;
        }
        String list = path.substring(0, path.indexOf("/{id}"));
        program.read(list).findValuesAsString("id").stream()
                .limit(3)
                .forEach(id -> {
                    questions.next();
                    program.read(path.replace("{id}", id).replace("{year}", "2026"));
                    count(path);
                });
    }

    private static void count(String kind) {
        questions
                .next()
                .forEach((question, times) -> {
                    asked += times;
                    if (times > OFTEN) {
                        REPEATED.put(kind, times + " × " + question);
                    }
                });
    }

    private static void look(String kind, String body) {
        if (body.contains("<html") && !body.contains("<html lang=\"en\">")) {
            KOREAN.add(kind + ": not said to be English");
        }
        TEXT.matcher(body)
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .map(WalkTests::plain)
                .map(SampleWords::unknownIn)
                .filter(left -> !left.isEmpty())
                .forEach(left -> KOREAN.add(kind + ": " + left));
    }

    private static List<String> links(String body) {
        return LINK.matcher(body).results().map(each -> plain(each.group(1))).toList();
    }

    /** Not a file, and not the switch back. */
    private static boolean isPage(String link) {
        return !NO_PAGE.matcher(link).matches() && !link.contains("lang=ko");
    }

    /** The address with its numbers and values left out. */
    private static String kind(String link) {
        return link.replaceAll("=[^&]*", "=").replaceAll("/[0-9]+(?=[/?]|$)", "/#");
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Names and passwords in turn, as the sign-in page offers them. */
    private static List<String> offered() {
        List<String> offered = new ArrayList<>();
        OFFERED.matcher(new Visit(house.port()).get("/sign-in").body())
                .results()
                .forEach(each -> offered.add(each.group(2)));
        assertThat(offered).hasSizeGreaterThan(20);
        return offered;
    }
}
