package kr.dure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.dure.kernel.BusinessCalendar;

/**
 * Loans of two million won at 1% for twelve months, interest by the day, each of an enterprise of
 * its own. Written beside the doors, untimed, as the doors would have: instalments stand as a
 * replay makes them, and where there are books, they hold.
 */
final class Lending {

    /** Where its rows are numbered from, apart from what the doors number. */
    private static final long FIRST = 1_000_000_000;

    private static final int AT_ONCE = 50_000;

    private static final String RECORDED =
            """
            party.organisation
            loan.loan
            loan.contract
            loan.security
            loan.commitment
            loan.payment
            loan.virtual_account
            """;

    private static final String LOANS =
            """
            with made as materialized (
                select ? + n as id, n, (?::date[])[1 + n % ?] as paid_on
                from generate_series(?::bigint, ?::bigint) n),
            borrower as (
                insert into party.organisation (id, kind, name, match_name, authority_id)
                overriding system value
                select m.id, 'ENTERPRISE', '측정기업' || m.n, '측정기업' || m.n, ?
                from made m)
            insert into loan.loan
                (id, number, award_id, organisation_id, fund_id, line_code, amount, rate_bp,
                 late_rate_bp, contract_months, longest_months, awarded_on)
            overriding system value
            select m.id, to_char(m.paid_on, 'yyyy-') || lpad(m.n::text, 8, '0'), m.n, m.id, ?,
                   'BENCH', 2000000, 100, 350, '{12}', 72, m.paid_on
            from made m
            """;

    private static final String INSTALMENTS =
            """
            insert into loan.instalment
                (loan_id, no, from_on, until_on, due_on, last_on, balance, principal, interest,
                 open_principal, open_interest, billed)
            select l.id, i.no, i.from_on, d.due_on, d.due_on, d.last_on, l.amount, i.principal,
                   i.interest, i.principal, i.interest, false
            from loan.loan l
            cross join generate_series(1, 12) as m (no)
            join unnest(?::date[], ?::date[]) as d (due_on, last_on)
                on d.due_on = (l.awarded_on + make_interval(months => m.no))::date
            cross join lateral (
                select m.no, f.from_on, case m.no when 12 then l.amount else 0 end as principal,
                       l.amount * l.rate_bp * (d.due_on - f.from_on) / 3650000 as interest
                from (select (l.awarded_on + make_interval(months => m.no - 1))::date
                             as from_on) f) i
            where l.id between ? and ?
            """;

    private static final String PAID =
            """
            with act as materialized (
                select l.id, l.awarded_on as day, l.amount, k.kind,
                       ? + 2 * (l.id - ?) + k.nr as entry
                from loan.loan l
                cross join (values (0, 'COMMIT'), (1, 'SPEND')) as k (nr, kind)
                where l.id between ? and ?),
            entry as (
                insert into ledger.entry
                    (id, value_date, fiscal_year, kind, cause_kind, cause_id, key, content_hash,
                     actor, office, memo)
                overriding system value
                select a.entry, a.day, extract(year from a.day), a.kind, 'loan', a.id,
                       'loan-' || a.id || '-' || lower(a.kind), sha256(a.entry::text::bytea),
                       case a.kind when 'COMMIT' then 102 else 103 end,
                       case a.kind when 'COMMIT' then 'TREASURER' else 'DISBURSING_OFFICER' end, ''
                from act a)
            insert into ledger.posting
                (entry_id, nr, account_id, amount_won, about_kind, about_id)
            select a.entry, p.nr, c.id, p.side * a.amount, 'loan', a.id
            from act a
            join (values ('COMMIT', 1, 'AVAILABLE', -1), ('COMMIT', 2, 'COMMITTED', 1),
                         ('SPEND', 1, 'COMMITTED', -1), ('SPEND', 2, 'SPENT', 1),
                         ('SPEND', 3, 'CASH', -1), ('SPEND', 4, 'LOAN_PRINCIPAL', 1))
                 as p (act, nr, kind, side) on p.act = a.kind
            join ledger.account c on c.kind = p.kind and (c.line_id = ? or c.book = 'ASSET')
            """;

    private static final String FACTS =
            """
            with paid as materialized (
                select l.id, l.awarded_on as day, l.amount, ? + 2 * (l.id - ?) as entry
                from loan.loan l
                where l.id between ? and ?),
            contract as (
                insert into loan.contract
                    (loan_id, signed_on, shop_address, landlord_name, bank_code, account_sealed,
                     account_tail, deposit, lease_from, lease_to, months, interest_day, file_id)
                select p.id, p.day, '측정로 1', '임대인', '037', ''::bytea, '0000', p.amount, p.day,
                       p.day + 730, 12, extract(day from p.day), 1
                from paid p),
            security as (
                insert into loan.security
                    (loan_id, kind, given_by, number, given_on, rank)
                select p.id, 'PLEDGE', '측정등기소', p.id::text, p.day, 1
                from paid p),
            account as (
                insert into loan.virtual_account (loan_id, bank_code, number)
                select p.id, '037', p.id::text
                from paid p
                where p.id % 2 = 0),
            commitment as (
                insert into loan.commitment (loan_id, committed_on, line_id, amount, entry_id)
                select p.id, p.day, ?, p.amount, p.entry
                from paid p)
            insert into loan.payment (loan_id, paid_on, amount, entry_id, key, hands_before)
            select p.id, p.day, p.amount, p.entry + 1, p.id::text, '{}'
            from paid p
            """;

    private static final String BALANCES =
            """
            update ledger.account a
            set balance_won = m.won
            from (select account_id, sum(debit_won - credit_won) as won
                  from ledger.movement
                  group by account_id) m
            where a.id = m.account_id
            """;

    private final Scene scene;
    private final Books books;

    Lending(Scene scene, Books books) {
        this.scene = scene;
        this.books = books;
    }

    static long id(int nr) {
        return FIRST + nr;
    }

    /** What it asks for at the end of a period, as its terms round it: down. */
    static long interest(LocalDate from, LocalDate until) {
        return 2_000_000L * 100 * ChronoUnit.DAYS.between(from, until) / 3_650_000;
    }

    /** A name the doors find it by. */
    static String borrower(int nr) {
        return "측정기업" + nr;
    }

    /**
     * @param paidOn the days they were paid out on, loan by loan and again from the first
     * @param withBooks whether contracts, payments and their entries are written too; every second
     *     loan has an account the bank opened for it, its number as digits
     */
    void fill(int loans, List<LocalDate> paidOn, boolean withBooks) throws SQLException {
        try (Connection owner = scene.owner();
                var run = owner.createStatement()) {
            books.enter(owner);
            for (String each : RECORDED.lines().toList()) {
                run.execute("alter table " + each + " disable trigger keep_change");
            }
            for (int from = 0; from < loans; from += AT_ONCE) {
                int last = Math.min(loans, from + AT_ONCE) - 1;
                loans(owner, from, last, paidOn);
                instalments(owner, from, last);
                if (withBooks) {
                    entries(owner, PAID, from, last);
                    entries(owner, FACTS, from, last);
                }
            }
            for (String each : RECORDED.lines().toList()) {
                run.execute("alter table " + each + " enable trigger keep_change");
            }
            run.execute(BALANCES);
            run.execute("vacuum (analyze)");
        }
    }

    private void loans(Connection owner, int from, int last, List<LocalDate> paidOn)
            throws SQLException {
        try (PreparedStatement write = owner.prepareStatement(LOANS)) {
            write.setLong(1, FIRST);
            write.setArray(2, owner.createArrayOf("date", paidOn.toArray()));
            write.setInt(3, paidOn.size());
            write.setLong(4, from);
            write.setLong(5, last);
            write.setLong(6, books.authority);
            write.setLong(7, books.fund);
            write.executeUpdate();
        }
    }

    private void instalments(Connection owner, int from, int last) throws SQLException {
        BusinessCalendar calendar = BusinessCalendar.korean();
        List<LocalDate> days =
                books.today.minusYears(1).datesUntil(books.today.plusYears(2)).toList();
        List<LocalDate> lastDays = days.stream().map(calendar::onOrAfter).toList();
        try (PreparedStatement write = owner.prepareStatement(INSTALMENTS)) {
            write.setArray(1, owner.createArrayOf("date", days.toArray()));
            write.setArray(2, owner.createArrayOf("date", lastDays.toArray()));
            write.setLong(3, FIRST + from);
            write.setLong(4, FIRST + last);
            write.executeUpdate();
        }
    }

    private void entries(Connection owner, String sql, int from, int last) throws SQLException {
        try (PreparedStatement write = owner.prepareStatement(sql)) {
            write.setLong(1, FIRST);
            write.setLong(2, FIRST);
            write.setLong(3, FIRST + from);
            write.setLong(4, FIRST + last);
            write.setLong(5, books.line);
            write.executeUpdate();
        }
    }
}
