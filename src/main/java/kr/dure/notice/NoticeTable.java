package kr.dure.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.dure.access.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the notices. */
@Repository
class NoticeTable {

    private static final String INSERT =
            """
            insert into notice.notice
                (account_id, office, authority_id, organisation_id, key, args, href, at)
            values (:account, :office, :authority, :organisation, :key, :args::jsonb, :href, :at)
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

    void insert(Recipient recipient, String key, String args, String href, Instant at) {
        Long account = recipient instanceof Recipient.Account(long id) ? id : null;
        Recipient.Holders holders = recipient instanceof Recipient.Holders h ? h : null;
        Long organisation = recipient instanceof Recipient.Members(long id) ? id : null;
        jdbc.sql(INSERT)
                .param("account", account, Types.BIGINT)
                .param("office", holders == null ? null : holders.office().name(), Types.VARCHAR)
                .param("authority", holders == null ? null : holders.authorityId(), Types.BIGINT)
                .param("organisation", organisation, Types.BIGINT)
                .param("key", key)
                .param("args", args)
                .param("href", href)
                .param("at", Timestamp.from(at))
                .update();
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
