package kr.dure.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of every change, for time lines and for who audits. */
@Service
public class Changes {

    /** Which changes to show; null does not narrow. */
    public record Filter(@Nullable Long actor, @Nullable String table, @Nullable Long rowId) {}

    private final ChangeTable table;
    private final Readings readings;

    Changes(ChangeTable table, Readings readings) {
        this.table = table;
        this.readings = readings;
    }

    /** All changes of one row, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(String tableName, long rowId) {
        return table.list(new Filter(null, tableName, rowId), Long.MAX_VALUE, 1000);
    }

    /**
     * The newest first, those older than {@code before}, at most {@code limit}. Of personal data
     * and drafts only which columns changed, and that it was looked at is noted.
     */
    @Transactional
    public List<Change> list(Filter filter, long before, int limit) {
        List<Change> found = table.list(filter, before, limit);
        found.stream()
                .filter(Change::isPrivate)
                .findFirst()
                .ifPresent(change -> readings.record("change", change.id(), "changed columns"));
        return found.stream()
                .map(change -> change.isPrivate() ? change.withoutValues() : change)
                .toList();
    }
}
