package kr.dure.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class MyWorkTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void gathersTheWorkOfAllRoomsByGroupThenByDay() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean("loans", WorkSource.class, () -> this::loans);
            context.registerBean("programmes", WorkSource.class, () -> this::programmes);
            context.refresh();
            MyWork myWork = new MyWork(context.getBeanProvider(WorkSource.class));
            assertThat(myWork.all())
                    .extracting(Work::title)
                    .containsExactly("먼저 결정", "나중 결정", "기한 없는 결정", "지급", "점검");
        }
    }

    private List<Work> loans() {
        return List.of(
                work(Work.Group.CHECK, "점검", TODAY.minusDays(9)), work(Work.Group.DO, "지급", TODAY));
    }

    private List<Work> programmes() {
        return List.of(
                work(Work.Group.DECIDE, "기한 없는 결정", null),
                work(Work.Group.DECIDE, "나중 결정", TODAY.plusDays(3)),
                work(Work.Group.DECIDE, "먼저 결정", TODAY.plusDays(1)));
    }

    private static Work work(Work.Group group, String title, @Nullable LocalDate due) {
        return new Work(group, title, "할 일", List.of(), null, due, "/");
    }
}
