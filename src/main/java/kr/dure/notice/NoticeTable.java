package kr.dure.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.dure.access.Acting;
import kr.dure.notice.Notices.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the notices. */
@Repository
class NoticeTable {

    private static final String INSERT =
            """
            insert into notice.notice
                (account_id, office, authority_id, organisation_id, key, args, href, at)
            select t.account_id, t.office, t.authority_id, t.organisation_id, t.key,
                   cast(t.args as jsonb), t.href, :at
            from unnest(cast(:accounts as bigint[]), cast(:offices as text[]),
                        cast(:authorities as bigint[]), cast(:organisations as bigint[]),
                        cast(:keys as text[]), cast(:args as text[]), cast(:hrefs as text[]))
                 with ordinality
                 as t (account_id, office, authority_id, organisation_id, key, args, href, nr)
            order by t.nr
            """;

    private static final String COUNT_UNREAD =
            """
            select count(*)
            from notice.notice n
            where (n.account_id = :account
                or (n.office = :office
                    and (n.authority_id is null or n.authority_id = :authority))
                or n.organisation_id = :organisation)
              and not exists (
                select from notice.reading r
                where r.notice_id = n.id
                  and r.account_id = :account)
            """;

    private static final String LIST =
            """
            select n.id, n.key, n.args, n.href, n.at, r.at is not null as read
            from notice.notice n
            left join notice.reading r on r.notice_id = n.id and r.account_id = :account
            where (n.account_id = :account
                or (n.office = :office
                    and (n.authority_id is null or n.authority_id = :authority))
                or n.organisation_id = :organisation)
              and n.id < :before
            order by n.id desc
            limit :limit
            """;

    private static final String HREF =
            """
            select n.href
            from notice.notice n
            where (n.account_id = :account
                or (n.office = :office
                    and (n.authority_id is null or n.authority_id = :authority))
                or n.organisation_id = :organisation)
              and n.id = :id
            """;

    private static final String MARK_READ =
            """
            insert into notice.reading (notice_id, account_id, at)
            values (:id, :account, :at)
            on conflict (region, account_id, notice_id) do nothing
            """;

    private static final String MARK_ALL_READ =
            """
            insert into notice.reading (notice_id, account_id, at)
            select n.id, :account, :at
            from notice.notice n
            where (n.account_id = :account
                or (n.office = :office
                    and (n.authority_id is null or n.authority_id = :authority))
                or n.organisation_id = :organisation)
              and n.id <= :up_to
            on conflict (region, account_id, notice_id) do nothing
            """;

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Telling> all, Instant at) {
        Long[] accounts = new Long[all.size()];
        String[] offices = new String[all.size()];
        Long[] authorities = new Long[all.size()];
        Long[] organisations = new Long[all.size()];
        for (int i = 0; i < all.size(); i++) {
            switch (all.get(i).recipient()) {
                case Recipient.Account(long id) -> accounts[i] = id;
                case Recipient.Holders holders -> {
                    offices[i] = holders.office().name();
                    authorities[i] = holders.authorityId();
                }
                case Recipient.Members(long id) -> organisations[i] = id;
            }
        }
        jdbc.sql(INSERT)
                .param("accounts", accounts)
                .param("offices", offices)
                .param("authorities", authorities)
                .param("organisations", organisations)
                .param("keys", texts(all, Telling::key))
                .param("args", texts(all, each -> NoticeArgs.write(each.args())))
                .param("hrefs", texts(all, Telling::href))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String[] texts(List<Telling> all, Function<Telling, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    long countUnread(Acting acting) {
        return as(acting, COUNT_UNREAD).query(Long.class).single();
    }

    List<Notice> list(Acting acting, long before, int limit) {
        return as(acting, LIST)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeTable::notice)
                .list();
    }

    Optional<String> href(Acting acting, long id) {
        return as(acting, HREF).param("id", id).query(String.class).optional();
    }

    void markRead(Acting acting, long id, Instant at) {
        jdbc.sql(MARK_READ)
                .param("id", id)
                .param("account", acting.accountId())
                .param("at", Timestamp.from(at))
                .update();
    }

    void markAllRead(Acting acting, long upTo, Instant at) {
        as(acting, MARK_ALL_READ).param("up_to", upTo).param("at", Timestamp.from(at)).update();
    }

    private JdbcClient.StatementSpec as(Acting acting, String statement) {
        return jdbc.sql(statement)
                .param("account", acting.accountId(), Types.BIGINT)
                .param("office", acting.office().name())
                .param("authority", acting.authorityId(), Types.BIGINT)
                .param("organisation", acting.organisationId(), Types.BIGINT);
    }

    private static Notice notice(ResultSet row, int at) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("key"),
                NoticeArgs.read(row.getString("args")),
                row.getString("href"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("read"));
    }
}
