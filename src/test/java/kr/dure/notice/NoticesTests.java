package kr.dure.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class NoticesTests {

    private static final String KEY = "notice.all-read";

    @Autowired Notices notices;
    @Autowired Cast cast;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void reachesOneAccountAlone() {
        Acting treasurer = cast.another(Office.TREASURER);
        String mark = tell(Recipient.account(treasurer.accountId()));
        assertThat(marks(treasurer)).contains(mark);
        assertThat(marks(cast.acting(Office.TREASURER))).doesNotContain(mark);
    }

    @Test
    void reachesAllWhoHoldAnOffice() {
        String mark = tell(Recipient.holders(Office.REVIEWER));
        assertThat(marks(cast.acting(Office.REVIEWER))).contains(mark);
        assertThat(marks(cast.another(Office.REVIEWER))).contains(mark);
        assertThat(marks(cast.acting(Office.CASHIER))).doesNotContain(mark);
    }

    @Test
    void reachesTheOfficersOfOneCityAlone() {
        long gunsan = cast.authority("군산시");
        Acting officer = cast.acting(Office.CITY_OFFICER);
        String here = tell(Recipient.holders(Office.CITY_OFFICER, gunsan));
        String there = tell(Recipient.holders(Office.CITY_OFFICER, cast.authority("전주시")));
        assertThat(officer.authorityId()).isEqualTo(gunsan);
        assertThat(marks(officer)).contains(here).doesNotContain(there);
    }

    @Test
    void reachesThePeopleOfAnOrganisation() {
        long organisation = System.nanoTime();
        String mark = tell(Recipient.members(organisation));
        assertThat(marks(cast.of(Office.ENTERPRISE_MEMBER, organisation))).contains(mark);
        assertThat(marks(cast.acting(Office.ENTERPRISE_MEMBER))).doesNotContain(mark);
    }

    @Test
    void reachesNobodyOfAnotherRegion() {
        String mark = tell(Recipient.holders(Office.AUDITOR));
        assertThat(marks(cast.acting(Cast.DAEGU, Office.AUDITOR))).doesNotContain(mark);
    }

    @Test
    void isReadByEachAccountOnItsOwn() {
        Acting one = cast.another(Office.DISBURSING_OFFICER);
        Acting other = cast.another(Office.DISBURSING_OFFICER);
        tell(Recipient.holders(Office.DISBURSING_OFFICER));
        long before = unread(one);
        long id = newest(one).id();
        assertThat(cast.call(one, () -> notices.read(id))).isEqualTo("/loans/7");
        assertThat(cast.call(one, () -> notices.read(id))).isEqualTo("/loans/7");
        assertThat(unread(one)).isEqualTo(before - 1);
        assertThat(newest(one).read()).isTrue();
        assertThat(newest(other).read()).isFalse();
    }

    @Test
    void isNotReadByWhomItIsNotFor() {
        Acting one = cast.another(Office.TREASURER);
        tell(Recipient.account(one.accountId()));
        long id = newest(one).id();
        for (Acting stranger :
                List.of(cast.acting(Office.TREASURER), cast.acting(Cast.DAEGU, Office.TREASURER))) {
            assertThatThrownBy(() -> cast.call(stranger, () -> notices.read(id)))
                    .isInstanceOf(NoticeRefusal.class);
        }
    }

    @Test
    void marksAsReadOnlyWhatWasSeen() {
        Acting one = cast.another(Office.CASHIER);
        tell(Recipient.account(one.accountId()));
        long seen = newest(one).id();
        tell(Recipient.account(one.accountId()));
        one.run(() -> notices.readAll(seen));
        assertThat(newest(one).read()).isFalse();
        assertThat(cast.call(one, () -> notices.mine(seen + 1, 1)).getFirst().read()).isTrue();
    }

    @Test
    void listsNewestFirstPageByPage() {
        Acting one = cast.another(Office.REVENUE_COLLECTOR);
        String first = tell(Recipient.account(one.accountId()));
        String second = tell(Recipient.account(one.accountId()));
        Notice newest = newest(one);
        assertThat(newest.args().getFirst()).isEqualTo(second);
        assertThat(cast.call(one, () -> notices.mine(newest.id(), 1)).getFirst().args().getFirst())
                .isEqualTo(first);
    }

    @Test
    void keepsTheKindOfEachArgument() {
        Acting one = cast.another(Office.TREASURER);
        List<Object> args = List.of("두레손세탁", Won.of(90_000_000), LocalDate.of(2026, 11, 22), 3L);
        tell(Recipient.account(one.accountId()), args, "/");
        assertThat(newest(one).args()).isEqualTo(args);
    }

    @Test
    void refusesAnAddressOutsideOfTheHouse() {
        for (String href : List.of("https://example.org", "//example.org", "/\\example.org", "")) {
            assertThatThrownBy(() -> tell(Recipient.account(1), List.of(), href))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private String tell(Recipient recipient) {
        String mark = UUID.randomUUID().toString();
        tell(recipient, List.of(mark), "/loans/7");
        return mark;
    }

    private void tell(Recipient recipient, List<Object> args, String href) {
        cast.as(
                Office.FUND_MANAGER,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        status -> notices.tell(recipient, KEY, args, href)));
    }

    private List<Object> marks(Acting acting) {
        return cast.call(acting, () -> notices.mine(Long.MAX_VALUE, 1000)).stream()
                .filter(each -> !each.args().isEmpty())
                .map(each -> each.args().getFirst())
                .toList();
    }

    private Notice newest(Acting acting) {
        return cast.call(acting, () -> notices.mine(Long.MAX_VALUE, 1)).getFirst();
    }

    private long unread(Acting acting) {
        return cast.call(acting, notices::count);
    }
}
