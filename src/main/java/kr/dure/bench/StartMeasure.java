package kr.dure.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the start of the program to its first page: with a new database, and the second time. */
final class StartMeasure implements Measure {

    private static final double AIM_SECONDS = 3;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+");
    private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+([0-9]+) kB");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> take(Scene scene) throws Exception {
        Path data = scene.folder().resolve("started");
        Figure first = start(data, "처음 시작해서 첫 화면까지", new Figure.None());
        Figure second = start(data, "두 번째 시작해서 첫 화면까지", new Figure.AtMost(AIM_SECONDS));
        return List.of(first, second);
    }

    private static Figure start(Path data, String what, Figure.Aim aim) throws Exception {
        long began = System.nanoTime();
        Process program =
                new ProcessBuilder(command(data))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said = program.inputReader();
                HttpClient http =
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NORMAL)
                                .build()) {
            URI address = address(said);
            int status =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (status != 200) {
                throw new IllegalStateException("the first page is " + status);
            }
            return new Figure(what, seconds, Figure.Unit.SECONDS, null, aim, peakMb(program.pid()));
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static URI address(BufferedReader said) throws IOException {
        String line;
        while ((line = said.readLine()) != null) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new IllegalStateException("the program ended before it served");
    }

    /** As this program was started itself, agents apart. */
    private static List<String> command(Path data) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> !each.startsWith("-javaagent") && !each.startsWith("-agent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kr.dure.Dure"));
        command.addAll(List.of("run", "--port", "0", "--data", data.toString()));
        return command;
    }

    /** All memory the program had at most, where the system tells. */
    private static long peakMb(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Optional.of(MOST_MEMORY.matcher(Files.readString(status)))
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)) / 1024)
                .orElse(0L);
    }
}
