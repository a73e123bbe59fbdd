package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.loan.LoanAward.Awarded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A loan of a real award, carried by forms as each office sees them. */
@HouseTest
class LoanPagesTests {

    @Autowired Cast cast;
    @Autowired LoanAward awards;
    @Autowired LoanRegister register;
    @Autowired Clock clock;
    @LocalServerPort int port;

    @Test
    void carriesALoanFromContractToClosed() {
        Awarded awarded = awards.signed("80,000,000");
        String loan = "/loans/" + awarded.loan();
        Visit treasurer = as(Office.TREASURER);
        commits(treasurer, awarded);

        Visit payer = as(Office.DISBURSING_OFFICER);
        shows(payer, loan + "/payment", "1021020123456");
        var payment = Map.of("paidOn", today().toString(), "changes", "0", "_key", "once");
        sends(payer, loan + "/payment", payment);
        sends(payer, loan + "/payment", payment);
        assertThat(payer.get(loan + "/payment").body()).doesNotContain("1021020123456");

        shows(as(Office.REVENUE_COLLECTOR), "/loan-bills", "월 청구");
        shows(as(Office.REVENUE_COLLECTOR), loan + "/bills", "일수");
        Visit cashier = as(Office.CASHIER);
        shows(cashier, loan + "/receipts", "보낸 이");
        shows(cashier, loan + "/deposit-return", "80,000,000");
        sends(cashier, loan + "/deposit-return", returned());
        shows(treasurer, loan + "/security-release", "말소한 날");
        sends(
                treasurer,
                loan + "/security-release",
                Map.of("releasedOn", today().toString(), "receiptNo", "말소 제1호"));
        shows(as(Office.AUDITOR), loan, "완제");
        var facts = cast.call(Office.AUDITOR, () -> register.find(awarded.loan()));
        assertThat(LoanState.of(facts)).isInstanceOf(LoanState.Closed.class);
    }

    private void commits(Visit treasurer, Awarded awarded) {
        String loan = "/loans/" + awarded.loan();
        shows(treasurer, loan, awarded.name());
        shows(treasurer, loan + "/contract", "임대인 은행");
        shows(treasurer, loan + "/contract", "전북특별자치도 군산시 중앙로 1");
        var wrong = new HashMap<>(LoanForms.contract(today()));
        wrong.put("deposit", "1,000");
        HttpResponse<String> again = treasurer.post(loan + "/contract", wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("보증금은 융자 금액").contains("1,000");
        sends(treasurer, loan + "/contract", LoanForms.contract(today()));
        shows(treasurer, loan + "/account-change", "지금의 계좌");
        shows(treasurer, loan + "/security", "접수번호");
        sends(treasurer, loan + "/security", LoanForms.security(awarded, today()));
        shows(treasurer, loan + "/commitment", "가용액");
        sends(treasurer, loan + "/commitment", Map.of());
    }

    @Test
    void showsALoanToThoseItConcernsAndNobodyElse() {
        Awarded own = awards.signed("20,000,000");
        Awarded others = awards.signed("20,000,000");
        shows(as(Office.CITY_OFFICER), "/loans/" + own.loan(), own.name());
        Visit auditor = as(Office.AUDITOR);
        shows(auditor, "/loans/" + own.loan() + "?on=2020-01-01&known=2020-01-01", "지난 상태");
        shows(auditor, "/loans", own.name());
        shows(auditor, "/loans?state=closed&bucket=FROM_90", "조건 지우기");
        assertThat(auditor.get("/loans/sheet?state=awarded").statusCode()).isEqualTo(200);
        var daegu = Visit.of(port, cast.login(Cast.DAEGU, Office.TREASURER));
        assertThat(daegu.get("/loans/" + own.loan()).statusCode()).isEqualTo(404);
        assertThat(daegu.post("/loans/" + own.loan() + "/commitment", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(as(Office.REVIEWER).get("/loans/" + own.loan()).statusCode()).isEqualTo(403);
        var seen = cast.call(own.member(), () -> register.list(LoanFilter.ALL, 50));
        assertThat(seen.rows()).extracting(LoanRegister.Row::id).containsExactly(own.loan());
        assertThat(cast.call(others.member(), () -> isSeen(own.loan()))).isFalse();
        assertThat(cast.call(own.member(), () -> isSeen(own.loan()))).isTrue();
    }

    private boolean isSeen(long loan) {
        try {
            register.find(loan);
            return true;
        } catch (LoanRefusal absent) {
            return false;
        }
    }

    private Visit as(Office office) {
        return Visit.of(port, cast.login(office));
    }

    private static void shows(Visit visit, String path, String words) {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(words);
    }

    private static void sends(Visit visit, String path, Map<String, String> fields) {
        HttpResponse<String> answer = visit.post(path, fields);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(302);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, String> returned() {
        return Map.of(
                "receivedOn", today().toString(),
                "amount", "80,000,000",
                "payerName", "서다은",
                "_key", "back");
    }
}
