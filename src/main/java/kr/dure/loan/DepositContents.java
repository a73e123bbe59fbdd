package kr.dure.loan;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import kr.dure.access.Readings;
import kr.dure.access.Vault;
import kr.dure.document.FileKind;
import kr.dure.document.Files;
import kr.dure.document.ListReader;
import org.springframework.stereotype.Component;

/**
 * Keeps what the bank sent, which names people, sealed until its rows are taken in; each look of a
 * person at it is recorded.
 */
@Component
class DepositContents {

    private static final Set<FileKind> KINDS = Set.of(FileKind.CSV, FileKind.XLSX);

    private final DepositTable table;
    private final Files files;
    private final Vault vault;
    private final Readings readings;

    DepositContents(DepositTable table, Files files, Vault vault, Readings readings) {
        this.table = table;
        this.files = files;
        this.vault = vault;
        this.readings = readings;
    }

    /** What it truly is. Text in a strange encoding is told of as such, not as a strange file. */
    FileKind look(String name, byte[] content) {
        if (content.length == 0) {
            throw DepositRefusal.noFile();
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv") && !isContainer(content)) {
            ListReader.charset(content);
        }
        return files.look(name, content, KINDS);
    }

    /** PK of a zip, D0 CF of an old office file, %P of a PDF. */
    private static boolean isContainer(byte[] content) {
        return content.length > 1
                && ((content[0] == 'P' && content[1] == 'K')
                        || (content[0] == (byte) 0xd0 && content[1] == (byte) 0xcf)
                        || (content[0] == '%' && content[1] == 'P'));
    }

    long keep(long profileId, String name, FileKind kind, byte[] content) {
        byte[] sealed = vault.seal(Base64.getEncoder().encodeToString(content));
        return table.keep(profileId, name, kind, Files.sha256(content), sealed);
    }

    byte[] open(long fileId) {
        byte[] sealed = table.content(fileId).orElseThrow(DepositRefusal::absent);
        return Base64.getDecoder().decode(vault.open(sealed));
    }

    byte[] show(long fileId) {
        readings.record("deposit-file", fileId, "content");
        return open(fileId);
    }
}
