package kr.dure.insight;

import java.time.LocalDate;
import java.util.List;
import kr.dure.notice.Work;

/** How much waits: all of it, what is late, what is due today, and the rest. */
public record WorkCount(long all, long over, long today, long later) {

    public static WorkCount of(List<Work> work, LocalDate today) {
        long over = work.stream().filter(each -> isLate(each, today)).count();
        long due = work.stream().filter(each -> today.equals(each.due())).count();
        return new WorkCount(work.size(), over, due, work.size() - over - due);
    }

    private static boolean isLate(Work work, LocalDate today) {
        LocalDate due = work.due();
        return due != null && due.isBefore(today);
    }
}
