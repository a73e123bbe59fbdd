package kr.dure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.dure.database.Database;
import kr.dure.database.EmbeddedDatabase;
import kr.dure.database.ExternalDatabase;
import kr.dure.database.JoinedDatabase;
import kr.dure.database.Login;
import kr.dure.database.Progress;
import kr.dure.database.Use;
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

    /** The database for this use. */
    Database database(Use use, Progress progress) {
        return address == null
                ? new EmbeddedDatabase(folder(use), use, progress)
                : external(address, use);
    }

    /** The one that was named, or those of demo and run that there are. */
    List<Database> databasesToLookAt() {
        if (address != null) {
            return List.of(external(address, null));
        }
        if (data != null) {
            return List.of(new JoinedDatabase(data));
        }
        List<Database> found =
                Stream.of(Use.values())
                        .map(this::folder)
                        .filter(JoinedDatabase::isThere)
                        .<Database>map(JoinedDatabase::new)
                        .toList();
        return found.isEmpty() ? List.of(new JoinedDatabase(folder(Use.RUN))) : found;
    }

    private Database external(String url, @Nullable Use use) {
        Path folder = folder(use == null ? Use.RUN : use);
        return new ExternalDatabase(
                url,
                new Login(owner, environment("DURE_OWNER_PASSWORD")),
                new Login(app, environment("DURE_APP_PASSWORD")),
                folder.resolveSibling(folder.getFileName() + ".key"),
                use);
    }

    /** The data folder that was named, or the one of this use within the project. */
    private Path folder(Use use) {
        Path home = Path.of(System.getProperty("dure.home", ""));
        Path usual = home.resolve(".dure").resolve(use.name().toLowerCase(Locale.ROOT));
        return (data == null ? usual : data).toAbsolutePath().normalize();
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
