package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a program of its own: what it prints where, how it ends, what it starts. */
class ScheduleProcessTests {

    @TempDir Path folder;

    @Test
    void printsOnlyTheScheduleAndStartsNoServer() throws Exception {
        Path loaded = folder.resolve("loaded");
        Ran ran =
                run(
                        List.of("-Xlog:class+load:file=" + loaded),
                        "--principal 100000000 --rate 1.0 --instalments 60"
                                + " --repayment equal-instalment --interest daily"
                                + " --day-count actual/365 --rounding half-even"
                                + " --start 2026-01-01 --format csv");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).hasLineCount(61).doesNotContain("\r");
        assertThat(ran.out().lines())
                .startsWith(
                        "nr,days,due_date,balance,principal,interest,due",
                        "1,31,2026-02-01,98375567,1624433,84932,1709365")
                .endsWith("60,31,2031-01-01,0,1707895,1451,1709346");
        assertThat(Files.readString(loaded))
                .contains("kr.dure.loan.Instalments")
                .doesNotContain(
                        "org.springframework.boot.SpringApplication ", "org.postgresql", "hikari");
    }

    @Test
    void saysInOneLineWhatIsWrongAndPrintsNothingElse() throws Exception {
        Ran ran =
                run(
                        List.of(),
                        "--principal 1000 --rate 1.005 --instalments 6 --repayment bullet"
                                + " --start 2026-01-01");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("--rate: ").contains("1.005").hasLineCount(1);
    }

    private record Ran(int code, String out, String err) {}

    private Ran run(List<String> java, String options) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), "kr.dure.Dure", "schedule"));
        command.addAll(List.of(options.split(" ")));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        int code = process.waitFor();
        return new Ran(code, Files.readString(out), Files.readString(err));
    }
}
