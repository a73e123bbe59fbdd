package kr.dure.programme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to an application, as one who may see it needs it.
 *
 * @param terms those it was handed in under, in words
 * @param findings of the last submission, rule by rule
 * @param earlier other awards of the same organisation
 * @param award the one this application led to
 * @param record where the instrument's record of it stands, null before
 * @param conflicts found between the acting person and it
 * @param withheld answers and papers are not shown: a reviewer with a conflict
 * @param ranks points of all reviewed applications of the call, the best first
 */
public record Dossier(
        Application application,
        Call call,
        Programme programme,
        List<Shown> terms,
        List<Finding> findings,
        List<HandedPaper> papers,
        List<Trail> trail,
        List<Award> earlier,
        @Nullable Award award,
        @Nullable String record,
        Map<MadePaper, Long> madePapers,
        List<Conflict> conflicts,
        List<Declaration> declarations,
        boolean withheld,
        Consequence consequence,
        List<Integer> ranks) {

    /** The wanted papers, and what was handed in for each. */
    public List<HandedPaper> papersFor(PaperWanted wanted) {
        return papers.stream().filter(paper -> paper.code().equals(wanted.code())).toList();
    }

    public long count(Finding.Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
