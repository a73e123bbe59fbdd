package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/** 사용 증빙: what the money was spent on, and what was said of it. */
public record Uses(List<Paper> papers, List<Verdict> verdicts) {

    static final Uses NONE = new Uses(List.of(), List.of());

    /** One spending with its paper. */
    public record Paper(
            long id, LocalDate spentOn, String what, Won amount, long fileId, Stamp stamp) {}

    /** Whether the papers show the use; why not. */
    public record Verdict(boolean accepted, String reason, Stamp stamp) {}

    /** How far it has come. */
    public enum State {
        /** Papers are to be handed in. */
        ASKED,
        /** Something was handed in since the last verdict. */
        HANDED,
        /** More or other papers are wanted. */
        SENT_BACK,
        ACCEPTED
    }

    public Uses {
        papers = List.copyOf(papers);
        verdicts = List.copyOf(verdicts);
    }

    public State state() {
        Verdict last = last();
        if (last != null && last.accepted()) {
            return State.ACCEPTED;
        }
        boolean handed =
                papers.stream()
                        .anyMatch(each ->
                                last == null || each.stamp().at().isAfter(last.stamp().at()));
        if (handed) {
            return State.HANDED;
        }
        return last == null ? State.ASKED : State.SENT_BACK;
    }

    public @Nullable Verdict last() {
        return verdicts.isEmpty() ? null : verdicts.getLast();
    }

    /** What is shown by papers. */
    public Won sum() {
        return papers.stream().map(Paper::amount).reduce(Won.ZERO, Won::plus);
    }

    Uses asOf(Then then) {
        return new Uses(
                papers.stream().filter(each -> then.knows(each.stamp())).toList(),
                verdicts.stream().filter(each -> then.knows(each.stamp())).toList());
    }
}
