package kr.dure.access;

import kr.dure.kernel.Language;
import kr.dure.kernel.RegionCode;

/** A region served here: its key, which never changes, and its names. */
public record Region(RegionCode code, String nameKo, String nameEn) {

    /** As it is called in the reader's language. */
    public String name() {
        return switch (Language.current()) {
            case KOREAN -> nameKo;
            case ENGLISH -> nameEn;
        };
    }
}
