package kr.dure.party;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of an uploaded list. Public files of Korea come as UTF-8, with or without its mark, or
 * as CP949; what is neither is refused rather than guessed at.
 */
record RosterText(String text, String charset) {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final String BOM = "\ufeff";

    /**
     * @throws PartyRefusal when the file is empty, too large, a workbook, or in another encoding
     */
    static RosterText of(byte[] content) {
        if (content.length == 0) {
            throw PartyRefusal.invalid("party.refusal.roster-empty").at("file");
        }
        if (content.length > MOST_BYTES) {
            throw PartyRefusal.invalid("party.refusal.roster-large", MOST_BYTES / 1024 / 1024)
                    .at("file");
        }
        if (startsWith(content, 'P', 'K') || startsWith(content, 0xd0, 0xcf)) {
            throw PartyRefusal.invalid("party.refusal.roster-workbook").at("file");
        }
        String text = decoded(content, StandardCharsets.UTF_8);
        if (text != null) {
            return new RosterText(
                    checked(text.startsWith(BOM) ? text.substring(1) : text), "UTF-8");
        }
        text = decoded(content, CP949);
        if (text == null) {
            throw PartyRefusal.invalid("party.refusal.roster-encoding").at("file");
        }
        return new RosterText(checked(text), "CP949");
    }

    private static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw PartyRefusal.invalid("party.refusal.roster-encoding").at("file");
        }
        if (text.isBlank()) {
            throw PartyRefusal.invalid("party.refusal.roster-empty").at("file");
        }
        return text;
    }

    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }
}
