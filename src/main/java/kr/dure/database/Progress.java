package kr.dure.database;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the console how far the start has come, each line with the seconds since it began. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String what) {
        out.println("  " + seconds() + "초  " + what);
        out.flush();
    }

    public String seconds() {
        return String.format(Locale.ROOT, "%4.1f", (System.nanoTime() - began) / 1e9);
    }
}
