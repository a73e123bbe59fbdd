package kr.dure.document;

import java.text.Normalizer;

/** The name of a file as it may be kept: no folders, nothing unseen, not too long. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /**
     * Cleans a name that came with an upload. Some systems send the syllables of Hangul taken apart
     * (NFD): they are put together. Control and format characters go, the latter because they can
     * turn {@code fdp.exe} around on the screen.
     */
    static String clean(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
        name = name.strip().replaceAll("^\\.+", "").strip();
        return shorten(name);
    }

    /** What follows the last dot, or "". */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        int end = name.offsetByCodePoints(0, LONGEST - tail.length());
        return name.substring(0, end) + tail;
    }
}
