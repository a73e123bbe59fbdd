package kr.dure.party.web;

import kr.dure.party.RosterPlan.Field;
import kr.dure.screen.Page;

/** How the facts of a list are worded on the page that compares them. */
public final class Shows {

    private Shows() {}

    public static String value(Page page, Field field, String value) {
        if (value.isEmpty()) {
            return page.text("party.preview.empty");
        }
        return switch (field) {
            case BUSINESS_TYPE -> page.text("party.type." + value);
            case REACH -> page.text("party.reach." + value);
            case NAME, REPRESENTATIVE, INDUSTRY, ADDRESS -> value;
        };
    }
}
