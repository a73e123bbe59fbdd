package kr.dure.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.database.CannotStart;
import kr.dure.database.Progress;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.TravelClock;
import kr.dure.ledger.Seals;
import kr.dure.loan.LoanKind;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the sample regions at the demo's first start; later ones go on from where it was left. */
@Component
@Profile("demo")
class Seeding implements ApplicationRunner {

    private static final RegionCode DAEGU = RegionCode.of("daegu");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 2);
    private static final int STEPS_A_LINE = 60;

    /** The parts of the sample region, in the order they are written. */
    @Component
    @Profile("demo")
    record Parts(
            Regions regions,
            Authorities authorities,
            People people,
            Jeonbuk jeonbuk,
            FundYear fundYear,
            PaperStory paper,
            SampleYear year,
            GapStory gap,
            Seals seals) {}

    private final Today today;
    private final TravelClock clock;
    private final Parts parts;
    private final Progress progress;

    Seeding(Today today, TravelClock clock, Parts parts, Progress progress) {
        this.today = today;
        this.clock = clock;
        this.parts = parts;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (today.resume()) {
            return;
        }
        if (!parts.regions().all().isEmpty()) {
            throw new CannotStart("체험 지역을 쓰다가 멈춘 자료입니다. 자료 폴더와 그 옆의 열쇠 파일(.key)을 지우고 다시 시작하십시오.");
        }
        progress.say("체험 지역의 한 해를 씁니다.");
        travel(FIRST_DAY);
        Acting house = Acting.house(Jeonbuk.CODE, "demo");
        house.run(parts.jeonbuk()::settle);
        parts.people().of("noh.eungyeol").run(parts.jeonbuk()::register);
        house.run(parts.jeonbuk()::join);
        Acting manager = parts.people().of("han.seoyun");
        String shop = programme("shop-deposit-loan");
        String business = programme("business-fund-loan");
        manager.run(() -> openFund(shop, business));
        parts.people().of("baek.dohyeon").run(parts.fundYear()::contribute);
        live();
        settleDaegu();
        travel(SampleYear.TODAY);
        house.run(parts.seals()::sealUntilYesterday);
        today.keep();
        progress.say("체험 지역을 다 썼습니다.");
    }

    private static String programme(String name) throws IOException {
        return new ClassPathResource("programme/" + name + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void openFund(String shop, String business) {
        parts.fundYear().open(parts.jeonbuk().authorityId());
        long fund = parts.fundYear().id();
        parts.paper().openProgramme(LoanKind.SHOP_DEPOSIT, fund, shop);
        parts.paper().openProgramme(LoanKind.BUSINESS_FUND, fund, business);
    }

    private void live() {
        Chronicle chronicle = new Chronicle();
        parts.year().writeInto(chronicle);
        parts.gap().writeInto(chronicle);
        int all = chronicle.size();
        AtomicInteger done = new AtomicInteger();
        chronicle.live(
                clock,
                () -> {
                    int nr = done.incrementAndGet();
                    if (nr % STEPS_A_LINE == 0) {
                        progress.say("  " + LocalDate.now(clock) + " (" + nr + "/" + all + ")");
                    }
                });
    }

    /** A second region, so that the walls can be tried. */
    private void settleDaegu() {
        parts.regions().open(new Region(DAEGU, "대구광역시", "Daegu"));
        Acting.house(DAEGU, "demo")
                .run(() -> {
                    parts.regions().noteAdminCode(DAEGU, "27", LocalDate.of(1995, 1, 1));
                    parts.authorities().add(Authority.Level.REGION, "27", "대구광역시");
                    People.DAEGU.forEach(each -> parts.people().settle(each, null, null));
                });
    }

    private void travel(LocalDate day) {
        clock.travelTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }
}
