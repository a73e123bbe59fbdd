package kr.dure.loan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.dure.loan.VirtualAccounts.VirtualAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts the bank opened for single loans. */
@Repository
class VirtualAccountTable {

    private static final String OF_LOAN =
            """
            select loan_id, bank_code, number
            from loan.virtual_account
            where loan_id = :loanId
              and ended_at is null
            """;

    private static final String OF_LOANS =
            """
            select loan_id, number
            from loan.virtual_account
            where loan_id = any (:loanIds)
              and ended_at is null
            """;

    private static final String OWNERS =
            """
            select loan_id, number
            from loan.virtual_account
            where number = any (:numbers)
              and ended_at is null
            """;

    private static final String END =
            """
            update loan.virtual_account
            set ended_at = dure.current_moment()
            where loan_id = :loanId
              and ended_at is null
            """;

    private static final String OPEN =
            """
            insert into loan.virtual_account (loan_id, bank_code, number)
            values (:loanId, :bankCode, :number)
            """;

    private final JdbcClient jdbc;

    VirtualAccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<VirtualAccount> of(long loanId) {
        return jdbc.sql(OF_LOAN)
                .param("loanId", loanId)
                .query((row, nr) ->
                        new VirtualAccount(
                                row.getLong("loan_id"),
                                row.getString("bank_code"),
                                row.getString("number")))
                .optional();
    }

    /** Loan by number. */
    Map<String, Long> owners(Collection<String> numbers) {
        Map<String, Long> owners = new HashMap<>();
        jdbc.sql(OWNERS)
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    owners.put(row.getString("number"), row.getLong("loan_id"));
                });
        return owners;
    }

    /** Number by loan. */
    Map<Long, String> numbers(Collection<Long> loanIds) {
        Map<Long, String> numbers = new HashMap<>();
        jdbc.sql(OF_LOANS)
                .param("loanIds", loanIds.toArray(Long[]::new))
                .query(row -> {
                    numbers.put(row.getLong("loan_id"), row.getString("number"));
                });
        return numbers;
    }

    void end(long loanId) {
        jdbc.sql(END).param("loanId", loanId).update();
    }

    void open(VirtualAccount account) {
        jdbc.sql(OPEN)
                .param("loanId", account.loanId())
                .param("bankCode", account.bankCode())
                .param("number", account.number())
                .update();
    }
}
