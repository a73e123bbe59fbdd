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

    /** The command line of a process; Java's own view of it is blind to other users' processes. */
    static String commandOf(long pid) throws IOException, InterruptedException {
        Path known = Path.of("/proc/" + pid + "/cmdline");
        return Files.exists(known)
                ? Files.readString(known).replace('\0', ' ')
                : run("ps", "-o", "command=", "-p", Long.toString(pid));
    }

    static boolean succeeds(String... command) throws InterruptedException {
        return succeeds(Arrays.asList(command));
    }
}
