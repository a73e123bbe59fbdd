package kr.dure.programme;

import java.util.Set;
import kr.dure.document.FileKind;

/**
 * A paper a programme asks for.
 *
 * @param code its short name, unique in the programme
 * @param kinds what it may be handed in as, by true type
 */
public record PaperWanted(
        String code, String name, String hint, boolean required, Set<FileKind> kinds) {}
