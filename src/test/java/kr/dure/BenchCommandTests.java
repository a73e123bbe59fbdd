package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import kr.dure.bench.Bench;
import org.junit.jupiter.api.Test;

/** Every measure is taken with next to no rows, so that none stops working unseen. */
class BenchCommandTests {

    @Test
    void takesEveryMeasure() {
        var out = new StringWriter();
        int code =
                Dure.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .execute("bench", "--rows", "400");
        assertThat(code).isZero();
        List<String> lines = out.toString().lines().toList();
        for (String name : Bench.names()) {
            assertThat(lines).as(name).anyMatch(line -> line.matches(name + " .* [0-9].*"));
        }
        assertThat(lines).anyMatch(line -> line.matches("as-of .*400줄.*ms.*50.*이룸.*"));
    }

    @Test
    void refusesWhatItCannotMeasure() {
        assertThat(Dure.commandLine().execute("bench", "--only", "everything")).isEqualTo(1);
        assertThat(Dure.commandLine().execute("bench", "--rows", "0")).isEqualTo(1);
    }
}
