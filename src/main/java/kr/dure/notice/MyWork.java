package kr.dure.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The door to what waits for whoever acts: the work of all rooms in one list. */
@Service
public class MyWork {

    private static final Comparator<Work> BY_GROUP_AND_DAY =
            Comparator.comparing(Work::group)
                    .thenComparing(
                            Work::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Work::title);

    private final ObjectProvider<WorkSource> sources;

    MyWork(ObjectProvider<WorkSource> sources) {
        this.sources = sources;
    }

    /** By group, within a group the earliest last day first; what has none comes last. */
    public List<Work> all() {
        return sources.orderedStream()
                .flatMap(source -> source.work().stream())
                .sorted(BY_GROUP_AND_DAY)
                .toList();
    }
}
