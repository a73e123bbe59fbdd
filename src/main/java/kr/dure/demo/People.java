package kr.dure.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The invented people of a sample region. Everybody signs in with the same password, which only a
 * demo may do.
 */
@Component
class People {

    static final String PASSWORD = "dure-demo-2026";

    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    /** One person in one office. */
    record Person(String login, String name, Office office) {}

    static final List<Person> JEONBUK =
            List.of(
                    new Person("han.seoyun", "한서윤", Office.FUND_MANAGER),
                    new Person("oh.jihun", "오지훈", Office.TREASURER),
                    new Person("moon.gaon", "문가온", Office.DISBURSING_OFFICER),
                    new Person("lim.sora", "임소라", Office.REVENUE_COLLECTOR),
                    new Person("baek.dohyeon", "백도현", Office.CASHIER),
                    new Person("jeong.haneul", "정하늘", Office.REVIEWER),
                    new Person("nam.gibeom", "남기범", Office.REVIEWER),
                    new Person("seo.ondam", "서온담", Office.AUDITOR),
                    new Person("noh.eungyeol", "노은결", Office.ADMINISTRATOR),
                    new Person("yu.seonjae", "유선재", Office.REGIONAL_CENTRE_STAFF));

    static final List<Person> DAEGU =
            List.of(
                    new Person("gu.arin", "구아린", Office.FUND_MANAGER),
                    new Person("ma.dohun", "마도훈", Office.TREASURER),
                    new Person("pyo.nari", "표나리", Office.AUDITOR),
                    new Person("cha.yul", "차율", Office.ADMINISTRATOR));

    private final Accounts accounts;
    private final Offices offices;
    private final Map<String, Acting> cast = new LinkedHashMap<>();

    People(Accounts accounts, Offices offices) {
        this.accounts = accounts;
        this.offices = offices;
    }

    /** Opens an account and grants its office; the house itself must be acting. */
    Acting settle(Person person, @Nullable Long organisationId, @Nullable Long authorityId) {
        RegionCode region = Acting.current().region();
        long id = accounts.open(person.login(), person.name(), PASSWORD);
        offices.grant(new Grant(id, person.office(), organisationId, authorityId, SINCE, null));
        Acting acting =
                new Acting(
                        region,
                        id,
                        person.name(),
                        person.office(),
                        organisationId,
                        authorityId,
                        "demo");
        cast.put(person.login(), acting);
        return acting;
    }

    /** The person of that login, settled before. */
    Acting of(String login) {
        return Objects.requireNonNull(cast.get(login), login);
    }
}
