package kr.dure.document;

import kr.dure.kernel.Refusal;

/** Why a paper cannot be made. */
public final class PaperRefusal extends Refusal {

    private PaperRefusal(String word, Object... args) {
        super(Kind.INVALID, "document.refusal." + word, args);
    }

    /** A character would show as an empty box: whoever signed would have signed something else. */
    static PaperRefusal glyph(int character) {
        return new PaperRefusal(
                "glyph", Character.toString(character), String.format("U+%04X", character));
    }
}
