package kr.dure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.RegionCode;
import org.springframework.stereotype.Component;

/**
 * The small named cast of all tests: two regions, three authorities, and in each region one person
 * for every office. Made once for the run. {@code cast.as(Office.TREASURER, () -> …)} runs a door
 * call as that person of 전북; an enterprise's people are made by the test that needs them.
 */
@Component
public class Cast {

    public static final RegionCode JEONBUK = RegionCode.of("jeonbuk");
    public static final RegionCode DAEGU = RegionCode.of("daegu");
    public static final String PASSWORD = "ottugi-2026-dure";

    /** An organisation no test ever makes, for offices whose scope does not matter. */
    public static final long NO_ORGANISATION = 999_999_999L;

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final Map<Office, String> NAMES =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Office.ENTERPRISE_MEMBER, "박순임"),
                            Map.entry(Office.CENTRE_STAFF, "이도현"),
                            Map.entry(Office.REGIONAL_CENTRE_STAFF, "정하늘"),
                            Map.entry(Office.CITY_OFFICER, "최은솔"),
                            Map.entry(Office.REVIEWER, "한미르"),
                            Map.entry(Office.FUND_MANAGER, "김서현"),
                            Map.entry(Office.TREASURER, "오재윤"),
                            Map.entry(Office.DISBURSING_OFFICER, "윤가람"),
                            Map.entry(Office.REVENUE_COLLECTOR, "서다온"),
                            Map.entry(Office.CASHIER, "문보라"),
                            Map.entry(Office.AUDITOR, "강한결"),
                            Map.entry(Office.ADMINISTRATOR, "노을빛")));

    private final Regions regions;
    private final Authorities authorities;
    private final Accounts accounts;
    private final Offices offices;
    private final AtomicLong next = new AtomicLong();
    private final Map<RegionCode, Map<Office, Acting>> cast = new java.util.HashMap<>();

    Cast(Regions regions, Authorities authorities, Accounts accounts, Offices offices) {
        this.regions = regions;
        this.authorities = authorities;
        this.accounts = accounts;
        this.offices = offices;
    }

    /** The person of 전북 in that office. */
    public Acting acting(Office office) {
        return acting(JEONBUK, office);
    }

    /** The person of a region in that office. */
    public synchronized Acting acting(RegionCode region, Office office) {
        if (cast.isEmpty()) {
            assemble();
        }
        if (!office.isGrantable()) {
            return office == Office.HOUSE
                    ? Acting.house(region, "test")
                    : Acting.visitor(region, "test");
        }
        return cast.get(region).get(office);
    }

    /** The sign-in name of the person of 전북 in that office; the password is {@link #PASSWORD}. */
    public String login(Office office) {
        return login(JEONBUK, office);
    }

    public String login(RegionCode region, Office office) {
        acting(region, office);
        return region.value() + "-" + office.name().toLowerCase().replace('_', '-');
    }

    public void as(Office office, Runnable work) {
        acting(office).run(work);
    }

    /** Runs as the person of 전북 in that office, and gives back what the work gives. */
    public <T> T call(Office office, Callable<T> work) {
        return call(acting(office), work);
    }

    public <T> T call(Acting acting, Callable<T> work) {
        try {
            return acting.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another person of 전북 in that office, for the separation of duties. */
    public Acting another(Office office) {
        acting(office);
        return somebody(JEONBUK, office, null, "jeonbuk-other-" + next.incrementAndGet());
    }

    /** A new person of 전북 who speaks for an organisation (ENTERPRISE_MEMBER, CENTRE_STAFF). */
    public Acting of(Office office, long organisationId) {
        acting(office);
        return somebody(JEONBUK, office, organisationId, "jeonbuk-of-" + next.incrementAndGet());
    }

    /** The number of an authority of 전북: 전북특별자치도, 군산시, 전주시. */
    public long authority(String name) {
        return call(
                Office.HOUSE,
                () ->
                        authorities.all().stream()
                                .filter(each -> each.name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    private void assemble() {
        regions.open(new Region(JEONBUK, "전북특별자치도", "Jeonbuk State"));
        regions.open(new Region(DAEGU, "대구광역시", "Daegu"));
        call(
                Acting.house(JEONBUK, "cast"),
                () -> {
                    authorities.add(Authority.Level.REGION, "52", "전북특별자치도");
                    authorities.add(Authority.Level.CITY, "52130", "군산시");
                    return authorities.add(Authority.Level.CITY, "52110", "전주시");
                });
        call(
                Acting.house(DAEGU, "cast"),
                () -> {
                    authorities.add(Authority.Level.REGION, "27", "대구광역시");
                    return authorities.add(Authority.Level.CITY, "27200", "남구");
                });
        for (RegionCode region : new RegionCode[] {JEONBUK, DAEGU}) {
            Map<Office, Acting> people = new EnumMap<>(Office.class);
            cast.put(region, people);
            for (Office office : NAMES.keySet()) {
                String login = region.value() + "-" + office.name().toLowerCase().replace('_', '-');
                people.put(office, somebody(region, office, null, login));
            }
        }
    }

    private Acting somebody(
            RegionCode region,
            Office office,
            @org.jspecify.annotations.Nullable Long organisation,
            String login) {
        return call(
                Acting.house(region, "cast"),
                () -> {
                    long account = accounts.open(login, NAMES.get(office), PASSWORD);
                    Long speaksFor =
                            office.scope() == Office.Scope.ORGANISATION && organisation == null
                                    ? Long.valueOf(NO_ORGANISATION)
                                    : organisation;
                    Long authority =
                            office.scope() == Office.Scope.AUTHORITY
                                    ? authorities.all().stream()
                                            .filter(each -> each.level() == Authority.Level.CITY)
                                            .filter(each -> !each.name().equals("전주시"))
                                            .findFirst()
                                            .orElseThrow()
                                            .id()
                                    : null;
                    long held =
                            offices.grant(
                                    new Grant(account, office, speaksFor, authority, SINCE, null));
                    return offices.heldNow(held, account).orElseThrow().acting("test");
                });
    }
}
