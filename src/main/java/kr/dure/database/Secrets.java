package kr.dure.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The passwords of the embedded server's three roles, made by chance on the first start and kept in
 * a file only its owner reads. The file is also the mark of a data folder of Dure: it is written
 * before anything else, and tells whether the database beside it was ever finished.
 *
 * @param keyName the name of the key this database's personal data is encrypted with
 */
record Secrets(
        Use use, String postgres, String owner, String app, String keyName, boolean finished) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 24;

    static Secrets byChance(Use use, String keyName) {
        return new Secrets(use, password(), password(), password(), keyName, false);
    }

    static Secrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        List<String> missing =
                Stream.of("use", "postgres", Roles.OWNER, Roles.APP, "key", "finished")
                        .filter(name -> !kept.containsKey(name))
                        .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("%s 파일이 상했으니 백업에서 되돌리십시오(없는 것: %s).".formatted(file, missing));
        }
        return new Secrets(
                Use.valueOf(kept.getProperty("use")),
                kept.getProperty("postgres"),
                kept.getProperty(Roles.OWNER),
                kept.getProperty(Roles.APP),
                kept.getProperty("key"),
                Boolean.parseBoolean(kept.getProperty("finished")));
    }

    void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("use", use.name());
        kept.setProperty("postgres", postgres);
        kept.setProperty(Roles.OWNER, owner);
        kept.setProperty(Roles.APP, app);
        kept.setProperty("key", keyName);
        kept.setProperty("finished", Boolean.toString(finished));
        StringWriter text = new StringWriter();
        kept.store(text, "Passwords of the embedded PostgreSQL");
        writeForOwnerOnly(file, text.toString());
    }

    Secrets finish() {
        return new Secrets(use, postgres, owner, app, keyName, true);
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    static void writeForOwnerOnly(Path file, String text) throws IOException {
        Path making = file.resolveSibling(file.getFileName() + ".making");
        Files.deleteIfExists(making);
        Files.createFile(
                making,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(making, text);
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
