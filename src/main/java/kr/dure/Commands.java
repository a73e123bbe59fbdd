package kr.dure;

import java.nio.file.Path;
import kr.dure.database.Database;
import kr.dure.database.EmbeddedDatabase;
import kr.dure.database.ExternalDatabase;
import kr.dure.database.Progress;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommands. {@code ./dure} finds Java, builds what is stale, and calls these. */
@Command(name = "dure", description = "자활기금과 사회적경제를 돕는 두레", synopsisSubcommandLabel = "명령")
@NullMarked
final class Commands {

    /** The code of a subcommand that leaves a running server behind. */
    static final int SERVING = -1;

    private static final String PORT = "주소의 포트 번호 (기본 ${DEFAULT-VALUE})";

    @Command(description = "살아 있는 본보기 지역으로 시작합니다.", mixinStandardHelpOptions = true)
    int demo(
            @Option(names = "--port", description = PORT, defaultValue = "8080") int port,
            @Mixin Place place) {
        new Server(port, "demo").start(progress -> database(place, "demo", progress));
        return SERVING;
    }

    @Command(description = "실제로 씁니다.", mixinStandardHelpOptions = true)
    int run(
            @Option(names = "--port", description = PORT, defaultValue = "8080") int port,
            @Mixin Place place) {
        new Server(port, "").start(progress -> database(place, "run", progress));
        return SERVING;
    }

    private static Database database(Place place, String name, Progress progress) {
        Path folder = place.folder(name);
        return place.external()
                ? new ExternalDatabase(
                        place.address(),
                        place.owner(),
                        place.app(),
                        folder.resolveSibling(folder.getFileName() + ".key"))
                : new EmbeddedDatabase(folder, progress);
    }
}
