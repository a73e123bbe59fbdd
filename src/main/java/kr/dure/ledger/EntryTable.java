package kr.dure.ledger;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books: accounts, entries and their postings. Written by {@code ledger.post} alone. */
@Repository
class EntryTable {

    private static final String POST =
            """
            select ledger.post(:kind, :valueDate, :year, :causeKind, :causeId,
                               :key, :reverses, :memo,
                               :accounts, :amounts, :aboutKinds, :aboutIds)
            """;

    private static final String POST_MANY =
            """
            select unnest(ledger.post_many(
                :kinds, :valueDates::date[], :years, :causeKinds, :causeIds,
                :keys, :reverses, :memos,
                :nrs, :accounts, :amounts, :aboutKinds, :aboutIds))
            """;

    private static final String ACCOUNTS =
            """
            select kind, id
            from ledger.account
            where fund_id = :fundId
              and (plan_id is null
                   or (plan_id = :planId and line_id is null)
                   or line_id = :lineId)
            """;

    private static final String PLAN_ACCOUNTS =
            """
            select id, line_id, kind
            from ledger.account
            where plan_id = :planId
            """;

    private static final String ENTRY_BY_KEY =
            """
            select id
            from ledger.entry
            where key = :key
            """;

    private static final String HAS_OPENING =
            """
            select exists (select
                           from ledger.entry e
                           where e.kind = 'OPENING'
                             and e.cause_kind = 'fund'
                             and e.cause_id = :fundId
                             and not exists (select from ledger.entry r where r.reverses = e.id))
            """;

    /** Entries with their postings, one row a posting. */
    private static final String ROWS =
            """
            select e.id, e.value_date, e.fiscal_year, e.kind, e.cause_kind, e.cause_id, e.key,
                   e.reverses, r.id as reversed_by, e.recorded_at, e.actor, e.office, e.memo,
                   p.nr, p.account_id, a.kind as account, a.line_id, l.title,
                   p.amount_won, p.about_kind, p.about_id
            from ledger.entry e
            join ledger.posting p on p.entry_id = e.id
            join ledger.account a on a.id = p.account_id
            left join ledger.line l on l.id = a.line_id
            left join ledger.entry r on r.reverses = e.id
            """;

    private static final String ENTRY =
            ROWS
                    + """
                    where e.id = :id
                    order by e.id, p.nr
                    """;

    private static final String ENTRIES_ABOUT =
            ROWS
                    + """
                    where e.id in (select s.entry_id
                                   from ledger.posting s
                                   where s.about_kind = :kind
                                     and s.about_id = :aboutId)
                    order by e.id, p.nr
                    """;

    private static final String ENTRIES_OF_LINE =
            ROWS
                    + """
                    where e.id in (select s.entry_id
                                   from ledger.posting s
                                   join ledger.account t on t.id = s.account_id
                                   where t.line_id = :lineId
                                     and s.entry_id < :before
                                   group by s.entry_id
                                   order by s.entry_id desc
                                   limit :most)
                    order by e.id desc, p.nr
                    """;

    private static final String ENTRIES_OF_FUND =
            ROWS
                    + """
                    where e.id in (select n.id
                                   from ledger.entry n
                                   where n.id < :before
                                     and exists (select
                                                 from ledger.posting s
                                                 join ledger.account t on t.id = s.account_id
                                                 where s.entry_id = n.id
                                                   and t.fund_id = :fundId)
                                   order by n.id desc
                                   limit :most)
                    order by e.id desc, p.nr
                    """;

    private static final String ENTRIES_OF_KIND =
            ROWS
                    + """
                    where e.id in (select s.entry_id
                                   from ledger.posting s
                                   join ledger.account t on t.id = s.account_id
                                   where t.fund_id = :fundId
                                     and t.kind = :kind
                                     and s.entry_id < :before
                                   group by s.entry_id
                                   order by s.entry_id desc
                                   limit :most)
                    order by e.id desc, p.nr
                    """;

    private static final String ENTRIES_OF_ACCOUNT =
            ROWS
                    + """
                    where e.id in (select s.entry_id
                                   from ledger.posting s
                                   join ledger.entry n on n.id = s.entry_id
                                   where s.account_id = :accountId
                                     and s.entry_id < :before
                                     and n.value_date <= :day
                                     and n.recorded_at <= :knownAt
                                   group by s.entry_id
                                   order by s.entry_id desc
                                   limit :most)
                    order by e.id desc, p.nr
                    """;

    private final JdbcClient jdbc;
    private final Map<Long, Map<AccountKind, Long>> ofFixedLines = new ConcurrentHashMap<>();

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Posts in one round trip; what the database refuses becomes a refusal. */
    long post(EntryDraft entry) {
        List<EntryDraft.Part> parts = entry.parts();
        try {
            return jdbc.sql(POST)
                    .param("kind", entry.kind().name())
                    .param("valueDate", entry.valueDate())
                    .param("year", entry.year().year())
                    .param("causeKind", entry.cause().kind())
                    .param("causeId", entry.cause().id())
                    .param("key", entry.key())
                    .param("reverses", entry.reverses())
                    .param("memo", entry.memo())
                    .param("accounts", longs(parts, EntryDraft.Part::accountId))
                    .param("amounts", longs(parts, part -> part.amount().amount()))
                    .param("aboutKinds", texts(parts, part -> part.about().kind()))
                    .param("aboutIds", longs(parts, part -> part.about().id()))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            throw PostRefused.read(e);
        }
    }

    /**
     * Posts all of them in one round trip, or none; what the database refuses of any becomes a
     * refusal.
     *
     * @return their numbers in the same order
     */
    List<Long> postAll(List<EntryDraft> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<EntryDraft.Part> parts = all.stream().flatMap(each -> each.parts().stream()).toList();
        int[] nrs =
                IntStream.range(0, all.size())
                        .flatMap(at -> all.get(at).parts().stream().mapToInt(part -> at + 1))
                        .toArray();
        try {
            return jdbc.sql(POST_MANY)
                    .param("kinds", texts(all, each -> each.kind().name()))
                    .param("valueDates", texts(all, each -> each.valueDate().toString()))
                    .param("years", all.stream().mapToInt(each -> each.year().year()).toArray())
                    .param("causeKinds", texts(all, each -> each.cause().kind()))
                    .param("causeIds", longs(all, each -> each.cause().id()))
                    .param("keys", texts(all, EntryDraft::key))
                    .param("reverses", all.stream().map(EntryDraft::reverses).toArray(Long[]::new))
                    .param("memos", texts(all, EntryDraft::memo))
                    .param("nrs", nrs)
                    .param("accounts", longs(parts, EntryDraft.Part::accountId))
                    .param("amounts", longs(parts, part -> part.amount().amount()))
                    .param("aboutKinds", texts(parts, part -> part.about().kind()))
                    .param("aboutIds", longs(parts, part -> part.about().id()))
                    .query(Long.class)
                    .list();
        } catch (DataAccessException e) {
            throw PostRefused.read(e);
        }
    }

    /**
     * The accounts an act on a line may touch: the line's, its plan's, its fund's. Once its plan is
     * fixed a line and its accounts stay as they are, so they are asked for once; whoever holds a
     * line has been let see it.
     */
    Map<AccountKind, Long> accountsOf(Line line) {
        Map<AccountKind, Long> known = ofFixedLines.get(line.id());
        if (known == null) {
            known = Map.copyOf(accounts(line.fundId(), line.planId(), line.id()));
            if (line.fixed()) {
                ofFixedLines.put(line.id(), known);
            }
        }
        return known;
    }

    /** The accounts of the fund itself. */
    Map<AccountKind, Long> accountsOfFund(long fundId) {
        return accounts(fundId, 0, 0);
    }

    private Map<AccountKind, Long> accounts(long fundId, long planId, long lineId) {
        Map<AccountKind, Long> accounts = new LinkedHashMap<>();
        jdbc.sql(ACCOUNTS)
                .param("fundId", fundId)
                .param("planId", planId)
                .param("lineId", lineId)
                .query(row -> {
                    accounts.put(AccountKind.valueOf(row.getString("kind")), row.getLong("id"));
                });
        return accounts;
    }

    /** All accounts of a plan, its own under line 0. */
    Map<Long, Map<AccountKind, Long>> accountsOfPlan(long planId) {
        Map<Long, Map<AccountKind, Long>> accounts = new LinkedHashMap<>();
        jdbc.sql(PLAN_ACCOUNTS)
                .param("planId", planId)
                .query(row -> {
                    accounts.computeIfAbsent(row.getLong("line_id"), line -> new LinkedHashMap<>())
                            .put(AccountKind.valueOf(row.getString("kind")), row.getLong("id"));
                });
        return accounts;
    }

    Optional<Long> byKey(String key) {
        return jdbc.sql(ENTRY_BY_KEY).param("key", key).query(Long.class).optional();
    }

    /** Whether what a fund began with is on record, and not taken back. */
    boolean hasOpening(long fundId) {
        return jdbc.sql(HAS_OPENING).param("fundId", fundId).query(Boolean.class).single();
    }

    Optional<Entry> entry(long id) {
        return jdbc.sql(ENTRY).param("id", id).query(new EntryRows()).stream().findFirst();
    }

    List<Entry> about(About about) {
        return jdbc.sql(ENTRIES_ABOUT)
                .param("kind", about.kind())
                .param("aboutId", about.id())
                .query(new EntryRows());
    }

    List<Entry> ofLine(long lineId, long before, int most) {
        return jdbc.sql(ENTRIES_OF_LINE)
                .param("lineId", lineId)
                .param("before", before)
                .param("most", most)
                .query(new EntryRows());
    }

    List<Entry> ofFund(long fundId, long before, int most) {
        return jdbc.sql(ENTRIES_OF_FUND)
                .param("fundId", fundId)
                .param("before", before)
                .param("most", most)
                .query(new EntryRows());
    }

    List<Entry> ofAccount(long accountId, AsOf asOf, long before, int most) {
        return jdbc.sql(ENTRIES_OF_ACCOUNT)
                .param("accountId", accountId)
                .param("day", asOf.day())
                .param("knownAt", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("most", most)
                .query(new EntryRows());
    }

    List<Entry> ofKind(long fundId, AccountKind kind, long before, int most) {
        return jdbc.sql(ENTRIES_OF_KIND)
                .param("fundId", fundId)
                .param("kind", kind.name())
                .param("before", before)
                .param("most", most)
                .query(new EntryRows());
    }

    private static <T> long[] longs(List<T> all, ToLongFunction<T> one) {
        return all.stream().mapToLong(one).toArray();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> one) {
        return all.stream().map(one).toArray(String[]::new);
    }
}
