package kr.dure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;

/** A region of its own with one fund and a fixed plan, opened through the doors. */
final class Books {

    private static final Won MUCH = Won.of(1_000_000_000_000L);
    private static final int AT_ONCE = 200_000;

    private static final String FILL =
            """
            with made as (
                insert into ledger.entry (value_date, fiscal_year, kind, cause_kind,
                                          cause_id, key, content_hash, recorded_at,
                                          memo)
                select d.day, ?, 'COMMIT', 'bench', n,
                       'fill-' || n, sha256(n::text::bytea),
                       least(dure.current_moment(),
                             (d.day + (n % 7 / 6 * 3)::int)::timestamp
                                 at time zone 'Asia/Seoul' + interval '10 hours'),
                       ''
                from generate_series(?::bigint, ?::bigint) n
                cross join lateral (
                    select make_date(?, 1, 1) + (n % ?)::int as day) d
                returning id)
            insert into ledger.posting (entry_id, nr, account_id, amount_won,
                                        about_kind, about_id)
            select m.id, p.nr, a.id, p.amount, 'bench', m.id
            from made m
            cross join (values (1, 'AVAILABLE', -1), (2, 'COMMITTED', 1))
                       as p (nr, kind, amount)
            join ledger.account a on a.kind = p.kind and a.line_id = ?
            """;

    final RegionCode region;
    final LocalDate today;
    final FiscalYear year;
    final long authority;
    final long fund;
    final long line;
    final long income;

    private final Scene scene;

    /**
     * @param incomes codes of income lines beside the one of the bench
     */
    Books(Scene scene, String name, String... incomes) throws Exception {
        this.scene = scene;
        region = RegionCode.of("bench" + name.toLowerCase(Locale.ROOT));
        today = LocalDate.now(scene.bean(Clock.class));
        year = FiscalYear.of(today);
        scene.bean(Regions.class).open(new Region(region, "측정도 " + name, "Bench " + name));
        authority =
                as(
                        Office.HOUSE,
                        () ->
                                scene.bean(Authorities.class)
                                        .add(Authority.Level.REGION, "52", "측정도 " + name));
        Funds funds = scene.bean(Funds.class);
        fund = as(Office.FUND_MANAGER, () -> funds.open(authority, "자활기금", "측정 조례", null));
        Plans plans = scene.bean(Plans.class);
        long plan = as(Office.FUND_MANAGER, () -> plans.draft(fund, year));
        line = add(plan, Side.SPENDING, "BENCH");
        income = add(plan, Side.INCOME, "BENCH");
        for (String code : incomes) {
            add(plan, Side.INCOME, code);
        }
        as(Office.FUND_MANAGER, () -> plans.fix(plan, today.withDayOfYear(1), "의결 제1호"));
        as(Office.CASHIER, () -> funds.openWith(fund, MUCH, "잔액증명 제1호", today, "bench-open"));
    }

    private long add(long plan, Side side, String code) throws Exception {
        NewLine wanted = new NewLine(side, code, "육성", "융자", code, MUCH);
        return as(Office.FUND_MANAGER, () -> scene.bean(Plans.class).addLine(plan, wanted));
    }

    <T> T as(Office office, Callable<T> work) throws Exception {
        long account = 100L + office.ordinal();
        return new Acting(region, account, "측정", office, null, null, "bench").call(work);
    }

    /**
     * Fills the fund with commitments of one won, two postings each, of every day of the year so
     * far, one in seven recorded three days late. Beside the door: nothing here is timed, and the
     * books hold as if each had come through it.
     */
    void fill(long entries) throws SQLException {
        try (Connection owner = scene.owner();
                var run = owner.createStatement()) {
            enter(owner);
            for (long done = 0; done < entries; done += AT_ONCE) {
                fill(owner, done, Math.min(entries, done + AT_ONCE));
            }
            move(owner, "AVAILABLE", -entries);
            move(owner, "COMMITTED", entries);
            run.execute("vacuum (analyze) ledger.entry, ledger.posting, ledger.movement");
        }
    }

    /** The region and the office of whoever writes, for a connection beside the doors. */
    void enter(Connection owner) throws SQLException {
        try (PreparedStatement ask =
                owner.prepareStatement(
                        """
                        select set_config('dure.region', ?, false),
                               set_config('dure.now', ?, false),
                               set_config('dure.actor', '101', false),
                               set_config('dure.office', 'TREASURER', false)
                        """)) {
            ask.setString(1, region.value());
            ask.setString(2, scene.bean(Clock.class).instant().toString());
            ask.execute();
        }
    }

    private void fill(Connection owner, long from, long until) throws SQLException {
        try (PreparedStatement write = owner.prepareStatement(FILL)) {
            write.setInt(1, year.year());
            write.setLong(2, from + 1);
            write.setLong(3, until);
            write.setInt(4, year.year());
            write.setInt(5, today.getDayOfYear());
            write.setLong(6, line);
            write.executeUpdate();
        }
    }

    private void move(Connection owner, String kind, long won) throws SQLException {
        try (PreparedStatement write =
                owner.prepareStatement(
                        """
                        update ledger.account
                        set balance_won = balance_won + ?
                        where line_id = ?
                          and kind = ?
                        """)) {
            write.setLong(1, won);
            write.setLong(2, line);
            write.setString(3, kind);
            if (write.executeUpdate() != 1) {
                throw new IllegalStateException("no account " + kind);
            }
        }
    }
}
