package kr.dure.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL somebody else runs, reached by its address. Before anything is written there, it
 * must be version 18, and the roles must be what the walls between regions rest on: no superuser,
 * no bypass of row security, and the application within {@code dure_app}.
 */
public final class ExternalDatabase implements Database {

    private static final int VERSION = 18;
    private static final String TIMEOUT_SECONDS = "5";
    private static final String RIGHTS =
            """
            select rolsuper or rolbypassrls,
                   coalesce((select pg_has_role(current_user, app.oid, 'usage')
                             from pg_roles as app
                             where app.rolname = 'dure_app'), false),
                   to_regnamespace('dure') is not null,
                   to_regnamespace('demo') is not null
            from pg_roles
            where rolname = current_user
            """;

    private final String url;
    private final Login owner;
    private final Login app;
    private final Path keyFile;
    private final @Nullable Use use;
    private @Nullable Map<String, Object> settings;

    /**
     * @param address {@code postgresql://host:port/name}, with or without {@code jdbc:} before it
     * @param keyFile where the key lies if DURE_KEY does not hold it
     * @param use what it is for, null to look at whatever is there
     */
    public ExternalDatabase(
            String address, Login owner, Login app, Path keyFile, @Nullable Use use) {
        String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        this.url = "jdbc:" + plain.replaceFirst("^postgres://", "postgresql://");
        this.owner = owner;
        this.app = app;
        this.keyFile = keyFile;
        this.use = use;
    }

    @Override
    public void open() {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart("--database의 주소는 postgresql://컴퓨터:포트/이름 꼴이어야 합니다.");
        }
        Standing asOwner = look(owner);
        Standing asApp = look(app);
        if (!asApp.withinApp()) {
            throw new CannotStart(
                    "사용자 %s이(가) dure_app 역할에 속하지 않으니, 'grant dure_app to %s'를 먼저 하십시오."
                            .formatted(app, app));
        }
        checkUse(asOwner);
        try {
            DataKey key = DataKey.find(System.getenv("DURE_KEY"), keyFile);
            if (key == null && asOwner.begun()) {
                throw new CannotStart(
                        "이 데이터베이스의 개인정보를 여는 열쇠가 없으니, 환경 변수 DURE_KEY나 %s 파일로 주십시오."
                                .formatted(keyFile));
            }
            settings = Settings.of(url, owner, app, key == null ? DataKey.make(keyFile) : key);
        } catch (IOException e) {
            throw new CannotStart("열쇠 파일 %s을(를) 쓰지 못했습니다.".formatted(keyFile), e);
        }
    }

    private void checkUse(Standing found) {
        if (!found.begun()) {
            if (use == null) {
                throw new CannotStart("%s에는 두레의 데이터가 없습니다.".formatted(shown()));
            }
            return;
        }
        Use kept = found.demo() ? Use.DEMO : Use.RUN;
        if (use != null && use != kept) {
            throw new CannotStart(
                    "%s의 데이터는 %s의 것이라 %s(으)로 열지 않습니다.".formatted(shown(), kept.word(), use.word()));
        }
    }

    /** The address as it may be shown: what follows the question mark may hold a password. */
    private String shown() {
        return url.replaceFirst("\\?.*", "");
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
        return shown();
    }

    @Override
    public void close() {
        // Its own masters stop it.
    }

    /**
     * How a role stands in the database.
     *
     * @param withinApp has the rights of {@code dure_app}
     * @param begun Dure has been here before
     * @param demo and it was a demo
     */
    private record Standing(boolean withinApp, boolean begun, boolean demo) {}

    private Standing look(Login login) {
        Properties options = new Properties();
        options.setProperty("user", login.name());
        options.setProperty("password", login.password());
        options.setProperty("connectTimeout", TIMEOUT_SECONDS);
        options.setProperty("loginTimeout", TIMEOUT_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, options)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version != VERSION) {
                throw new CannotStart(
                        "%s은(는) PostgreSQL %d이고, 두레에는 PostgreSQL 18이 있어야 합니다."
                                .formatted(shown(), version));
            }
            return standing(connection, login);
        } catch (SQLException e) {
            throw new CannotStart(sentence(e, login), e);
        }
    }

    private Standing standing(Connection connection, Login login) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(RIGHTS)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new CannotStart(
                        "사용자 %s은(는) 지역 사이의 벽을 넘으니(superuser, bypassrls), 그런 권한이 없는 사용자를 주십시오."
                                .formatted(login));
            }
            return new Standing(row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
        }
    }

    private String sentence(SQLException e, Login login) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                    "%s에 사용자 %s(으)로 들어가지 못했으니, 이름과 비밀번호를 확인하십시오.".formatted(shown(), login);
            case "3D000" -> "%s에 그런 데이터베이스가 없습니다.".formatted(shown());
            case "08001", "08006" -> "%s에 닿지 못했으니, 주소와 서버가 켜져 있는지 확인하십시오.".formatted(shown());
            default -> "%s에 연결하지 못했습니다: %s".formatted(shown(), e.getMessage());
        };
    }
}
