package kr.dure.ledger;

/**
 * Which thing a posting is about, so that its balance can be told apart ({@code ("loan", 12)}), or
 * what caused an entry.
 */
public record About(String kind, long id) {

    public About {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("about what kind of thing?");
        }
    }
}
