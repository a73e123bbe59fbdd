package kr.dure.bench;

import java.io.PrintWriter;
import java.util.List;

/** Takes the measures in turn and prints a line of the table as each is done. */
public final class Bench {

    private static final List<Measure> MEASURES =
            List.of(
                    new ScheduleMeasure(),
                    new EntryMeasure(),
                    new BatchMeasure(),
                    new TrialBalanceMeasure(),
                    new AsOfMeasure(),
                    new CloseMeasure(),
                    new ReceiptsMeasure(),
                    new StartMeasure());

    private Bench() {}

    /** What can be measured, in order. */
    public static List<String> names() {
        return MEASURES.stream().map(Measure::name).toList();
    }

    /**
     * @param only the one to take, "" for all
     */
    public static void run(Scene scene, String only, PrintWriter out) throws Exception {
        Report report = new Report(out);
        report.head();
        for (Measure each : MEASURES) {
            if (only.isEmpty() || each.name().equals(only)) {
                for (Figure figure : each.take(scene)) {
                    report.line(each.name(), figure);
                }
            }
        }
    }
}
