package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.dure.notice.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkCountTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void tellsWhatIsLateFromWhatIsDueToday() {
        var count =
                WorkCount.of(
                        List.of(
                                work(TODAY.minusDays(1)),
                                work(TODAY),
                                work(TODAY.plusDays(1)),
                                work(null)),
                        TODAY);

        assertThat(count).isEqualTo(new WorkCount(4, 1, 1, 2));
    }

    private static Work work(@Nullable LocalDate due) {
        return new Work(Work.Group.DO, "두손배송", "융자 계약", List.of(), null, due, "/loans/1");
    }
}
