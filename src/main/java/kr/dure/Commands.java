package kr.dure;

import kr.dure.access.Region;
import kr.dure.database.CannotStart;
import kr.dure.database.Database;
import kr.dure.database.Progress;
import kr.dure.database.Use;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.util.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommands. {@code ./dure} finds Java, builds what is stale, and calls these. */
@Command(
        name = "dure",
        description = "자활기금과 사회적경제를 돕는 두레",
        synopsisSubcommandLabel = "명령",
        subcommands = {ScheduleCommand.class, BenchCommand.class})
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

    @Command(description = "지역 하나와 그 관리자를 엽니다.", mixinStandardHelpOptions = true)
    int open(
            @Parameters(index = "0", paramLabel = "열쇠말", description = "예: jeonbuk") String code,
            @Parameters(index = "1", paramLabel = "이름", description = "예: 전북특별자치도") String name,
            @Option(names = "--code", required = true, description = "행정구역 코드 두 자리, 예: 52")
                    String adminCode,
            @Option(names = "--login", required = true, description = "관리자 아이디") String login,
            @Option(names = "--person", required = true, description = "관리자 이름") String person,
            @Mixin Place place) {
        if (!code.matches("[a-z]{3,20}") || !adminCode.matches("[0-9]{2}")) {
            throw new CannotStart("열쇠말은 로마자 소문자 3~20자, 행정구역 코드는 숫자 두 자리로 적으십시오.");
        }
        Region region = new Region(RegionCode.of(code), name, StringUtils.capitalize(code));
        new Opening(place.database(Use.RUN, new Progress(System.out)))
                .open(new Opening.Wanted(region, adminCode, login, person));
        return 0;
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
