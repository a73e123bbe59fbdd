package kr.dure.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The key personal data is encrypted with. It lies outside the data folder, so that a copy of the
 * folder alone gives nothing away: in the environment as DURE_KEY, or in a file beside the folder.
 * Its name is the beginning of its own hash, so the same key has the same name wherever it lies.
 */
record DataKey(byte[] bytes) {

    private static final int LENGTH = 32;
    private static final int NAME_BYTES = 4;

    static DataKey ofText(String base64, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == LENGTH) {
                return new DataKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, as for a wrong length.
        }
        throw new CannotStart(where + "의 열쇠가 32바이트를 base64로 적은 것이 아닙니다.");
    }

    /** From the environment or the file. */
    static @Nullable DataKey find(@Nullable String environment, Path file) throws IOException {
        if (environment != null && !environment.isBlank()) {
            return ofText(environment, "환경 변수 DURE_KEY");
        }
        return Files.exists(file) ? ofText(Files.readString(file), file.toString()) : null;
    }

    static DataKey make(Path file) throws IOException {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        Secrets.writeForOwnerOnly(file, Base64.getEncoder().encodeToString(bytes) + "\n");
        return new DataKey(bytes);
    }

    String name() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the property {@code dure.key} carries it: its name, a colon, base64. */
    String setting() {
        return name() + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
