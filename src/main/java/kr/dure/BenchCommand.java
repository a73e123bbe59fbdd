package kr.dure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.dure.bench.Bench;
import kr.dure.bench.Scene;
import kr.dure.database.CannotStart;
import kr.dure.database.Database;
import kr.dure.database.EmbeddedDatabase;
import kr.dure.database.Progress;
import kr.dure.database.Use;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast the house is, on a database of its own that is thrown away. */
@Command(
        name = "bench",
        description = "얼마나 빠른지 잽니다. 임시 폴더의 데이터베이스를 쓰고 지웁니다 (docs/bench.md).",
        mixinStandardHelpOptions = true)
@NullMarked
final class BenchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--only",
            paramLabel = "이름",
            description = "이것만 잽니다: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private String only = "";

    @Option(
            names = "--rows",
            paramLabel = "수",
            defaultValue = "" + Scene.WHOLE,
            description = "가장 큰 기금의 분개 줄 수, 나머지는 이에 맞춥니다 (기본 ${DEFAULT-VALUE})")
    private long rows = Scene.WHOLE;

    /** The names of what can be measured. */
    static final class Names implements Iterable<String> {

        @Override
        public java.util.Iterator<String> iterator() {
            return Bench.names().iterator();
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!only.isEmpty() && !Bench.names().contains(only)) {
            throw new CannotStart(
                    "--only: “%s”: 고를 수 없는 말입니다. 다음 가운데 하나를 적어 주십시오: %s."
                            .formatted(only, String.join(", ", Bench.names())));
        }
        if (rows < 1 || rows > Scene.WHOLE * 10) {
            throw new CannotStart("--rows: 1부터 %d까지 적어 주십시오.".formatted(Scene.WHOLE * 10));
        }
        Path folder = Files.createTempDirectory("dure-bench");
        try {
            run(folder);
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void run(Path folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Database database =
                new EmbeddedDatabase(folder.resolve("data"), Use.RUN, Progress.silent());
        database.open();
        Map<String, Object> settings = new HashMap<>(database.settings());
        // No night closes days in the background while something is measured.
        settings.put("dure.night", "false");
        try (var context = Server.aside(settings).run()) {
            Bench.run(new Scene(context, database.settings(), folder, rows), only, out);
        } finally {
            database.close();
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
