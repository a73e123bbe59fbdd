package kr.dure.party;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list; null does not narrow.
 *
 * @param recognition recognised as this today
 * @param words part of the name, or the beginning of the business number
 * @param after the last one of the page before
 */
public record OrganisationFilter(
        @Nullable OrganisationKind kind,
        @Nullable Long authorityId,
        @Nullable RecognitionKind recognition,
        String words,
        @Nullable Long after) {

    public static final OrganisationFilter ALL = new OrganisationFilter(null, null, null, "", null);

    /** The digits, if the words can be a business number; else nothing. */
    String digits() {
        return words.matches("[0-9][0-9-]*") ? words.replace("-", "") : "";
    }
}
