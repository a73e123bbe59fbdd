package kr.dure.programme.web;

import kr.dure.programme.ApplicationState;
import kr.dure.programme.Call;

/**
 * How a state looks (SCREENS.md, "State → badge").
 *
 * @param css the classes of the badge
 * @param key of its word
 */
public record Badge(String css, String key) {

    /** An application that was handed in twice says so. */
    public static Badge of(ApplicationState.Code state, int submissionNr) {
        String key = "programme.state." + state.name();
        return switch (state) {
            case DRAFT, WITHDRAWN, REJECTED -> new Badge("bg-light-gray ring", key);
            case SUBMITTED ->
                    new Badge(
                            "bg-light-information half",
                            submissionNr > 1 ? "programme.state.SUBMITTED_AGAIN" : key);
            case RETURNED -> new Badge("bg-light-warning ring", key);
            case RECOMMENDED, REVIEWED -> new Badge("bg-light-primary half", key);
            case RESERVED -> new Badge("bg-light-secondary ring", key);
            case SELECTED, AGREED -> new Badge("bg-light-success", key);
        };
    }

    public static Badge of(Call.State state) {
        String key = "programme.call.state." + state.name();
        return switch (state) {
            case BEFORE -> new Badge("bg-light-information ring", key);
            case OPEN -> new Badge("bg-light-success", key);
            case CLOSED -> new Badge("bg-light-gray", key);
        };
    }
}
