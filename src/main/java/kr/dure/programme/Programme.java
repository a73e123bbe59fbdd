package kr.dure.programme;

import java.util.List;
import kr.dure.kernel.Won;

/**
 * What is offered, to whom and on what ground. Its terms change over time and are asked by day.
 *
 * @param formVersion the number of the form new calls use
 */
public record Programme(
        long id,
        String code,
        String name,
        String summary,
        String instrument,
        long fundId,
        String lineCode,
        String basis,
        int formVersion,
        FormSchema form,
        List<Rule> rules,
        List<PaperWanted> papers,
        List<Criterion> criteria) {

    /** The most points a review can give. */
    public int mostPoints() {
        return criteria.stream().mapToInt(Criterion::most).sum();
    }

    /** A line of the list of programmes. */
    public record Listed(
            long id,
            String code,
            String name,
            String summary,
            int calls,
            int awards,
            Won awarded) {}
}
