package kr.dure.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A reviewer's scores and opinion. */
public record Review(long id, List<Score> scores, String opinion, Instant at, long by) {

    /** The points for one criterion, named as it was named then. */
    public record Score(int nr, String name, int points, int most) {}

    public int points() {
        return scores.stream().mapToInt(Score::points).sum();
    }

    public int most() {
        return scores.stream().mapToInt(Score::most).sum();
    }

    /** As it is handed in: points by the number of the criterion. */
    public record Draft(Map<Integer, Integer> points, String opinion) {}
}
