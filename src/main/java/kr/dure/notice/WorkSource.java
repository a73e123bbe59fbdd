package kr.dure.notice;

import java.util.List;

/**
 * A room that has work for people; each implements one as a bean. Work is never stored: it is what
 * the state of things asks of the office that acts now.
 */
@FunctionalInterface
public interface WorkSource {

    /** What waits for {@code Acting.current()}: for its office, within its scope. */
    List<Work> work();
}
