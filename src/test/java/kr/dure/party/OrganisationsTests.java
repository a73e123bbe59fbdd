package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Office;
import kr.dure.access.Readings;
import kr.dure.kernel.BusinessNumber;
import kr.dure.kernel.CorporateNumber;
import kr.dure.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class OrganisationsTests {

    private static final String SEALED =
            """
            select encode(representative_sealed, 'hex')
            from party.organisation
            where id = :id
            """;

    @Autowired Cast cast;
    @Autowired Organisations organisations;
    @Autowired BankAccounts accounts;
    @Autowired Authorities authorities;
    @Autowired Readings readings;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void keepsAllFactsAndSealsTheRepresentative() {
        BusinessNumber number = businessNumber();
        CorporateNumber unchecked = CorporateNumber.read("110111-0062433");
        var facts = facts(name(), "김 보람", number, unchecked, "군산시");
        long id = cast.call(Office.FUND_MANAGER, () -> organisations.add(facts));
        Organisation found = cast.call(Office.AUDITOR, () -> organisations.find(id));
        assertThat(found.businessNumber()).isEqualTo(number);
        assertThat(found.corporateNumber()).isEqualTo(unchecked);
        assertThat(unchecked.checks()).isFalse();
        assertThat(found.isIncorporated()).isTrue();
        assertThat(stored(id)).doesNotContain(hex("보람"));
        assertThat(cast.call(Office.AUDITOR, () -> organisations.representativeOf(id)))
                .isEqualTo("김 보람");
        assertThat(cast.call(Office.REVIEWER, () -> organisations.isRepresentedBy(id, "김보람")))
                .isTrue();
        assertThat(cast.call(Office.REVIEWER, () -> organisations.isRepresentedBy(id, "김보담")))
                .isFalse();
    }

    @Test
    void recordsWhoSawARepresentative() {
        long id = add(facts(name(), "이하늘", null, null, "군산시"));
        Acting auditor = cast.acting(Office.AUDITOR);
        cast.call(auditor, () -> organisations.representativeOf(id));
        var filter = new Readings.Filter(auditor.accountId(), Organisations.SUBJECT, id);
        assertThat(cast.call(auditor, () -> readings.list(filter, Long.MAX_VALUE, 10))).hasSize(1);
    }

    @Test
    void showsEachOfficeOnlyWhatIsInItsScope() {
        long gunsan = add(OrganisationFacts.enterprise(name(), cast.authority("군산시")));
        long jeonju = add(OrganisationFacts.enterprise(name(), cast.authority("전주시")));
        Acting city = cast.acting(Office.CITY_OFFICER);
        Acting member = cast.of(Office.ENTERPRISE_MEMBER, jeonju);
        assertThat(cast.call(city, () -> organisations.find(gunsan)).id()).isEqualTo(gunsan);
        assertThat(cast.call(member, () -> organisations.find(jeonju)).id()).isEqualTo(jeonju);
        absent(city, jeonju);
        absent(member, gunsan);
        absent(cast.acting(Office.VISITOR), gunsan);
        absent(cast.acting(Cast.DAEGU, Office.AUDITOR), gunsan);
        assertThat(listed(member)).containsExactly(jeonju);
        assertThat(listed(city)).doesNotContain(jeonju);
        assertThat(listed(cast.acting(Cast.DAEGU, Office.AUDITOR))).doesNotContain(gunsan, jeonju);
    }

    @Test
    void showsACentreTheEnterprisesItHelps() {
        long centre = add(centre(name()));
        var helped = facts(name(), null, null, null, "전주시", centre);
        long enterprise = add(helped);
        long other = add(OrganisationFacts.enterprise(name(), cast.authority("전주시")));
        Acting staff = cast.of(Office.CENTRE_STAFF, centre);
        assertThat(listed(staff)).containsExactlyInAnyOrder(centre, enterprise);
        absent(staff, other);
    }

    @Test
    void refusesTheSameBusinessNumberTwiceInARegionButNotInAnother() {
        BusinessNumber number = businessNumber();
        add(facts(name(), null, number, null, "군산시"));
        refuses("number-taken", () -> add(facts(name(), null, number, null, "전주시")));
        Acting daegu = cast.acting(Cast.DAEGU, Office.FUND_MANAGER);
        long namgu =
                cast.call(daegu, () -> authorities.all()).stream()
                        .filter(each -> each.name().equals("남구"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var there = facts(name(), null, number, null, namgu, null);
        assertThat(cast.call(daegu, () -> organisations.add(there))).isPositive();
    }

    @Test
    void refusesTheSameNameTwiceInACity() {
        String name = name();
        add(OrganisationFacts.enterprise("(주)" + name, cast.authority("군산시")));
        var again = OrganisationFacts.enterprise(name + " 주식회사", cast.authority("군산시"));
        refuses("name-taken", () -> add(again));
        add(OrganisationFacts.enterprise(name, cast.authority("전주시")));
    }

    @Test
    void refusesAnAuthorityOrACentreOfAnotherRegion() {
        Acting daegu = cast.acting(Cast.DAEGU, Office.FUND_MANAGER);
        var facts = facts(name(), null, null, null, "군산시");
        refuses("authority", () -> cast.call(daegu, () -> organisations.add(facts)));
        long enterprise = add(OrganisationFacts.enterprise(name(), cast.authority("군산시")));
        refuses("centre", () -> add(facts(name(), null, null, null, "군산시", enterprise)));
    }

    @Test
    void letsACityOfficerKeepOnlyTheOwnCity() {
        Acting city = cast.acting(Office.CITY_OFFICER);
        var jeonju = OrganisationFacts.enterprise(name(), cast.authority("전주시"));
        refuses("other-city", () -> cast.call(city, () -> organisations.add(jeonju)));
        var gunsan = OrganisationFacts.enterprise(name(), cast.authority("군산시"));
        assertThat(cast.call(city, () -> organisations.add(gunsan))).isPositive();
    }

    @Test
    void letsOnlyThoseWhoKeepTheRegisterWrite() {
        var facts = OrganisationFacts.enterprise(name(), cast.authority("군산시"));
        for (Office office :
                List.of(
                        Office.AUDITOR,
                        Office.TREASURER,
                        Office.REVIEWER,
                        Office.ENTERPRISE_MEMBER,
                        Office.VISITOR)) {
            refuses("office", () -> cast.call(office, () -> organisations.add(facts)));
        }
    }

    @Test
    void refusesToOverwriteWhatSomebodyFasterChanged() {
        long id = add(OrganisationFacts.enterprise(name(), cast.authority("군산시")));
        var facts = facts(name(), null, null, null, "군산시");
        cast.as(Office.FUND_MANAGER, () -> organisations.change(id, 1, facts));
        refuses(
                "faster",
                () -> cast.as(Office.FUND_MANAGER, () -> organisations.change(id, 1, facts)));
        assertThat(cast.call(Office.AUDITOR, () -> organisations.find(id)).revision()).isEqualTo(2);
    }

    @Test
    void findsByPartOfTheNameAndByTheNumber() {
        String name = name();
        BusinessNumber number = businessNumber();
        long id = add(facts("(유) " + name, null, number, null, "군산시"));
        String part = name.substring(2, 9).toUpperCase();
        assertThat(found(part)).containsExactly(id);
        assertThat(found(number.formatted())).contains(id);
        assertThat(found("없는 이름 %_")).isEmpty();
    }

    @Test
    void walksThroughPagesWithoutMissingOrRepeating() {
        String common = name();
        var added = new ArrayList<Long>();
        for (int i = 0; i < Organisations.PAGE + 3; i++) {
            added.add(add(OrganisationFacts.enterprise(common + " " + i, cast.authority("전주시"))));
        }
        var seen = new ArrayList<Long>();
        Long after = null;
        do {
            Long from = after;
            var filter = new OrganisationFilter(null, null, null, common, from);
            OrganisationList list = cast.call(Office.AUDITOR, () -> organisations.list(filter));
            assertThat(list.total()).isEqualTo(added.size());
            list.rows().forEach(row -> seen.add(row.organisation().id()));
            after = list.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void showsOfAnAccountItsLastFourDigitsAndRecordsWhoSawTheWhole() {
        long id = add(OrganisationFacts.enterprise(name(), cast.authority("군산시")));
        Acting member = cast.of(Office.ENTERPRISE_MEMBER, id);
        var typed = new NewBankAccount(id, "037", "1013-01-1234567", "두레건축");
        long account = cast.call(member, () -> accounts.add(typed));
        BankAccount shown = cast.call(Office.CASHIER, () -> accounts.of(id)).getFirst();
        assertThat(shown.lastFour()).isEqualTo("4567");
        assertThat(shown.bankName()).isEqualTo("전북은행");
        Acting payer = cast.acting(Office.DISBURSING_OFFICER);
        assertThat(cast.call(payer, () -> accounts.reveal(account)))
                .isEqualTo(new BankAccount.Whole("전북은행", "1013011234567", "두레건축"));
        var filter = new Readings.Filter(payer.accountId(), BankAccounts.SUBJECT, account);
        assertThat(cast.call(Office.AUDITOR, () -> readings.list(filter, Long.MAX_VALUE, 10)))
                .hasSize(1);
        refuses("office", () -> cast.call(Office.REVIEWER, () -> accounts.reveal(account)));
        refuses("account-taken", () -> cast.call(member, () -> accounts.add(typed)));
        cast.call(
                member,
                () -> {
                    accounts.close(account);
                    return 0;
                });
        refuses("account-closed", () -> member.run(() -> accounts.close(account)));
        assertThat(cast.call(member, () -> accounts.add(typed))).isNotEqualTo(account);
    }

    @Test
    void refusesAnAccountOfAnotherOrganisationAndNumbersThatAreNone() {
        long id = add(OrganisationFacts.enterprise(name(), cast.authority("군산시")));
        long other = add(OrganisationFacts.enterprise(name(), cast.authority("군산시")));
        Acting member = cast.of(Office.ENTERPRISE_MEMBER, id);
        assertThatThrownBy(() -> cast.call(member, () -> accounts.of(other)))
                .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.ABSENT));
        for (String bad : List.of("", "1234567", "12345678901234567", "1234-가나-5678")) {
            refuses(
                    "account-number",
                    () ->
                            cast.call(
                                    member,
                                    () -> accounts.add(new NewBankAccount(id, "037", bad, "가"))));
        }
        refuses(
                "bank",
                () ->
                        cast.call(
                                member,
                                () ->
                                        accounts.add(
                                                new NewBankAccount(id, "999", "12345678", "가"))));
    }

    private List<Long> listed(Acting acting) {
        return cast.call(acting, () -> organisations.all(OrganisationFilter.ALL)).stream()
                .map(row -> row.organisation().id())
                .toList();
    }

    private List<Long> found(String words) {
        var filter = new OrganisationFilter(null, null, null, words, null);
        return cast.call(Office.AUDITOR, () -> organisations.list(filter)).rows().stream()
                .map(row -> row.organisation().id())
                .toList();
    }

    private long add(OrganisationFacts facts) {
        return cast.call(Office.FUND_MANAGER, () -> organisations.add(facts));
    }

    private void absent(Acting acting, long id) {
        assertThatThrownBy(() -> cast.call(acting, () -> organisations.find(id)))
                .isInstanceOf(PartyRefusal.class)
                .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.ABSENT));
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(PartyRefusal.class)
                .satisfies(e -> assertThat(((Refusal) e).key()).isEqualTo("party.refusal." + key));
    }

    private String stored(long id) {
        var transaction = new TransactionTemplate(transactions);
        return cast.call(
                Office.AUDITOR,
                () ->
                        transaction.execute(status ->
                                jdbc.sql(SEALED).param("id", id).query(String.class).single()));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    static String name() {
        return "시험" + UUID.randomUUID().toString().substring(0, 12);
    }

    static BusinessNumber businessNumber() {
        while (true) {
            long digits = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
            try {
                return new BusinessNumber(Long.toString(digits));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
    }

    private OrganisationFacts facts(
            String name,
            @Nullable String representative,
            @Nullable BusinessNumber business,
            @Nullable CorporateNumber corporate,
            String city) {
        return facts(name, representative, business, corporate, cast.authority(city), null);
    }

    private OrganisationFacts facts(
            String name,
            @Nullable String representative,
            @Nullable BusinessNumber business,
            @Nullable CorporateNumber corporate,
            String city,
            long centre) {
        return facts(name, representative, business, corporate, cast.authority(city), centre);
    }

    private static OrganisationFacts facts(
            String name,
            @Nullable String representative,
            @Nullable BusinessNumber business,
            @Nullable CorporateNumber corporate,
            long authority,
            @Nullable Long centre) {
        return new OrganisationFacts(
                OrganisationKind.ENTERPRISE,
                name,
                representative,
                business,
                corporate,
                BusinessType.CORPORATION,
                "집수리",
                "전북특별자치도 군산시 1길",
                authority,
                centre,
                LocalDate.of(2020, 1, 1),
                null);
    }

    private OrganisationFacts centre(String name) {
        return new OrganisationFacts(
                OrganisationKind.CENTRE,
                name,
                null,
                null,
                null,
                null,
                "",
                "",
                cast.authority("전주시"),
                null,
                null,
                null);
    }
}
