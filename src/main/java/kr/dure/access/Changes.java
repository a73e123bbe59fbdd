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

    Changes(ChangeTable table) {
        this.table = table;
    }

    /** All changes of one row, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(String tableName, long rowId) {
        return table.list(new Filter(null, tableName, rowId), Long.MAX_VALUE, 1000);
    }

    /** The newest first, those older than {@code before}, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Change> list(Filter filter, long before, int limit) {
        return table.list(filter, before, limit);
    }
}
