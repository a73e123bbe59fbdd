package kr.dure.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's time line, newest first: what happened, then who and when, worded already.
 */
public record Step(
        Mark mark, String what, List<String> facts, @Nullable String href, @Nullable Act act) {

    /** Something that can be done about what happened, behind a small button. */
    public record Act(String label, String href) {}

    /** How the line is marked: still to come, now, done, or done in a way that deviates. */
    public enum Mark {
        NEXT("next"),
        NOW("now"),
        DONE(""),
        ODD("alert");

        private final String css;

        Mark(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    public Step(Mark mark, String what, List<String> facts) {
        this(mark, what, facts, null, null);
    }

    public Step(Mark mark, String what, List<String> facts, @Nullable String href) {
        this(mark, what, facts, href, null);
    }

    /** The same, marked otherwise. */
    public Step marked(Mark other) {
        return new Step(other, what, facts, href, act);
    }
}
