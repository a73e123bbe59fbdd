package kr.dure.programme.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.dure.programme.Application;
import kr.dure.programme.ApplicationState;
import kr.dure.programme.Call;
import kr.dure.programme.FormStep;
import kr.dure.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The way through an application: the steps of the form, then papers, then a last look.
 *
 * @param typed what was typed so far, by field
 * @param saved the steps that were saved
 * @param savedAt null before anything was
 */
public record Way(
        Application application,
        Call call,
        Programme programme,
        Map<String, String> typed,
        List<Integer> saved,
        @Nullable Instant savedAt) {

    /** Whether it is the applicant's to write now. */
    public boolean isWritable() {
        return application.state() instanceof ApplicationState.Draft
                || application.state() instanceof ApplicationState.Returned;
    }

    /** How many stations the way has. */
    public int length() {
        return programme.form().steps().size() + 2;
    }

    public int papersNr() {
        return programme.form().steps().size() + 1;
    }

    public int checkNr() {
        return programme.form().steps().size() + 2;
    }

    public List<FormStep> steps() {
        return programme.form().steps();
    }

    public String href(int nr) {
        String base = "/applications/" + application.id();
        if (nr <= steps().size()) {
            return base + "/steps/" + nr;
        }
        return base + (nr == papersNr() ? "/papers" : "/check");
    }

    /** What the officer asked for, null where it was not sent back. */
    public @Nullable String wanted() {
        return application.state() instanceof ApplicationState.Returned returned
                ? returned.sentBack().what()
                : null;
    }
}
