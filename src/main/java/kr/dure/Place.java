package kr.dure;

import java.nio.file.Path;
import kr.dure.database.Login;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the data lies: in a folder with a database of our own, or in somebody else's PostgreSQL.
 */
@NullMarked
final class Place {

    @Option(names = "--data", paramLabel = "폴더", description = "데이터 폴더 (기본 .dure/demo나 .dure/run)")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "주소",
            description = "이미 있는 PostgreSQL 18: postgresql://컴퓨터:포트/이름")
    private @Nullable String address;

    @Option(
            names = "--owner",
            paramLabel = "이름",
            defaultValue = "dure_owner",
            description = "표를 만드는 사용자 (비밀번호는 환경 변수 DURE_OWNER_PASSWORD)")
    private String owner = "dure_owner";

    @Option(
            names = "--app",
            paramLabel = "이름",
            defaultValue = "dure_app",
            description = "두레가 쓰는 사용자 (비밀번호는 환경 변수 DURE_APP_PASSWORD)")
    private String app = "dure_app";

    /** The data folder given, or the one of this name within the project. */
    Path folder(String name) {
        Path home = Path.of(System.getProperty("dure.home", ""));
        return (data == null ? home.resolve(".dure").resolve(name) : data)
                .toAbsolutePath()
                .normalize();
    }

    boolean isChosen() {
        return data != null;
    }

    boolean external() {
        return address != null;
    }

    String address() {
        return address == null ? "" : address;
    }

    Login owner() {
        return new Login(owner, environment("DURE_OWNER_PASSWORD"));
    }

    Login app() {
        return new Login(app, environment("DURE_APP_PASSWORD"));
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
