package kr.dure.screen;

/** Says how many notices the person acting has not read; the room of notices knows. */
@FunctionalInterface
public interface Unread {

    long count();
}
