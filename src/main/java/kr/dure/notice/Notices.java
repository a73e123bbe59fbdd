package kr.dure.notice;

import java.time.Clock;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.screen.Unread;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to what people are told. */
@Service
public class Notices implements Unread {

    private final NoticeTable table;
    private final Clock clock;

    Notices(NoticeTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Tells somebody something, in the transaction of what happened: if that does not come about,
     * nobody is told.
     *
     * @param key of a sentence in the messages of the room that tells
     * @param args for the sentence: String, Integer, Long, Won or LocalDate; no personal data
     * @param href where it leads, a path of this house
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Recipient recipient, String key, List<Object> args, String href) {
        tellAll(List.of(new Telling(recipient, key, args, href)));
    }

    /** The same for many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAll(List<Telling> all) {
        if (!all.isEmpty()) {
            table.insert(all, clock.instant());
        }
    }

    /** Who is told what, as {@link #tell} says. */
    public record Telling(Recipient recipient, String key, List<Object> args, String href) {}

    /** How many notices for who acts now they have not read. */
    @Override
    @Transactional(readOnly = true)
    public long count() {
        return table.countUnread(Acting.current());
    }

    /** Notices for who acts now, newest first: those older than {@code before}. */
    @Transactional(readOnly = true)
    public List<Notice> mine(long before, int limit) {
        return table.list(Acting.current(), before, limit);
    }

    /**
     * Marks a notice as read by who acts now; a second time changes nothing.
     *
     * @return where it leads
     * @throws NoticeRefusal where there is no such notice for them
     */
    @Transactional
    public String read(long id) {
        Acting acting = Acting.current();
        String href = table.href(acting, id).orElseThrow(NoticeRefusal::absent);
        table.markRead(acting, id, clock.instant());
        return href;
    }

    /** Marks all notices for who acts now as read, up to the newest one they saw. */
    @Transactional
    public void readAll(long upTo) {
        table.markAllRead(Acting.current(), upTo, clock.instant());
    }
}
