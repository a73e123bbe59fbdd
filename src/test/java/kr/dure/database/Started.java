package kr.dure.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real process of ours on this class path, what it printed, and how it ended. */
final class Started implements AutoCloseable {

    private final Process process;
    private final BufferedReader printed;

    private Started(Process process) {
        this.process = process;
        this.printed = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static Started main(Class<?> main, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-Dstderr.encoding=UTF-8", "-Duser.timezone=Asia/Seoul"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new Started(builder.start());
    }

    static Started holder(Path folder) throws IOException {
        return main(Holder.class, Map.of(), folder.toString());
    }

    /** Waits for a line that begins so, and gives it back; throws if the process ends first. */
    String line(String beginning) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("ended without \"" + beginning + "\":\n" + seen);
    }

    /** All that is still printed, up to the end. */
    String rest() throws IOException {
        return printed.readAllAsString();
    }

    int code() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    /**
     * SIGTERM, as a machine that shuts down sends it; Ctrl-C takes the same way.
     *
     * <p>By its handle: the process itself would close what we still want to read.
     */
    void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL: no last word. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        printed.close();
    }
}
