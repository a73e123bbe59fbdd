package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kr.dure.Cast;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.DateText;
import kr.dure.loan.LoanAward.Awarded;

/** What the offices write into a loan's forms, and a loan carried by them until it is paid out. */
final class LoanForms {

    private LoanForms() {}

    static void payOut(Cast cast, int port, Awarded awarded, LocalDate today) {
        String loan = "/loans/" + awarded.loan();
        Visit treasurer = Visit.of(port, cast.login(Office.TREASURER));
        send(treasurer, loan + "/contract", contract(today));
        send(treasurer, loan + "/security", security(awarded, today));
        send(treasurer, loan + "/commitment", Map.of());
        Visit payer = Visit.of(port, cast.login(Office.DISBURSING_OFFICER));
        var payment = Map.of("paidOn", today.toString(), "changes", "0", "_key", "once");
        send(payer, loan + "/payment", payment);
    }

    private static void send(Visit visit, String path, Map<String, String> fields) {
        var answer = visit.post(path, fields);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(302);
    }

    static Map<String, String> contract(LocalDate today) {
        return Map.of(
                "signedOn", DateText.full(today),
                "shopAddress", "군산시 중앙로 1",
                "landlordName", "서다은",
                "bankCode", "037",
                "accountNumber", "1021-02-0123456",
                "deposit", "1억",
                "leaseFrom", today.toString(),
                "leaseTo", today.plusYears(2).toString(),
                "months", "12",
                "interestDay", "14");
    }

    static Map<String, String> security(Awarded awarded, LocalDate today) {
        return Map.of(
                "kind", "JEONSE_RIGHT",
                "givenBy", "전주지방법원 군산등기소",
                "number", "제" + awarded.loan() + "호",
                "givenOn", today.toString(),
                "rank", "1");
    }
}
