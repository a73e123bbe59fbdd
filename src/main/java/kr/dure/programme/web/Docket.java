package kr.dure.programme.web;

import java.util.List;
import java.util.Map;
import kr.dure.programme.Conflict;
import kr.dure.programme.Dossier;
import kr.dure.programme.Submission;
import kr.dure.screen.Bar;
import kr.dure.screen.Step;
import org.jspecify.annotations.Nullable;

/**
 * A dossier laid out for the page.
 *
 * @param task what the acting person can do with it now
 * @param names of people, by account
 * @param rank the place of its points among those of the call, 0 before it has any
 */
public record Docket(
        Dossier dossier,
        Badge badge,
        Task task,
        String applicant,
        String industry,
        String city,
        Map<Long, String> names,
        List<Answers.Line> answers,
        List<Step> steps,
        Bar bar,
        int rank) {

    /** What the acting person can do with an application now. */
    public enum Task {
        NOTHING,
        WRITE,
        RECOMMEND,
        DECLARE,
        REVIEW,
        BLOCKED,
        DECIDE,
        ACCEPT,
        SIGN
    }

    public @Nullable Submission submission() {
        return dossier.application().state().submission();
    }

    public List<Conflict> conflicts() {
        return dossier.conflicts();
    }

    public String name(long account) {
        return names.getOrDefault(account, "");
    }
}
