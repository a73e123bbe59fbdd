package kr.dure.document;

import java.util.Collection;
import java.util.Locale;
import kr.dure.kernel.Refusal;

/** Why a file is not taken in, or not handed out. */
public final class FileRefusal extends Refusal {

    private FileRefusal(Kind kind, String word, Object... args) {
        super(kind, "document.refusal." + word, args);
    }

    static FileRefusal empty(String name) {
        return new FileRefusal(Kind.INVALID, "empty", name);
    }

    static FileRefusal tooLarge(String name, long size, long most) {
        return new FileRefusal(Kind.INVALID, "too-large", name, megabytes(size), megabytes(most));
    }

    static FileRefusal unknown(String name, Collection<FileKind> allowed) {
        return new FileRefusal(Kind.INVALID, "unknown", name, FileKind.names(allowed));
    }

    static FileRefusal notAllowed(String name, FileKind kind, Collection<FileKind> allowed) {
        return new FileRefusal(
                Kind.INVALID, "not-allowed", name, kind.name(), FileKind.names(allowed));
    }

    static FileRefusal lies(String name, FileKind kind) {
        return new FileRefusal(Kind.INVALID, "lies", name, kind.name());
    }

    static FileRefusal bomb(String name) {
        return new FileRefusal(Kind.INVALID, "bomb", name);
    }

    static FileRefusal damaged(String name) {
        return new FileRefusal(Kind.INVALID, "damaged", name);
    }

    static FileRefusal macro(String name) {
        return new FileRefusal(Kind.INVALID, "macro", name);
    }

    static FileRefusal path(String name) {
        return new FileRefusal(Kind.INVALID, "path", name);
    }

    static FileRefusal absent() {
        return new FileRefusal(Kind.ABSENT, "absent");
    }

    static FileRefusal listEncoding() {
        return ofList("list-encoding");
    }

    static FileRefusal listBroken() {
        return ofList("list-broken");
    }

    static FileRefusal listTooMany(int most) {
        return ofList("list-too-many", grouped(most));
    }

    static FileRefusal listColumns(int line, int count, int most) {
        return ofList("list-columns", line, count, most);
    }

    static FileRefusal listLongCell(int line, int length, int most) {
        return ofList("list-long-cell", line, grouped(length), most);
    }

    static FileRefusal listUnreadable(int line) {
        return ofList("list-unreadable", line);
    }

    private static FileRefusal ofList(String word, Object... args) {
        var refusal = new FileRefusal(Kind.INVALID, word, args);
        refusal.at("file");
        return refusal;
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String megabytes(long bytes) {
        return Long.toString(Math.ceilDiv(bytes, 1024L * 1024));
    }
}
