package kr.dure.notice;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody, in the reader's language.
 *
 * @param title what it is about: 두레손세탁 전세점포임대 융자
 * @param what what is to be done: 결정
 * @param facts a few short facts beside it: 신청 2026-0412, 심사 82점
 * @param amount how much money it moves
 * @param due the last day; late from the day after
 * @param href where it is done
 */
public record Work(
        Group group,
        String title,
        String what,
        List<String> facts,
        @Nullable Won amount,
        @Nullable LocalDate due,
        String href) {

    /** What to do next, in the order in which it is shown. */
    public enum Group {
        DECIDE,
        SIGN,
        DO,
        CHECK,
        REPORT
    }

    public Work {
        facts = List.copyOf(facts);
    }
}
