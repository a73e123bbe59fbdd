package kr.dure.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL inside the program, and the folder it keeps its data in. */
public final class EmbeddedDatabase implements Database {

    /** Nothing that was confirmed may be lost; errors are logged without the values of rows. */
    private static final Map<String, String> SERVER =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "timezone", "Asia/Seoul",
                    "log_timezone", "Asia/Seoul",
                    "log_error_verbosity", "terse",
                    "log_min_error_statement", "panic");

    private final DataFolder folder;
    private final @Nullable Use use;
    private final Progress progress;
    private @Nullable PostgresServer server;
    private @Nullable Map<String, Object> settings;

    public EmbeddedDatabase(Path folder, Use use, Progress progress) {
        this(new DataFolder(folder), use, progress);
    }

    /** To look at whatever use it is of. */
    EmbeddedDatabase(DataFolder folder, Progress progress) {
        this(folder, null, progress);
    }

    EmbeddedDatabase(DataFolder folder, @Nullable Use use, Progress progress) {
        this.folder = folder;
        this.use = use;
        this.progress = progress;
    }

    @Override
    public synchronized void open() {
        try {
            folder.check();
            folder.lock();
            start();
        } catch (IOException | SQLException e) {
            throw new CannotStart("내장 PostgreSQL을 시작하지 못했습니다: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("시작을 멈추었습니다.", e);
        } finally {
            if (settings == null) {
                close();
            }
        }
    }

    @Override
    public Map<String, Object> settings() {
        if (settings == null) {
            throw new IllegalStateException("the database is not open");
        }
        return settings;
    }

    @Override
    public String place() {
        return folder.path().toString();
    }

    @Override
    public synchronized void close() {
        try {
            if (server != null) {
                server.close();
            }
            folder.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The settings of the server that a running Dure has on this folder, or null if none runs; for
     * who wants to look at the data beside it.
     */
    static @Nullable Map<String, Object> running(DataFolder folder) throws IOException {
        Secrets secrets = Secrets.read(folder.secrets());
        DataKey key = key(folder, secrets);
        return PostgresServer.runningPort(folder.database())
                .map(port -> settings(port, secrets, key))
                .orElse(null);
    }

    private void start() throws IOException, InterruptedException, SQLException {
        Secrets secrets = secrets();
        DataKey key = key(folder, secrets);
        Path database = folder.database();
        PostgresServer starting =
                new PostgresServer(PostgresFiles.unpackedBelow(folder.programs()), database);
        if (!Files.exists(database)) {
            if (secrets.finished()) {
                throw new CannotStart(
                        "%s 폴더에서 데이터베이스(db)가 사라졌으니, 백업에서 되돌리거나 폴더를 지우고 새로 시작하십시오."
                                .formatted(folder.path()));
            }
            starting.make(secrets.postgres());
            progress.say("데이터베이스를 새로 만들었습니다.");
        }
        server = starting;
        starting.start(SERVER);
        if (!secrets.finished()) {
            String url = "jdbc:postgresql://127.0.0.1:" + starting.port() + "/postgres";
            try (var superuser = DriverManager.getConnection(url, "postgres", secrets.postgres())) {
                Roles.make(superuser, secrets.owner(), secrets.app());
            }
            secrets.finish().write(folder.secrets());
        }
        settings = settings(starting.port(), secrets, key);
        progress.say("데이터베이스를 시작했습니다.");
    }

    private Secrets secrets() throws IOException {
        if (folder.isOurs()) {
            Secrets kept = Secrets.read(folder.secrets());
            if (use != null && use != kept.use()) {
                throw new CannotStart(
                        "%s 폴더의 데이터는 %s의 것이라 %s(으)로 열지 않습니다."
                                .formatted(folder.path(), kept.use().word(), use.word()));
            }
            return kept;
        }
        if (use == null) {
            throw new CannotStart("%s에는 두레의 데이터가 없습니다.".formatted(folder.path()));
        }
        DataKey found = DataKey.find(System.getenv("DURE_KEY"), folder.key());
        DataKey key = found == null ? DataKey.make(folder.key()) : found;
        Secrets secrets = Secrets.byChance(use, key.name());
        secrets.write(folder.secrets());
        return secrets;
    }

    private static DataKey key(DataFolder folder, Secrets secrets) throws IOException {
        DataKey key = DataKey.find(System.getenv("DURE_KEY"), folder.key());
        if (key == null) {
            throw new CannotStart(
                    "%s의 개인정보를 여는 열쇠 파일 %s이(가) 없으니, 되돌려 놓거나 환경 변수 DURE_KEY로 주십시오."
                            .formatted(folder.path(), folder.key()));
        }
        if (!key.name().equals(secrets.keyName())) {
            throw new CannotStart(
                    "%s의 개인정보를 여는 열쇠는 %s인데 주신 열쇠는 %s입니다."
                            .formatted(folder.path(), secrets.keyName(), key.name()));
        }
        return key;
    }

    private static Map<String, Object> settings(int port, Secrets secrets, DataKey key) {
        return Settings.of(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE,
                new Login(Roles.OWNER, secrets.owner()),
                new Login(Roles.APP, secrets.app()),
                key);
    }
}
