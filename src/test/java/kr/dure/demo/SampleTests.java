package kr.dure.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.kernel.TravelClock;
import org.junit.jupiter.api.Test;

class SampleTests {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    @Test
    void livesWhatWasPutDownInTheOrderOfTime() {
        TravelClock clock = new TravelClock(Clock.system(KOREA));
        List<String> lived = new ArrayList<>();
        Chronicle chronicle = new Chronicle();
        LocalDate day = LocalDate.of(2026, 3, 2);
        chronicle.on(day.plusDays(1), LocalTime.NOON, this::house, () -> lived.add("later"));
        chronicle.on(
                day,
                LocalTime.NOON,
                this::house,
                () -> lived.add("earlier on " + LocalDate.now(clock)));

        chronicle.live(clock, () -> {});

        assertThat(lived).containsExactly("earlier on 2026-03-02", "later");
    }

    @Test
    void givesEveryEnterpriseANumberOfItsOwnThatChecks() {
        var numbers = new HashSet<>();
        Enterprises.ALL.forEach(each -> numbers.add(each.businessNumber()));

        assertThat(numbers).hasSize(Enterprises.ALL.size());
    }

    @Test
    void tellsOneTaleOfEveryEnterprise() {
        assertThat(Tales.ALL)
                .extracting(Tale::who)
                .containsExactlyInAnyOrderElementsOf(Enterprises.ALL);
    }

    private Acting house() {
        return Acting.house(Jeonbuk.CODE, "test");
    }
}
