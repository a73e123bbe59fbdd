package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instalments of loans as they stand, for lists and for the night. */
@Repository
class InstalmentTable {

    /** As it is kept. */
    private record Kept(
            Key key,
            LocalDate from,
            LocalDate until,
            LocalDate dueOn,
            LocalDate lastOn,
            long balance,
            long principal,
            long interest,
            long openPrincipal,
            long openInterest,
            @Nullable LocalDate settledOn,
            boolean billed) {}

    private record Key(long loanId, int no) {}

    private static final String KEPT =
            """
            select loan_id, no, from_on, until_on, due_on, last_on, balance, principal, interest,
                   open_principal, open_interest, settled_on, billed
            from loan.instalment
            where loan_id = any (:loanIds)
            """;

    private static final String REMOVE =
            """
            delete from loan.instalment i
            using unnest(cast(:loanIds as bigint[]), cast(:nos as int[])) as t (loan_id, no)
            where i.loan_id = t.loan_id and i.no = t.no
            """;

    private static final String WRITE =
            """
            insert into loan.instalment
                (loan_id, no, from_on, until_on, due_on, last_on, balance, principal, interest,
                 open_principal, open_interest, settled_on, billed)
            select t.loan_id, t.no, t.from_on, t.until_on, t.due_on, t.last_on, t.balance,
                   t.principal, t.interest, t.open_principal, t.open_interest, t.settled_on,
                   t.billed
            from unnest(cast(:loanIds as bigint[]), cast(:nos as int[]), cast(:froms as date[]),
                        cast(:untils as date[]), cast(:dues as date[]), cast(:lasts as date[]),
                        cast(:balances as bigint[]), cast(:principals as bigint[]),
                        cast(:interests as bigint[]), cast(:openPrincipals as bigint[]),
                        cast(:openInterests as bigint[]), cast(:settled as date[]),
                        cast(:billed as boolean[]))
                 as t (loan_id, no, from_on, until_on, due_on, last_on, balance, principal,
                       interest, open_principal, open_interest, settled_on, billed)
            on conflict (region, loan_id, no) do update
            set from_on = excluded.from_on, until_on = excluded.until_on,
                due_on = excluded.due_on, last_on = excluded.last_on,
                balance = excluded.balance, principal = excluded.principal,
                interest = excluded.interest, open_principal = excluded.open_principal,
                open_interest = excluded.open_interest, settled_on = excluded.settled_on,
                billed = excluded.billed
            """;

    private final JdbcClient jdbc;

    InstalmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the instalments of these loans as they stand now; what stands so already is left. */
    void write(List<Replayed> loans) {
        Map<Key, Kept> before = kept(loans);
        List<Kept> changed = new ArrayList<>();
        for (Replayed each : loans) {
            for (Kept now : kept(each)) {
                if (!now.equals(before.remove(now.key()))) {
                    changed.add(now);
                }
            }
        }
        remove(List.copyOf(before.keySet()));
        write(changed, changed.stream().map(Kept::key).toList());
    }

    private Map<Key, Kept> kept(List<Replayed> loans) {
        Map<Key, Kept> kept = new HashMap<>();
        jdbc.sql(KEPT)
                .param("loanIds", loans.stream().map(Replayed::loanId).toArray(Long[]::new))
                .query(row -> {
                    Kept each = kept(row);
                    kept.put(each.key(), each);
                });
        return kept;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Key(row.getLong("loan_id"), row.getInt("no")),
                FactRows.day(row, "from_on"),
                FactRows.day(row, "until_on"),
                FactRows.day(row, "due_on"),
                FactRows.day(row, "last_on"),
                row.getLong("balance"),
                row.getLong("principal"),
                row.getLong("interest"),
                row.getLong("open_principal"),
                row.getLong("open_interest"),
                row.getObject("settled_on", LocalDate.class),
                row.getBoolean("billed"));
    }

    private static List<Kept> kept(Replayed loan) {
        Set<Integer> billed =
                loan.facts().standingBills().stream()
                        .map(Bill::periodNo)
                        .collect(Collectors.toSet());
        return loan.run().instalments().stream()
                .map(each -> kept(loan.loanId(), each, billed.contains(each.no())))
                .toList();
    }

    private static Kept kept(long loanId, Instalment each, boolean billed) {
        return new Kept(
                new Key(loanId, each.no()),
                each.from(),
                each.until(),
                each.dueOn(),
                each.lastOn(),
                each.balance().amount(),
                each.principal().amount(),
                each.interest().amount(),
                each.open(Part.PRINCIPAL).amount(),
                each.open(Part.INTEREST).amount(),
                each.settledOn(),
                billed);
    }

    private void remove(List<Key> gone) {
        if (!gone.isEmpty()) {
            keyed(REMOVE, gone).update();
        }
    }

    private void write(List<Kept> rows, List<Key> keys) {
        if (rows.isEmpty()) {
            return;
        }
        keyed(WRITE, keys)
                .param("froms", days(rows, Kept::from))
                .param("untils", days(rows, Kept::until))
                .param("dues", days(rows, Kept::dueOn))
                .param("lasts", days(rows, Kept::lastOn))
                .param("balances", longs(rows, Kept::balance))
                .param("principals", longs(rows, Kept::principal))
                .param("interests", longs(rows, Kept::interest))
                .param("openPrincipals", longs(rows, Kept::openPrincipal))
                .param("openInterests", longs(rows, Kept::openInterest))
                .param("settled", days(rows, Kept::settledOn))
                .param("billed", rows.stream().map(Kept::billed).toArray(Boolean[]::new))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String sql, List<Key> keys) {
        return jdbc.sql(sql)
                .param("loanIds", longs(keys, Key::loanId))
                .param("nos", keys.stream().map(Key::no).toArray(Integer[]::new));
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    private static <T> String[] days(List<T> rows, Function<T, @Nullable LocalDate> day) {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            LocalDate value = day.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }
}
