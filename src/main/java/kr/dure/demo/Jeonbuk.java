package kr.dure.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.demo.People.Person;
import kr.dure.kernel.RegionCode;
import kr.dure.party.BusinessType;
import kr.dure.party.MemberCount;
import kr.dure.party.MemberCounts;
import kr.dure.party.NewRecognition;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.OrganisationKind;
import kr.dure.party.Organisations;
import kr.dure.party.Recognitions;
import org.springframework.stereotype.Component;

/** The sample region's ground: its cities, its people, its enterprises. */
@Component
class Jeonbuk {

    static final RegionCode CODE = RegionCode.of("jeonbuk");

    private static final LocalDate RENAMED = LocalDate.of(2024, 1, 18);
    private static final LocalDate COUNTED = LocalDate.of(2025, 12, 31);
    private static final LocalDate RECOGNISED = LocalDate.of(2021, 4, 12);

    private static final Map<String, String> CITIES =
            Map.ofEntries(
                    Map.entry("52110", "전주시"),
                    Map.entry("52130", "군산시"),
                    Map.entry("52140", "익산시"),
                    Map.entry("52180", "정읍시"),
                    Map.entry("52190", "남원시"),
                    Map.entry("52210", "김제시"),
                    Map.entry("52710", "완주군"),
                    Map.entry("52720", "진안군"),
                    Map.entry("52730", "무주군"),
                    Map.entry("52740", "장수군"),
                    Map.entry("52750", "임실군"),
                    Map.entry("52770", "순창군"),
                    Map.entry("52790", "고창군"),
                    Map.entry("52800", "부안군"));

    /** Who looks after which city or county in the sample region. */
    private static final Map<String, Person> CITY_OFFICERS =
            Map.ofEntries(
                    officer("전주시", "pyeon.areum", "편아름"),
                    officer("군산시", "choi.yujin", "최유진"),
                    officer("익산시", "ok.sejin", "옥세진"),
                    officer("정읍시", "gil.noeul", "길노을"),
                    officer("남원시", "min.chorong", "민초롱"),
                    officer("김제시", "ra.onyu", "라온유"),
                    officer("완주군", "seon.areum", "선아람"),
                    officer("무주군", "bo.seulgi", "보슬기"),
                    officer("순창군", "dan.bichan", "단비찬"),
                    officer("고창군", "eun.sol", "은솔"),
                    officer("부안군", "hwa.mir", "화미르"));

    private final Regions regions;
    private final Authorities authorities;
    private final People people;
    private final Organisations organisations;
    private final Recognitions recognitions;
    private final MemberCounts counts;
    private final Map<String, Long> cityIds = new HashMap<>();
    private final Map<Enterprise, Long> ids = new HashMap<>();
    private long authorityId;

    Jeonbuk(
            Regions regions,
            Authorities authorities,
            People people,
            Organisations organisations,
            Recognitions recognitions,
            MemberCounts counts) {
        this.regions = regions;
        this.authorities = authorities;
        this.people = people;
        this.organisations = organisations;
        this.recognitions = recognitions;
        this.counts = counts;
    }

    private static Map.Entry<String, Person> officer(String city, String login, String name) {
        return Map.entry(city, new Person(login, name, Office.CITY_OFFICER));
    }

    /** Opens the region, its authorities and its people. The house acts. */
    void settle() {
        regions.open(new Region(CODE, "전북특별자치도", "Jeonbuk"));
        regions.noteAdminCode(CODE, "45", LocalDate.of(1996, 1, 1));
        regions.noteAdminCode(CODE, "52", RENAMED);
        authorityId = authorities.add(Authority.Level.REGION, "52", "전북특별자치도");
        CITIES.forEach((code, name) ->
                cityIds.put(name, authorities.add(Authority.Level.CITY, code, name)));
        People.JEONBUK.forEach(person -> people.settle(person, null, null));
        CITY_OFFICERS.forEach((city, person) -> people.settle(person, null, cityId(city)));
    }

    /** Registers the enterprises; the administrator acts. */
    void register() {
        for (Enterprise each : Enterprises.ALL) {
            long id = organisations.add(facts(each));
            recognitions.add(NewRecognition.selfSupport(id, RECOGNISED, each.city() + "장"));
            counts.add(
                    id,
                    new MemberCount(
                            COUNTED,
                            each.members(),
                            each.recipients(),
                            each.nearPoor(),
                            each.recipients() + each.nearPoor(),
                            each.members()));
            ids.put(each, id);
        }
    }

    /** Gives each enterprise one member with an account; the house acts. */
    void join() {
        for (Enterprise each : Enterprises.ALL) {
            people.settle(
                    new Person(each.login(), each.member(), Office.ENTERPRISE_MEMBER),
                    id(each),
                    null);
        }
    }

    long authorityId() {
        return authorityId;
    }

    long id(Enterprise enterprise) {
        return Objects.requireNonNull(ids.get(enterprise));
    }

    Acting member(Enterprise enterprise) {
        return people.of(enterprise.login());
    }

    Acting officer(Enterprise enterprise) {
        return people.of(Objects.requireNonNull(CITY_OFFICERS.get(enterprise.city())).login());
    }

    static List<Person> cityOfficers() {
        return List.copyOf(CITY_OFFICERS.values());
    }

    private long cityId(String city) {
        return Objects.requireNonNull(cityIds.get(city), city);
    }

    private OrganisationFacts facts(Enterprise each) {
        return new OrganisationFacts(
                OrganisationKind.ENTERPRISE,
                each.name(),
                each.member(),
                each.businessNumber(),
                null,
                BusinessType.CORPORATION,
                each.trade(),
                each.address(),
                cityId(each.city()),
                null,
                RECOGNISED,
                null);
    }
}
