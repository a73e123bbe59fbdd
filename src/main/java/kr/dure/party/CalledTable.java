package kr.dure.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds organisations by the names people write on what they send, many at once. */
@Repository
class CalledTable {

    private static final String CALLED =
            """
            with wanted as materialized (
                select w.match, decode(w.mark, 'hex') as mark, w.nr
                from unnest(cast(:matches as text[]), cast(:marks as text[]))
                     with ordinality as w (match, mark, nr))
            select w.nr, o.id
            from wanted w
            join party.organisation o on o.match_name = w.match
            union
            select w.nr, o.id
            from wanted w
            join party.organisation o on o.representative_mark = w.mark
            """;

    private final JdbcClient jdbc;

    CalledTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code matches} and {@code marks} are of the names, one by one. */
    Map<String, Set<Long>> called(List<String> names, List<String> matches, List<String> marks) {
        Map<String, Set<Long>> called = new HashMap<>();
        jdbc.sql(CALLED)
                .param("matches", matches.toArray(String[]::new))
                .param("marks", marks.toArray(String[]::new))
                .query(row -> {
                    String name = names.get(row.getInt("nr") - 1);
                    called.computeIfAbsent(name, _ -> new TreeSet<>()).add(row.getLong("id"));
                });
        return called;
    }
}
