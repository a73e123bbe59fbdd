package kr.dure.gap.web;

import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done, or that cannot now: then it stands there with its reason.
 *
 * @param word names it in messages, and is the last part of its address
 * @param office whose it is
 * @param ready whether it has come to this step
 * @param due whether this is what is to be done next
 */
public record GapDeed(String word, Office office, boolean ready, boolean due) {

    public boolean mine() {
        return Acting.current().isAnyOf(office);
    }

    public boolean open() {
        return ready && mine();
    }

    /** Whether it stands behind the strong button. */
    public boolean leads() {
        return open() && due;
    }

    /** Why it cannot be done: another's, or not now. */
    public @Nullable String reason() {
        if (!ready) {
            return "gap.deed.not-now";
        }
        return mine() ? null : "gap.deed.others";
    }
}
