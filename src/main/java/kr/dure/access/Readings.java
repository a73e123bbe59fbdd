package kr.dure.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of every view of personal data; nothing in it can be changed or taken out.
 *
 * <p>Source: 개인정보의 안전성 확보조치 기준 제8조.
 */
@Service
public class Readings {

    /** Which readings to show; null does not narrow. */
    public record Filter(
            @Nullable Long actor, @Nullable String subjectKind, @Nullable Long subjectId) {}

    private final ReadingTable table;

    Readings(ReadingTable table) {
        this.table = table;
    }

    /**
     * Notes that the acting person sees personal data, in the transaction that shows it: what could
     * not be noted is not shown. So a door that shows personal data is not read-only.
     *
     * @param what the kind of data in a word or two, never the data itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String subjectKind, long subjectId, String what) {
        table.insert(subjectKind, subjectId, what);
    }

    /** The newest first, those older than {@code before}, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Reading> list(Filter filter, long before, int limit) {
        return table.list(filter, before, limit);
    }
}
