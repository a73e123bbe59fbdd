package kr.dure.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/** Tells the console how far the start has come, each line with the seconds since it began. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** For what starts only on the way to something else. */
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    }

    public void say(String what) {
        out.println("  " + seconds() + "초  " + what);
        out.flush();
    }

    public String seconds() {
        return String.format(Locale.ROOT, "%4.1f", (System.nanoTime() - began) / 1e9);
    }
}
