package kr.dure.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The user PostgreSQL runs as. It refuses to be root, so root starts it in a user namespace of its
 * own ({@code unshare -U}), where files stay root's; and where containers refuse that, as an
 * unprivileged user to whom the folder of the database is given.
 *
 * @param prefix what stands before every command of PostgreSQL
 * @param owner who must own the folder of the database, "" for whoever runs the program
 */
record ServerUser(List<String> prefix, String owner) {

    private static final String HOUSE_USER = "dure";

    /** For the database in this folder, which may still have to be made. */
    static ServerUser of(Path database) throws IOException, InterruptedException {
        Path parent = database.resolveSibling("").toAbsolutePath();
        if (!Shell.run("id", "-u").equals("0")) {
            return new ServerUser(List.of(), "");
        }
        int uid = Files.exists(database) ? (Integer) Files.getAttribute(database, "unix:uid") : 0;
        if (uid != 0) {
            return unprivileged(Integer.toString(uid), parent);
        }
        if (Shell.succeeds("unshare", "-U", "true")) {
            return new ServerUser(List.of("unshare", "-U"), "");
        }
        if (!Shell.succeeds("id", "-u", HOUSE_USER)) {
            addHouseUser();
        }
        return unprivileged(Shell.run("id", "-u", HOUSE_USER), parent);
    }

    /** Gives this user what it must own itself: the folder of the database. */
    void take(Path path) throws IOException, InterruptedException {
        if (!owner.isEmpty()) {
            Shell.run("chown", "-R", owner, path.toString());
        }
    }

    private static void addHouseUser() throws InterruptedException {
        try {
            String nowhere = "/usr/sbin/nologin";
            Shell.run(List.of("useradd", "--system", "-M", "--shell", nowhere, HOUSE_USER));
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL은 root로 돌 수 없으니 다른 사용자로 시작하십시오.", e);
        }
    }

    private static ServerUser unprivileged(String uid, Path parent)
            throws IOException, InterruptedException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        List<String> plain =
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        if (Shell.succeeds(Shell.join(plain, "test", "-x", parent.toString()))) {
            return new ServerUser(plain, uid);
        }
        // A folder above is closed to others, as /root is: the one capability that opens it, kept
        // for access(2) too, by which PostgreSQL looks for its own programs.
        List<String> reaching =
                Shell.join(
                        plain,
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override",
                        "--securebits=+no_setuid_fixup");
        if (Shell.succeeds(Shell.join(reaching, "test", "-x", parent.toString()))) {
            return new ServerUser(reaching, uid);
        }
        throw new CannotStart(
                "PostgreSQL은 root로 돌 수 없고 다른 사용자는 %s 폴더에 닿을 수 없으니, --data로 다른 폴더를 주십시오."
                        .formatted(parent));
    }
}
