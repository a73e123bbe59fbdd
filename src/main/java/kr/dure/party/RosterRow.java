package kr.dure.party;

import org.jspecify.annotations.Nullable;

/**
 * One row of the open list that can be read and belongs to this region.
 *
 * @param line where it begins in the file, the heading being line 1
 * @param city 시군구 as written; empty or the region's name for those of the whole region
 * @param representative null where the list does not say
 */
record RosterRow(
        long line,
        String city,
        String name,
        Reach reach,
        @Nullable String representative,
        String industry,
        @Nullable BusinessType businessType,
        String address) {

    String matchName() {
        return NameMatch.of(name);
    }
}
