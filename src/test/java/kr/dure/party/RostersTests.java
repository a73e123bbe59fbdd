package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.RegionCode;
import kr.dure.party.RosterPlan.Field;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RostersTests {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final Path REAL =
            Path.of("../shared/domain/data")
                    .resolve("self_support_enterprises_daegu_jeonbuk_2025-12-31.csv");
    private static final String HEAD = "순번,시도,시군구,자활기업,자활기업구분,대표자명,업종,사업자구분,주소\n";

    @Autowired Cast cast;
    @Autowired Rosters rosters;
    @Autowired Organisations organisations;
    @Autowired Recognitions recognitions;
    @Autowired Authorities authorities;

    @Test
    void takesTheRealListIntoTwoRegionsAndTwiceChangesNothing() throws IOException {
        assumeThat(Files.exists(REAL)).isTrue();
        byte[] content = Files.readAllBytes(REAL);
        takesReal(Cast.JEONBUK, "전북특별자치도", content, 85, 41);
        takesReal(Cast.DAEGU, "대구광역시", content, 41, 85);
        byte[] korean = new String(content, StandardCharsets.UTF_8).getBytes(CP949);
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        Rosters.Preview again = preview(admin, korean);
        assertThat(again.roster().charset()).isEqualTo("CP949");
        assertThat(again.plan().changesNothing()).isTrue();
        assertThat(again.plan().same()).hasSize(85);
        long before = count(admin);
        assertThat(confirm(admin, again).same()).isEqualTo(85);
        assertThat(count(admin)).isEqualTo(before);
    }

    private void takesReal(RegionCode region, String name, byte[] content, int rows, int leftOut) {
        Acting admin = cast.acting(region, Office.ADMINISTRATOR);
        addCities(region, name, new String(content, StandardCharsets.UTF_8));
        Rosters.Preview preview = preview(admin, content);
        assertThat(preview.plan().bad()).isEmpty();
        assertThat(preview.plan().leftOutCount()).isEqualTo(leftOut);
        assertThat(preview.plan().lines()).hasSize(rows);
        Roster.Taken taken = confirm(admin, preview);
        assertThat(taken.added() + taken.changed() + taken.same()).isEqualTo(rows);
        RecognitionTotals totals = cast.call(admin, () -> recognitions.totals(DAY));
        assertThat(totals.of(RecognitionKind.SELF_SUPPORT)).isGreaterThanOrEqualTo(rows);
    }

    @Test
    void addsChangesAndLeavesAlone() {
        String name = OrganisationsTests.name();
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        String first = row("군산시", "(주)" + name, "지역", "김보람", "집수리", "법인", "1길");
        Roster.Taken added = confirm(admin, preview(admin, utf8(first)));
        assertThat(added)
                .extracting(Roster.Taken::added, Roster.Taken::changed)
                .containsExactly(1, 0);
        long id = find(name);
        Organisation organisation = cast.call(Office.AUDITOR, () -> organisations.find(id));
        assertThat(organisation.isIncorporated()).isTrue();
        assertThat(cast.call(Office.AUDITOR, () -> organisations.representativeOf(id)))
                .isEqualTo("김보람");
        String moved = row("군산시", name, "지역", "이하늘", "청소", "", "2길");
        Rosters.Preview preview = preview(admin, utf8(moved));
        assertThat(preview.plan().changed().getFirst().changes())
                .extracting(RosterPlan.Change::field)
                .containsExactly(Field.NAME, Field.REPRESENTATIVE, Field.INDUSTRY, Field.ADDRESS);
        assertThat(preview.plan().toString()).doesNotContain("김보람", "이하늘");
        confirm(admin, preview);
        assertThat(preview(admin, utf8(moved)).plan().changesNothing()).isTrue();
        Organisation after = cast.call(Office.AUDITOR, () -> organisations.find(id));
        assertThat(after.isIncorporated()).as("what the list leaves empty stays").isTrue();
    }

    @Test
    void endsTheReachBeforeWhereTheListHasAnother() {
        String name = OrganisationsTests.name();
        LocalDate since = LocalDate.of(2020, 1, 1);
        long id =
                cast.call(
                        Office.FUND_MANAGER,
                        () ->
                                organisations.add(
                                        OrganisationFacts.enterprise(name, cast.authority("군산시"))));
        cast.call(
                Office.FUND_MANAGER,
                () -> recognitions.add(NewRecognition.selfSupport(id, since, "군산시")));
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        String row = row("군산시", name, "광역");
        confirm(admin, preview(admin, utf8(row)));
        assertThat(cast.call(Office.AUDITOR, () -> recognitions.of(id)))
                .extracting(Recognition::reach, Recognition::from, Recognition::ground)
                .containsExactly(
                        tuple(Reach.REGIONAL, DAY, null),
                        tuple(Reach.LOCAL, since, EndGround.REACH_CHANGED));
        String back = row("군산시", name, "지역");
        assertThat(preview(admin, utf8(back)).plan().bad())
                .extracting(BadRow::key)
                .containsExactly("party.roster.bad.same-day");
    }

    @Test
    void refusesAListOlderThanTheOneTakenOver() {
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        byte[] list = utf8(row("군산시", OrganisationsTests.name(), "지역"));
        confirm(admin, preview(admin, list));
        refuses("roster-old", () -> preview(admin, list, DAY.minusDays(1)));
    }

    @Test
    void takesAllOrNothing() {
        String name = OrganisationsTests.name();
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        String text =
                row("군산시", name, "지역")
                        + row("없는시", "가", "지역")
                        + row("전북", name, "광역")
                        + row("군산시", "㈜" + name, "지역")
                        + row("군산시", "나", "동네");
        Rosters.Preview preview = preview(admin, utf8(text));
        assertThat(preview.plan().bad())
                .extracting(BadRow::line, BadRow::key)
                .containsExactly(
                        tuple(3L, "party.roster.bad.city"),
                        tuple(5L, "party.roster.bad.twice"),
                        tuple(6L, "party.roster.bad.reach"));
        refuses("roster-bad", () -> confirm(admin, preview));
        assertThat(cast.call(admin, () -> organisations.enterprise(name, cast.authority("군산시"))))
                .isEmpty();
    }

    @Test
    void refusesToTakeWhatIsNoLongerWhatWasSeen() {
        String name = OrganisationsTests.name();
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        Rosters.Preview preview = preview(admin, utf8(row("군산시", name, "지역")));
        cast.call(
                Office.FUND_MANAGER,
                () -> organisations.add(OrganisationFacts.enterprise(name, cast.authority("군산시"))));
        refuses("roster-moved", () -> confirm(admin, preview));
        Rosters.Preview again = cast.call(admin, () -> rosters.preview(preview.roster().id()));
        confirm(admin, again);
        refuses("roster-gone", () -> confirm(admin, again));
    }

    @Test
    void refusesListsOfDaysToComeAndOtherOffices() {
        byte[] list = utf8(row("군산시", "가", "지역"));
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        refuses("day-to-come", () -> preview(admin, list, LocalDate.of(9999, 1, 1)));
        refuses("office", () -> preview(cast.acting(Office.FUND_MANAGER), list));
    }

    @Test
    void keepsAListFromOtherRegionsEyes() {
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        String row = row("군산시", OrganisationsTests.name(), "지역");
        long id = preview(admin, utf8(row)).roster().id();
        Acting daegu = cast.acting(Cast.DAEGU, Office.ADMINISTRATOR);
        refuses("absent", () -> cast.call(daegu, () -> rosters.preview(id)));
    }

    private Rosters.Preview preview(Acting acting, byte[] content) {
        return preview(acting, content, DAY);
    }

    private Rosters.Preview preview(Acting acting, byte[] content, LocalDate asOf) {
        long id = cast.call(acting, () -> rosters.keep("list.csv", content, asOf));
        return cast.call(acting, () -> rosters.preview(id));
    }

    private Roster.Taken confirm(Acting acting, Rosters.Preview preview) {
        return cast.call(
                acting, () -> rosters.confirm(preview.roster().id(), preview.plan().fingerprint()));
    }

    private long count(Acting acting) {
        return cast.call(acting, () -> organisations.list(OrganisationFilter.ALL)).total();
    }

    private long find(String name) {
        return cast.call(
                        Office.AUDITOR, () -> organisations.enterprise(name, cast.authority("군산시")))
                .orElseThrow();
    }

    private void addCities(RegionCode region, String name, String text) {
        Set<String> cities = new TreeSet<>();
        for (String line : text.split("\n")) {
            String[] cells = line.split(",");
            if (cells.length > 2 && cells[1].equals(name) && !name.startsWith(cells[2])) {
                cities.add(cells[2]);
            }
        }
        cast.call(
                cast.acting(region, Office.HOUSE),
                () -> {
                    cities.forEach(city -> authorities.add(Authority.Level.CITY, "99999", city));
                    return cities.size();
                });
    }

    /** 대표자명, 업종, 사업자구분, 주소 follow the class, as far as they are given. */
    private static String row(String city, String name, String reach, String... facts) {
        String rest = String.join(",", facts) + ",".repeat(Math.max(0, 3 - facts.length));
        return String.join(",", "1", "전북", city, name, reach, rest) + "\n";
    }

    private static byte[] utf8(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(PartyRefusal.class)
                .satisfies(e -> assertThat(((Refusal) e).key()).isEqualTo("party.refusal." + key));
    }
}
