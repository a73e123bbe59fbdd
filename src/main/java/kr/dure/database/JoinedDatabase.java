package kr.dure.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data folder to look at: through the server of a running Dure if there is one, which goes on
 * undisturbed, and otherwise through a server started for the look.
 */
public final class JoinedDatabase implements Database {

    private final DataFolder folder;
    private final EmbeddedDatabase own;
    private @Nullable Map<String, Object> running;

    public JoinedDatabase(Path folder) {
        this.folder = new DataFolder(folder);
        this.own = new EmbeddedDatabase(this.folder, Progress.silent());
    }

    /** Whether there is a data folder of Dure at all. */
    public static boolean isThere(Path folder) {
        return new DataFolder(folder).isOurs();
    }

    @Override
    public void open() {
        try {
            folder.check();
            if (!folder.isOurs()) {
                throw new CannotStart("%s에는 두레의 데이터가 없습니다.".formatted(folder.path()));
            }
            boolean free = folder.tryLock();
            folder.close();
            if (free) {
                own.open();
                return;
            }
            running = EmbeddedDatabase.running(folder);
            if (running == null) {
                throw new CannotStart(
                        "%s의 데이터베이스가 아직 시작하는 중이니, 잠시 뒤에 다시 하십시오.".formatted(folder.path()));
            }
        } catch (IOException e) {
            throw new CannotStart("데이터 폴더를 읽지 못했습니다: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Object> settings() {
        return running == null ? own.settings() : running;
    }

    @Override
    public String place() {
        return folder.path().toString();
    }

    @Override
    public void close() {
        own.close();
    }
}
