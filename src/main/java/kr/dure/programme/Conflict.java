package kr.dure.programme;

/**
 * Why a person should keep out of an application, as the house found it.
 *
 * @param organisation the organisation it is about, by name
 * @param detail the role there, empty where it says nothing more
 */
public record Conflict(Kind kind, String organisation, String detail) {

    /** What stands between the person and the application. */
    public enum Kind {
        /** Works, sits or worked in the organisation that applies. */
        SAME_ORGANISATION,
        /** Works or worked in the centre that helps it. */
        HELPING_CENTRE,
        /** Bears the name of its representative. */
        IS_REPRESENTATIVE,
        /** Works in another organisation with the same representative. */
        SAME_REPRESENTATIVE
    }
}
