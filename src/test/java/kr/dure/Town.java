package kr.dure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.document.Paper;
import kr.dure.document.Papers;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.party.BusinessType;
import kr.dure.party.MemberCount;
import kr.dure.party.MemberCounts;
import kr.dure.party.NewRecognition;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.OrganisationKind;
import kr.dure.party.Organisations;
import kr.dure.party.Recognitions;
import kr.dure.programme.ProgrammeDraft;
import kr.dure.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Settles a region of its own: the cities of 전북, a person in every office, a fund with the plan of
 * this year, and the shop-deposit programme as the house ships it. What happens there leaves every
 * other test alone, and all figures of the region can be foretold.
 */
@Component
public class Town {

    /** What the fund's plan lets be lent in the year. */
    public static final Won LINE = Won.of(300_000_000);

    private static final LocalDate SINCE = LocalDate.of(2021, 4, 12);
    private static final Map<String, String> CITIES =
            Map.ofEntries(
                    Map.entry("전주시", "52110"),
                    Map.entry("군산시", "52130"),
                    Map.entry("익산시", "52140"),
                    Map.entry("정읍시", "52180"),
                    Map.entry("남원시", "52190"),
                    Map.entry("김제시", "52210"),
                    Map.entry("완주군", "52710"),
                    Map.entry("진안군", "52720"),
                    Map.entry("무주군", "52730"),
                    Map.entry("장수군", "52740"),
                    Map.entry("임실군", "52750"),
                    Map.entry("순창군", "52770"),
                    Map.entry("고창군", "52790"),
                    Map.entry("부안군", "52800"));
    private static final Map<Office, String> NAMES =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Office.ENTERPRISE_MEMBER, "박솔잎"),
                            Map.entry(Office.CITY_OFFICER, "최마루"),
                            Map.entry(Office.REVIEWER, "한여울"),
                            Map.entry(Office.FUND_MANAGER, "김누리"),
                            Map.entry(Office.TREASURER, "오가람"),
                            Map.entry(Office.DISBURSING_OFFICER, "윤달래"),
                            Map.entry(Office.REVENUE_COLLECTOR, "서바다"),
                            Map.entry(Office.CASHIER, "문하늬"),
                            Map.entry(Office.AUDITOR, "강한결"),
                            Map.entry(Office.ADMINISTRATOR, "노을빛")));

    /** The doors a town is settled through. */
    @Component
    public record Doors(
            Regions regions,
            Authorities authorities,
            Accounts accounts,
            Offices offices,
            Funds funds,
            Plans plans,
            Programmes programmes,
            Organisations organisations,
            Recognitions recognitions,
            MemberCounts counts,
            Papers papers) {}

    private final Doors doors;
    private final Clock clock;

    Town(Doors doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    /** A region as it stands at the start of its first call; the enterprise is of 전주시. */
    public Place settle() {
        return new Place(newCode());
    }

    /** A small real PDF. */
    public byte[] paper(String title) {
        var text = Paper.Paragraph.of("시험을 위해 지어낸 서류입니다.");
        return doors.papers().pdf(new Paper(title, "", SINCE, "시험", List.of(text)));
    }

    /** The region, and who acts in it. */
    public final class Place {

        private final RegionCode code;
        private final Map<Office, Acting> people = new EnumMap<>(Office.class);
        private final Map<String, Long> cities = new HashMap<>();
        private final long fund;
        private final long programme;
        private final long enterprise;

        private Place(RegionCode code) {
            this.code = code;
            doors.regions().open(new Region(code, "전북특별자치도", "Jeonbuk"));
            long region = call(house(), () -> add(Authority.Level.REGION, "52", "전북특별자치도"));
            house().run(() ->
                    CITIES.forEach((name, number) ->
                            cities.put(name, add(Authority.Level.CITY, number, name))));
            for (Office office : NAMES.keySet()) {
                if (office.scope() != Office.Scope.ORGANISATION) {
                    settle(office, null, "전주시", login(office));
                }
            }
            fund = call(Office.FUND_MANAGER, () -> openFund(region));
            programme =
                    call(
                            Office.FUND_MANAGER,
                            () -> doors.programmes().open(fund, ProgrammeDraft.read(json())));
            enterprise = call(Office.ADMINISTRATOR, this::addEnterprise);
            settle(Office.ENTERPRISE_MEMBER, enterprise, "전주시", login(Office.ENTERPRISE_MEMBER));
        }

        public String code() {
            return code.value();
        }

        public long fund() {
            return fund;
        }

        public long programme() {
            return programme;
        }

        public long enterprise() {
            return enterprise;
        }

        /** The sign-in name of the person in that office; the password is the cast's. */
        public String login(Office office) {
            return code + "-" + office.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public Acting acting(Office office) {
            return office == Office.HOUSE ? house() : Objects.requireNonNull(people.get(office));
        }

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

        public void as(Office office, Runnable work) {
            acting(office).run(work);
        }

        /** A person of that organisation or city takes the office from now on. */
        public void settle(Office office, @Nullable Long organisation, String city, String login) {
            boolean ofCity = office.scope() == Office.Scope.AUTHORITY;
            Acting acting =
                    call(
                            house(),
                            () -> {
                                String name = Objects.requireNonNull(NAMES.get(office));
                                long account = doors.accounts().open(login, name, Cast.PASSWORD);
                                Long of = ofCity ? cities.get(city) : null;
                                var grant =
                                        new Grant(account, office, organisation, of, SINCE, null);
                                long held = doors.offices().grant(grant);
                                return doors.offices()
                                        .heldNow(held, account)
                                        .orElseThrow()
                                        .acting("test");
                            });
            people.put(office, acting);
        }

        /** Counts nine members, enough of them recipients for the support. */
        public void count(long organisation) {
            LocalDate counted = LocalDate.now(clock).minusDays(30);
            as(
                    Office.ADMINISTRATOR,
                    () ->
                            doors.counts()
                                    .add(organisation, new MemberCount(counted, 9, 3, 2, 5, 9)));
        }

        private Acting house() {
            return Acting.house(code, "town");
        }

        private long add(Authority.Level level, String number, String name) {
            return doors.authorities().add(level, number, name);
        }

        private long openFund(long region) {
            FiscalYear year = FiscalYear.of(LocalDate.now(clock));
            long id = doors.funds().open(region, "전북특별자치도 자활기금", "전북특별자치도 자활기금 설치 및 운용 조례", null);
            doors.funds().openWith(id, LINE, "예금잔액증명", year.firstDay(), "opening-" + code);
            long plan = doors.plans().draft(id, year);
            lines().forEach(line -> doors.plans().addLine(plan, line));
            doors.plans().fix(plan, year.firstDay().minusDays(12), "전북특별자치도의회 정례회");
            return id;
        }

        private long addEnterprise() {
            long id =
                    doors.organisations()
                            .add(
                                    new OrganisationFacts(
                                            OrganisationKind.ENTERPRISE,
                                            "이음찬 협동조합",
                                            "박솔잎",
                                            null,
                                            null,
                                            BusinessType.CORPORATION,
                                            "반찬",
                                            "전주시 완산구 전라감영로 62",
                                            cities.get("전주시"),
                                            null,
                                            SINCE,
                                            null));
            doors.recognitions().add(NewRecognition.selfSupport(id, SINCE, "전주시장"));
            count(id);
            return id;
        }
    }

    private static List<NewLine> lines() {
        return List.of(
                income("LOAN_PRINCIPAL", "전세점포 보증금 반환", 80_000_000),
                income("LOAN_INTEREST", "융자 이자", 900_000),
                income("LATE_INTEREST", "연체이자", 100_000),
                new NewLine(Side.SPENDING, "SHOP_DEPOSIT", "자활기업 육성", "융자", "전세점포 임대자금 융자", LINE));
    }

    private static NewLine income(String code, String title, long won) {
        return new NewLine(Side.INCOME, code, "기금 수입", "융자금 회수", title, Won.of(won));
    }

    private static String json() {
        try {
            return new ClassPathResource("programme/shop-deposit-loan.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegionCode newCode() {
        StringBuilder code = new StringBuilder("town");
        new Random().ints(10, 'a', 'z' + 1).forEach(each -> code.append((char) each));
        return RegionCode.of(code.toString());
    }
}
