package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for the tests that walk as people do. Where there is no Chromium the test is
 * skipped and counted so. Pictures go to {@code target/pictures}; axe looks at every page that is
 * shown to it.
 */
public final class Browser implements AutoCloseable {

    /** Where pictures are put. */
    public static final Path PICTURES = Path.of("target", "pictures");

    private static final List<Path> CHROMIUMS =
            Stream.of(
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome",
                            "/Applications/Chromium.app/Contents/MacOS/Chromium",
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                    .map(Path::of)
                    .toList();

    private static final Path AXE = Path.of("node_modules", "axe-core", "axe.min.js");

    private static final String BROKEN_RULES =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ["violations"] });
              return found.violations.map(v =>
                v.id + ": " + v.nodes.map(n => n.target.join(" ") + " — " + n.html.slice(0, 160))
                  .join(" | "));
            }
            """;

    /** One Chromium for the whole run; each test has windows of its own, which share nothing. */
    private static com.microsoft.playwright.@Nullable Browser started;

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser(Path executable, String address) {
        this.address = address;
        chromium = chromium(executable);
    }

    private static synchronized com.microsoft.playwright.Browser chromium(Path executable) {
        if (started == null || !started.isConnected()) {
            started = start(executable);
        }
        return started;
    }

    private static com.microsoft.playwright.Browser start(Path executable) {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }

    /** Opens a browser for the server at this address, or skips the test. */
    public static Browser open(String address) {
        var executable = CHROMIUMS.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium here");
        Assumptions.assumeTrue(Files.exists(AXE), "no axe-core here");
        return new Browser(executable.get(), address);
    }

    /** A window of its own, as of another person at another desk. */
    public Page window(int width, int height) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setBaseURL(address)
                                .setLocale("ko-KR"));
        contexts.add(context);
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** The same without JavaScript. */
    public Page plainWindow() {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setViewportSize(1280, 900)
                                .setBaseURL(address));
        contexts.add(context);
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    public static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", password);
        page.click("form[action='/sign-in'] button[type=submit] >> nth=0");
    }

    /**
     * Looks at a page: no broken rule of accessibility, nothing wider than the window, a picture.
     */
    public static void look(Page page, String name) {
        page.waitForLoadState();
        page.evaluate("window.scrollTo(0, 0)");
        picture(page, name);
        page.evaluate(read(AXE));
        @SuppressWarnings("unchecked")
        List<String> broken = (List<String>) page.evaluate(BROKEN_RULES);
        assertThat(broken).as("axe on %s (%s)", name, page.url()).isEmpty();
        Object overflow =
                page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        assertThat(overflow).as("wider than the window: %s", name).isEqualTo(false);
        Object missing =
                page.evaluate("document.body.innerText.match(/\\b[a-z]+(\\.[a-z-]+){2,}\\b/)");
        assertThat(missing).as("a key without words on %s", name).isNull();
    }

    /** What an element says once the page has come whole. */
    public static String text(Page page, String selector) {
        page.waitForLoadState();
        return page.textContent(selector);
    }

    public static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
