package kr.dure.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's time line, newest first: what happened, then who and when, worded already.
 */
public record Step(Mark mark, String what, List<String> facts, @Nullable String href) {

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
        this(mark, what, facts, null);
    }
}
