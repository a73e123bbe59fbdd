package kr.dure;

import kr.dure.database.Database;
import kr.dure.database.Use;
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
        new Server(port, "demo").start(progress -> place.database(Use.DEMO, progress));
        return SERVING;
    }

    @Command(description = "실제로 씁니다.", mixinStandardHelpOptions = true)
    int run(
            @Option(names = "--port", description = PORT, defaultValue = "8080") int port,
            @Mixin Place place) {
        new Server(port, "").start(progress -> place.database(Use.RUN, progress));
        return SERVING;
    }

    @Command(description = "장부가 맞는지 확인합니다.", mixinStandardHelpOptions = true)
    int verify(@Mixin Place place) {
        boolean hold = true;
        for (Database database : place.databasesToLookAt()) {
            hold &= new Verifying(database).verify();
        }
        return hold ? 0 : 1;
    }
}
