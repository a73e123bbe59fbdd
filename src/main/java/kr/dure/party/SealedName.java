package kr.dure.party;

import java.util.HexFormat;
import kr.dure.access.Vault;
import org.jspecify.annotations.Nullable;

/** A person's name locked away, and the mark by which it is compared without being opened. */
@SuppressWarnings("ArrayRecordComponent") // handed to the database at once, never compared
record SealedName(byte[] sealed, byte[] mark) {

    static @Nullable SealedName of(@Nullable String name, Vault vault) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return new SealedName(vault.seal(name.strip()), markOf(name, vault));
    }

    /** Blanks do not tell two people apart: 김 보람 is 김보람. */
    static byte[] markOf(String name, Vault vault) {
        return vault.mark("name:" + name.replaceAll("\\s", ""));
    }

    static String hexMarkOf(String name, Vault vault) {
        return HexFormat.of().formatHex(markOf(name, vault));
    }
}
