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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Everybody of the sample region walks wherever a page leads, in English. */
@Execution(ExecutionMode.CONCURRENT)
class EnglishWalkTests {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/(?:vendor|style|script|files|api)/.*|.*\\.(?:pdf|xlsx|csv)(?:\\?.*)?");
    private static final Pattern OFFERED =
            Pattern.compile("name=\"(login|password)\" value=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<|=\"([^\"]*)\"");
    private static final int FEWEST = 250;

    @TempDir static Path folder;

    private static SampleHouse house;

    @BeforeAll
    static void start() throws IOException {
        house = SampleHouse.start(folder.resolve("data"));
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
        Set<String> found = new TreeSet<>();
        int seen = walk(new Visit(house.port()), "/", found);
        List<String> offered = offered();
        for (int i = 0; i < offered.size(); i += 2) {
            Visit visit = new Visit(house.port());
            visit.signIn(offered.get(i), offered.get(i + 1));
            seen += walk(visit, "/home", found);
        }
        assertThat(found).isEmpty();
        assertThat(seen).isGreaterThan(FEWEST);
    }

    /** Every kind of page that can be reached, each once. */
    private static int walk(Visit visit, String from, Set<String> found) {
        visit.get("/sign-in?lang=en");
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> kinds = new HashSet<>();
        int seen = 0;
        while (!next.isEmpty()) {
            String path = next.poll();
            HttpResponse<String> page = visit.get(path);
            String moved = page.headers().firstValue("Location").orElse("");
            if (page.statusCode() != 200) {
                if (moved.isEmpty()) {
                    found.add(path + ": " + page.statusCode());
                }
                continue;
            }
            if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            seen++;
            look(kind(path), page.body(), found);
            for (String link : links(page.body())) {
                if (isPage(link) && kinds.add(kind(link))) {
                    next.add(link);
                }
            }
        }
        return seen;
    }

    private static void look(String kind, String body, Set<String> found) {
        if (body.contains("<html") && !body.contains("<html lang=\"en\">")) {
            found.add(kind + ": not said to be English");
        }
        TEXT.matcher(body)
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .map(EnglishWalkTests::plain)
                .map(SampleWords::unknownIn)
                .filter(left -> !left.isEmpty())
                .forEach(left -> found.add(kind + ": " + left));
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
