package kr.dure.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs other programs and waits for them. */
final class Shell {

    private Shell() {}

    static List<String> join(List<String> first, String... rest) {
        List<String> command = new ArrayList<>(first);
        command.addAll(Arrays.asList(rest));
        return command;
    }

    /** Runs it, gives back what it said, and throws with that if it fails. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
        return said.strip();
    }

    static String run(String... command) throws IOException, InterruptedException {
        return run(Arrays.asList(command));
    }

    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /**
     * The command line of a process, empty if it is gone or only waits to be reaped. Java's own
     * view is blind to other users' processes.
     */
    static String commandOf(long pid) throws IOException, InterruptedException {
        if (!Files.exists(Path.of("/proc/self"))) {
            return run("ps", "-o", "command=", "-p", Long.toString(pid));
        }
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    static boolean succeeds(String... command) throws InterruptedException {
        return succeeds(Arrays.asList(command));
    }
}
