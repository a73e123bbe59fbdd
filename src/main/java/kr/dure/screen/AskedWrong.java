package kr.dure.screen;

import java.util.List;
import java.util.Map;
import kr.dure.kernel.Refusal;

/** Something a program asked could not be read; it says what, field by field. */
final class AskedWrong extends Refusal {

    /** The sentence of a field, not yet in anybody's language. */
    record Reason(String key, List<Object> args) {}

    private final transient Map<String, Reason> reasons;

    AskedWrong(Map<String, Reason> reasons) {
        super(Kind.INVALID, "screen.asked.wrong");
        this.reasons = Map.copyOf(reasons);
    }

    List<Problem.Wrong> errors(Words words) {
        return reasons.entrySet().stream()
                .map(each ->
                        new Problem.Wrong(
                                each.getKey(),
                                words.text(each.getValue().key(), each.getValue().args())))
                .sorted(java.util.Comparator.comparing(Problem.Wrong::field))
                .toList();
    }
}
