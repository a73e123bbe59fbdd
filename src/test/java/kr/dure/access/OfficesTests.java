package kr.dure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class OfficesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Offices offices;

    @Test
    void grantsAnOfficeForATime() {
        long account = open();
        LocalDate past = DAY.plusDays(30);
        grant(new Grant(account, Office.CASHIER, null, null, DAY, past));
        grant(Grant.of(account, Office.REVIEWER, DAY));
        assertThat(offices.held(account))
                .extracting(OfficeHeld::office)
                .containsExactly(Office.REVIEWER);
        assertThat(cast.call(Office.ADMINISTRATOR, () -> offices.history(account))).hasSize(2);
    }

    @Test
    void endsAnOfficeAtOnceAndMayGiveItAgain() {
        long account = open();
        long held = grant(Grant.of(account, Office.TREASURER, LocalDate.now()));
        assertThat(offices.heldNow(held, account)).isPresent();
        cast.as(Office.ADMINISTRATOR, () -> offices.end(held, null));
        assertThat(offices.heldNow(held, account)).isEmpty();
        assertThat(grant(Grant.of(account, Office.TREASURER, LocalDate.now()))).isPositive();
    }

    @Test
    void refusesTheSameOfficeTwiceAtOnce() {
        long account = open();
        grant(Grant.of(account, Office.AUDITOR, DAY));
        assertThatThrownBy(() -> grant(Grant.of(account, Office.AUDITOR, DAY.plusYears(1))))
                .isInstanceOf(AccessRefusal.AlreadyHeld.class);
    }

    @Test
    void refusesAnOfficeToOneself() {
        long self = cast.acting(Office.ADMINISTRATOR).accountId();
        assertThatThrownBy(() -> grant(Grant.of(self, Office.CASHIER, DAY)))
                .isInstanceOf(AccessRefusal.OwnOffice.class);
    }

    @Test
    void refusesAScopeThatDoesNotFit() {
        long account = open();
        for (Grant bad :
                List.of(
                        Grant.of(account, Office.ENTERPRISE_MEMBER, DAY),
                        Grant.of(account, Office.CITY_OFFICER, DAY),
                        Grant.of(account, Office.VISITOR, DAY),
                        Grant.of(account, Office.HOUSE, DAY),
                        new Grant(account, Office.TREASURER, 7L, null, DAY, null),
                        new Grant(account, Office.CITY_OFFICER, 7L, 8L, DAY, null))) {
            assertThatThrownBy(() -> grant(bad)).isInstanceOf(AccessRefusal.ScopeMismatch.class);
        }
    }

    @Test
    void refusesAnAuthorityOfAnotherRegion() {
        long account = open();
        long gunsan = cast.authority("군산시");
        Grant grant = new Grant(account, Office.CITY_OFFICER, null, gunsan, DAY, null);
        Acting daegu = cast.acting(Cast.DAEGU, Office.ADMINISTRATOR);
        assertThatThrownBy(() -> cast.call(daegu, () -> offices.grant(grant)))
                .isInstanceOf(AccessRefusal.Absent.class);
    }

    @Test
    void refusesToEndAnOfficeOfAnotherRegion() {
        long held = grant(Grant.of(open(), Office.CASHIER, DAY));
        Acting daegu = cast.acting(Cast.DAEGU, Office.ADMINISTRATOR);
        assertThatThrownBy(() -> daegu.run(() -> offices.end(held, null)))
                .isInstanceOf(AccessRefusal.Absent.class);
    }

    @Test
    void letsOnlyAdministratorsOpenAccountsAndGrant() {
        assertThatThrownBy(() ->
                        cast.as(
                                Office.FUND_MANAGER,
                                () -> accounts.open("x-y-z", "아무개", Cast.PASSWORD)))
                .isInstanceOf(AccessRefusal.NotAdministrator.class);
        long account = open();
        assertThatThrownBy(() ->
                        cast.as(
                                Office.FUND_MANAGER,
                                () -> offices.grant(Grant.of(account, Office.CASHIER, DAY))))
                .isInstanceOf(AccessRefusal.NotAdministrator.class);
    }

    @Test
    void refusesWeakPasswordsAndTakenOrMalformedLogins() {
        String login = "p" + UUID.randomUUID();
        assertThatThrownBy(() -> open(login, "short"))
                .isInstanceOf(AccessRefusal.PasswordLength.class);
        assertThatThrownBy(() -> open(login, "1" + login.toUpperCase() + "2"))
                .isInstanceOf(AccessRefusal.PasswordIsLogin.class);
        assertThatThrownBy(() -> open("한글", Cast.PASSWORD))
                .isInstanceOf(AccessRefusal.LoginMalformed.class);
        open(login, Cast.PASSWORD);
        assertThatThrownBy(() -> open(" " + login.toUpperCase(), Cast.PASSWORD))
                .isInstanceOf(AccessRefusal.LoginTaken.class);
    }

    @Test
    void changesOnesOwnPassword() {
        long account = open("q" + UUID.randomUUID(), Cast.PASSWORD);
        assertThatThrownBy(() -> accounts.changePassword(account, "wrong", "a-new-password"))
                .isInstanceOf(AccessRefusal.PasswordWrong.class);
        assertThatThrownBy(() -> accounts.changePassword(account, Cast.PASSWORD, "short"))
                .isInstanceOf(AccessRefusal.PasswordLength.class);
        accounts.changePassword(account, Cast.PASSWORD, "a-new-password");
        accounts.changePassword(account, "a-new-password", Cast.PASSWORD);
    }

    private long grant(Grant grant) {
        return cast.call(Office.ADMINISTRATOR, () -> offices.grant(grant));
    }

    private long open() {
        return open("o" + UUID.randomUUID(), Cast.PASSWORD);
    }

    private long open(String login, String password) {
        return cast.call(Office.ADMINISTRATOR, () -> accounts.open(login, "아무개", password));
    }
}
