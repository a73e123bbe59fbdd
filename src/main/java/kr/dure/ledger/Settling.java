package kr.dure.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Claims on their way to what they are now known to be: read once for many things, moved in memory
 * with every adjustment, and booked in one call. It lives within one transaction, in which nobody
 * else moves them.
 */
public final class Settling {

    private final Books books;
    private final Adjusting adjusting;
    private final Map<Long, List<Claim>> claims;
    private final List<EntryDraft> drafts = new ArrayList<>();

    Settling(Books books, Adjusting adjusting, Map<Long, List<Claim>> claims) {
        this.books = books;
        this.adjusting = adjusting;
        this.claims = claims;
    }

    /**
     * What was decided, received and given up about a thing, line by line, the earliest first; with
     * all that was added here.
     */
    public List<Claim> claims(long id) {
        return claims.getOrDefault(id, List.of());
    }

    /**
     * Moves the claims about one thing, as {@link Income#settle} says.
     *
     * @throws LedgerRefusal if one of its lines takes nothing; then nothing was added
     */
    public void add(Adjustment what) {
        List<Adjusting.OnLine> lines = adjusting.lines(what);
        drafts.add(adjusting.draft(what, lines));
        List<Claim> moved = new ArrayList<>(claims(what.about().id()));
        lines.forEach(each -> move(moved, each));
        moved.sort(Claim.ORDER);
        claims.put(what.about().id(), List.copyOf(moved));
    }

    private static void move(List<Claim> claims, Adjusting.OnLine what) {
        for (int at = 0; at < claims.size(); at++) {
            if (claims.get(at).line().id() == what.line().id()) {
                claims.set(at, claims.get(at).plus(what.legs()));
                return;
            }
        }
        claims.add(Claim.of(what.line(), Map.of()).plus(what.legs()));
    }

    /**
     * Books what was added: all of it, or none.
     *
     * @return the entries, in the order they were added
     * @throws LedgerRefusal.MoreThanOpen if less is open about one than an adjustment takes
     */
    public List<Long> book() {
        List<Long> booked = books.post(drafts);
        drafts.clear();
        return booked;
    }
}
