package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.SpringApplicationAotProcessor;

/** A real house as {@code ./dure run} starts it, with its beans written down beforehand. */
@Execution(ExecutionMode.CONCURRENT)
class PreparedTests {

    private static final String LOGIN = "kim.gwanri";
    private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{16}");

    @TempDir Path folder;

    @Test
    void letsTheAdministratorOfAnOpenedRegionIn() throws Exception {
        Path data = folder.resolve("data");
        String said =
                StartedHouse.say(
                        "open",
                        "jeonbuk",
                        "전북특별자치도",
                        "--code",
                        "52",
                        "--login",
                        LOGIN,
                        "--person",
                        "김관리",
                        "--data",
                        data.toString());
        Matcher password = PASSWORD.matcher(said);
        assertThat(password.find()).as(said).isTrue();
        Path prepared = prepare();
        assertThat(prepared.resolve("kr/dure/Prepared__ApplicationContextInitializer.class"))
                .exists();
        try (StartedHouse house = StartedHouse.real(data, prepared)) {
            Visit visit = new Visit(house.port());
            assertThat(visit.get("/sign-in").statusCode()).isEqualTo(200);
            visit.signIn(LOGIN, password.group());
            for (String path : List.of("/home", "/accounts", "/organisations", "/tokens")) {
                var page = visit.get(path);
                assertThat(page.statusCode()).as(path).isIn(200, 403);
                assertThat(page.body()).contains("김관리");
            }
            assertThat(visit.get("/accounts").body()).contains(LOGIN);
        }
    }

    /** As {@code ./dure} does when it builds: written down, compiled, put beside the program. */
    private Path prepare() throws IOException, InterruptedException {
        Path sources = folder.resolve("sources");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", StartedHouse.classes()));
        command.add(SpringApplicationAotProcessor.class.getName());
        command.add(Prepared.class.getName());
        command.addAll(List.of(sources.toString(), classes.toString(), classes.toString()));
        command.addAll(List.of("kr.dure", "dure"));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = String.join("\n", program.inputReader().lines().toList());
        assertThat(program.waitFor()).as(said).isZero();
        compile(sources, classes);
        return classes;
    }

    private static void compile(Path sources, Path classes) throws IOException {
        String path = classes + File.pathSeparator + StartedHouse.classes();
        List<String> options =
                new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
        options.addAll(List.of("-cp", path));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(options::add);
        }
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, options.toArray(String[]::new));
        assertThat(code).isZero();
    }
}
