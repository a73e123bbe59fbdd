package kr.dure.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must never be found in the books. Each statement lists what is, as subject and two sums. */
@Repository
class VerificationTable {

    private static final String BALANCE =
            """
            select a.id as subject, coalesce(s.total, 0) as expected, a.balance_won as found
            from ledger.account a
            left join (select p.account_id, sum(p.amount_won) as total
                       from ledger.posting p
                       group by p.account_id) s on s.account_id = a.id
            where a.balance_won <> coalesce(s.total, 0)
            order by a.id
            limit :most
            """;

    private static final String MOVEMENT =
            """
            select coalesce(m.account_id, s.account_id) as subject,
                   coalesce(s.debit_won, 0) || ' / ' || coalesce(s.credit_won, 0) as expected,
                   coalesce(m.debit_won, 0) || ' / ' || coalesce(m.credit_won, 0) as found
            from ledger.movement m
            full join (select p.account_id, e.value_date,
                              (e.recorded_at at time zone 'Asia/Seoul')::date as recorded_on,
                              e.fiscal_year, coalesce(o.kind, e.kind) as act,
                              coalesce(sum(p.amount_won) filter (where p.amount_won > 0), 0)
                                  as debit_won,
                              -coalesce(sum(p.amount_won) filter (where p.amount_won < 0), 0)
                                  as credit_won,
                              count(*) as postings
                       from ledger.posting p
                       join ledger.entry e on e.id = p.entry_id
                       left join ledger.entry o on o.id = e.reverses
                       group by p.account_id, e.value_date, recorded_on, e.fiscal_year, act) s
                on s.account_id = m.account_id
               and s.value_date = m.value_date
               and s.recorded_on = m.recorded_on
               and s.fiscal_year = m.fiscal_year
               and s.act = m.act
            where (m.debit_won, m.credit_won, m.postings)
                  is distinct from (s.debit_won, s.credit_won, s.postings)
            order by 1
            limit :most
            """;

    private static final String BOOK_SUM =
            """
            select p.entry_id as subject, 0 as expected, sum(p.amount_won) as found
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            group by p.entry_id, a.fund_id, a.book
            having sum(p.amount_won) <> 0
            order by p.entry_id
            limit :most
            """;

    private static final String ACCOUNT_MISSING =
            """
            select p.entry_id as subject, p.account_id as expected, p.amount_won as found
            from ledger.posting p
            where not exists (select
                              from ledger.account a
                              where a.id = p.account_id)
            order by p.entry_id
            limit :most
            """;

    private static final String ENTRY_MISSING =
            """
            select p.entry_id as subject, p.nr as expected, p.amount_won as found
            from ledger.posting p
            where not exists (select
                              from ledger.entry e
                              where e.id = p.entry_id)
            order by p.entry_id
            limit :most
            """;

    private static final String ENTRY_EMPTY =
            """
            select e.id as subject, 2 as expected, 0 as found
            from ledger.entry e
            where not exists (select
                              from ledger.posting p
                              where p.entry_id = e.id)
            order by e.id
            limit :most
            """;

    private static final String NEGATIVE =
            """
            select a.id as subject, 0 as expected, sum(p.amount_won) as found
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            where a.forbids_negative
            group by a.id
            having sum(p.amount_won) < 0
            order by a.id
            limit :most
            """;

    private static final String NEGATIVE_EACH =
            """
            select a.id as subject, 0 as expected, sum(p.amount_won) as found
            from ledger.account a
            join ledger.posting p on p.account_id = a.id
            where a.forbids_negative_each
            group by a.id, p.about_kind, p.about_id
            having sum(p.amount_won) < 0
            order by a.id
            limit :most
            """;

    private static final String REVERSAL =
            """
            select r.id as subject, r.reverses as expected, count(*) as found
            from ledger.entry r
            join ledger.posting p on p.entry_id in (r.id, r.reverses)
            where r.reverses is not null
            group by r.id, r.reverses, p.account_id, p.about_kind, p.about_id
            having sum(p.amount_won) <> 0
            order by r.id
            limit :most
            """;

    private static final String CARRY_OVER =
            """
            select f.line_id as subject, coalesce(f.booked, 0) as expected,
                   coalesce(f.listed, 0) as found
            from (select coalesce(b.line_id, c.line_id) as line_id, b.booked, c.listed
                  from (select k.fund_id, k.fiscal_year, a.line_id, sum(p.amount_won) as booked
                        from ledger.book_closing k
                        join ledger.plan n
                             on n.fund_id = k.fund_id and n.fiscal_year <= k.fiscal_year
                        join ledger.account a on a.plan_id = n.id and a.kind = 'COMMITTED'
                        join ledger.posting p
                             on p.account_id = a.id and p.entry_id <= k.last_entry_id
                        group by k.fund_id, k.fiscal_year, a.line_id) b
                  full join (select o.fund_id, o.fiscal_year, o.line_id,
                                    sum(o.amount_won) as listed
                             from ledger.carry_over o
                             group by o.fund_id, o.fiscal_year, o.line_id) c
                      on c.fund_id = b.fund_id
                     and c.fiscal_year = b.fiscal_year
                     and c.line_id = b.line_id) f
            where coalesce(f.booked, 0) <> coalesce(f.listed, 0)
            order by f.line_id
            limit :most
            """;

    private static final String SETTLEMENT =
            """
            select coalesce(s.line_id, r.line_id) as subject,
                   coalesce(s.planned_won, 0) + coalesce(s.assessed_won, 0)
                       + coalesce(s.spent_won, 0) as expected,
                   coalesce(r.planned_won, 0) + coalesce(r.assessed_won, 0)
                       + coalesce(r.spent_won, 0) as found
            from ledger.year_step t
            cross join lateral ledger.settlement_lines(t.fund_id, t.fiscal_year) s
            full join (select fund_id, fiscal_year, line_id, planned_won, assessed_won,
                              received_won, written_off_won, carried_in_won, spent_won,
                              carried_out_won
                       from ledger.settlement_row) r
                on r.line_id = s.line_id
               and r.fund_id = t.fund_id
               and r.fiscal_year = t.fiscal_year
            where coalesce(t.step, 'FIXED') = 'FIXED'
              and (s.planned_won, s.assessed_won, s.received_won, s.written_off_won,
                   s.carried_in_won, s.spent_won, s.carried_out_won)
                  is distinct from
                  (r.planned_won, r.assessed_won, r.received_won, r.written_off_won,
                   r.carried_in_won, r.spent_won, r.carried_out_won)
            order by 1
            limit :most
            """;

    private static final String SUM_EACH =
            """
            select p.about_id, sum(p.amount_won) as won
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            where p.about_kind = :kind
              and a.kind = :account
            group by p.about_id
            """;

    private static final String ACCOUNTS =
            """
            select count(*)
            from ledger.account
            """;

    private static final String ENTRIES =
            """
            select count(*)
            from ledger.entry
            """;

    private static final String POSTINGS =
            """
            select count(*)
            from ledger.posting
            """;

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> differences(Difference.Check check) {
        return jdbc.sql(statement(check))
                .param("most", Verdict.MOST)
                .query((row, nr) ->
                        new Difference(
                                check,
                                row.getString("subject"),
                                row.getString("expected"),
                                row.getString("found")))
                .list();
    }

    /** What the accounts of a kind hold about each thing of a kind, debit positive. */
    Map<Long, Won> sumEach(String kind, AccountKind account) {
        Map<Long, Won> sums = new HashMap<>();
        jdbc.sql(SUM_EACH)
                .param("kind", kind)
                .param("account", account.name())
                .query(row -> {
                    sums.put(row.getLong("about_id"), Won.of(row.getLong("won")));
                });
        return sums;
    }

    long accounts() {
        return jdbc.sql(ACCOUNTS).query(Long.class).single();
    }

    long entries() {
        return jdbc.sql(ENTRIES).query(Long.class).single();
    }

    long postings() {
        return jdbc.sql(POSTINGS).query(Long.class).single();
    }

    private static String statement(Difference.Check check) {
        return switch (check) {
            case BALANCE -> BALANCE;
            case MOVEMENT -> MOVEMENT;
            case BOOK_SUM -> BOOK_SUM;
            case ACCOUNT_MISSING -> ACCOUNT_MISSING;
            case ENTRY_MISSING -> ENTRY_MISSING;
            case ENTRY_EMPTY -> ENTRY_EMPTY;
            case NEGATIVE -> NEGATIVE;
            case NEGATIVE_EACH -> NEGATIVE_EACH;
            case REVERSAL -> REVERSAL;
            case CARRY_OVER -> CARRY_OVER;
            case SETTLEMENT -> SETTLEMENT;
            case SPENT_EACH, REFUNDED_EACH, SEAL ->
                    throw new IllegalArgumentException(check + " is no statement");
        };
    }
}
